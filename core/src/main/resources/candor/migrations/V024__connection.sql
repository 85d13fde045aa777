-- Providers through which people sign in. organization_id: whose connection it is; empty for the tenant's.
create table connection (
    tenant_id       text        not null,
    organization_id text        not null,
    provider        text        not null check (provider in ('github')),
    client_id       text        not null,
    client_secret   bytea       not null,
    updated_at      timestamptz not null,
    primary key (tenant_id, organization_id, provider)
);
call wall('connection');

-- Sign-ins that are under way at a provider, by the digest of their state; each comes back once.
create table sign_in_state (
    tenant_id       text        not null,
    hash            bytea       not null,
    provider        text        not null,
    organization_id text        not null,
    service_id      text        not null,
    verifier        bytea       not null,
    expires_at      timestamptz not null,
    primary key (tenant_id, hash)
);
create index sign_in_state_by_age on sign_in_state (expires_at);
call wall('sign_in_state');
