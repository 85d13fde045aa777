-- Browsers in which somebody is signed in at this server. hash: the digest of the cookie.
create table browser_session (
    tenant_id    text        not null,
    id           text        not null,
    hash         bytea       not null,
    person_id    text        not null,
    methods      text[]      not null,
    ip           text        not null,
    agent        text        not null,
    signed_in_at timestamptz not null,
    ended_at     timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, hash),
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index browser_session_by_person on browser_session (tenant_id, person_id) where ended_at is null;
create index browser_session_by_age on browser_session (signed_in_at);
call wall('browser_session');

-- A session at a client that began in a browser ends with it; empty for one that did not. scopes: what was granted.
alter table session add column browser_session_id text not null default '';
alter table session add column scopes text[] not null default '{}';
create index session_by_browser on session (tenant_id, browser_session_id)
    where browser_session_id <> '' and ended_at is null;

-- What people let clients do.
create table consent (
    tenant_id  text        not null,
    person_id  text        not null,
    client_id  text        not null,
    scopes     text[]      not null,
    granted_at timestamptz not null,
    primary key (tenant_id, person_id, client_id),
    foreign key (tenant_id, person_id) references person on delete cascade,
    foreign key (tenant_id, client_id) references client on delete cascade
);
call wall('consent');

-- Authorization codes, as digests. session_id: the session that a code became; empty until it is used.
create table authorization_code (
    tenant_id          text        not null,
    hash               bytea       not null,
    client_id          text        not null,
    redirect_uri       text        not null,
    person_id          text        not null,
    browser_session_id text        not null,
    scopes             text[]      not null,
    audience           text[]      not null,
    nonce              text        not null,
    challenge          text        not null,
    expires_at         timestamptz not null,
    used_at            timestamptz,
    session_id         text        not null default '',
    primary key (tenant_id, hash),
    foreign key (tenant_id, browser_session_id) references browser_session on delete cascade,
    foreign key (tenant_id, client_id) references client on delete cascade
);
create index authorization_code_by_age on authorization_code (expires_at);
create index authorization_code_by_browser on authorization_code (tenant_id, browser_session_id);
call wall('authorization_code');
