-- When a person was told by mail that a client asks them; null where they were not.
alter table backchannel_request add column mailed_at timestamptz;
create index backchannel_request_mailed on backchannel_request (tenant_id, person_id, mailed_at)
    where mailed_at is not null;

-- What a device asks for beside scopes (RFC 9396): JSON, empty for nothing.
alter table device_request add column authorization_details text not null default '';

-- What ID tokens call the sign-in where the client demands one of some values (OpenID Connect Core 1.0, section 5.5.1.1);
-- empty for what was proved.
alter table authorization_code add column id_token_acr text not null default '';
alter table session add column id_token_acr text not null default '';
