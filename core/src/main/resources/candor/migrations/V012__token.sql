-- Access tokens, sessions, users and clients whose tokens no longer count. Kept until the last such token would have
-- expired by itself.
create table revocation (
    tenant_id  text        not null,
    kind       text        not null check (kind in ('token', 'session', 'user', 'client')),
    name       text        not null,
    revoked_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, kind, name)
);
create index revocation_by_age on revocation (expires_at);
call wall('revocation');

-- Assertions of clients that were used: each counts once (RFC 7523, section 3).
create table client_assertion (
    tenant_id  text        not null,
    client_id  text        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (tenant_id, client_id, jti)
);
create index client_assertion_by_age on client_assertion (expires_at);
call wall('client_assertion');
