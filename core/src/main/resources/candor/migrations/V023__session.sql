-- Sign-ins that last. service_id and organization_id: what was signed in to; empty if nothing in particular.
create table session (
    tenant_id       text        not null,
    id              text        not null,
    person_id       text        not null,
    client_id       text        not null,
    organization_id text        not null,
    service_id      text        not null,
    audience        text[]      not null,
    ip              text        not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index session_by_person on session (tenant_id, person_id) where ended_at is null;
call wall('session');

-- Refresh tokens, as digests. All of one session are a family.
create table refresh_token (
    tenant_id  text        not null,
    hash       bytea       not null,
    session_id text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, hash),
    foreign key (tenant_id, session_id) references session on delete cascade
);
create index refresh_token_by_session on refresh_token (tenant_id, session_id);
create index refresh_token_by_age on refresh_token (expires_at);
call wall('refresh_token');
