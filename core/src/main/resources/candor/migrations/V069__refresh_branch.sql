-- What came of a refresh token is asked for at each use. The wider index does what the narrower one did.
create index refresh_token_by_parent on refresh_token (tenant_id, session_id, parent);
drop index refresh_token_by_session;
