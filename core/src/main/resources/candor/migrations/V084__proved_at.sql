-- When the person proved to be who they are: elsewhere, if another server vouches for them; 1970 where that does not say.
-- Of sign-ins from before this column nobody knows.
alter table browser_session add column proved_at timestamptz not null default 'epoch';
