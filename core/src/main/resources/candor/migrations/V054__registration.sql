-- What clients of a tenant may register by themselves (RFC 7591); a tenant without a row has said nothing.
create table registration_policy (
    tenant_id text  not null,
    policy    jsonb not null,
    primary key (tenant_id)
);
call wall('registration_policy');

-- Initial access tokens, as digests.
create table initial_access_token (
    tenant_id  text        not null,
    id         text        not null,
    hash       bytea       not null,
    name       text        not null,
    uses_left  integer     not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, hash)
);
call wall('initial_access_token');

-- By what a client manages its registration (RFC 7592), as a digest.
create table registration_access_token (
    tenant_id text  not null,
    client_id text  not null,
    hash      bytea not null,
    primary key (tenant_id, client_id),
    foreign key (tenant_id, client_id) references client on delete cascade
);
call wall('registration_access_token');
