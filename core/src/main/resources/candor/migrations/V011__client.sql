-- OAuth clients. What they may do stands in metadata (RFC 7591, section 2), for all that is never searched for.
create table client (
    tenant_id   text        not null,
    id          text        not null,
    name        text        not null,
    metadata    jsonb       not null,
    disabled_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (tenant_id, id)
);
call wall('client');

-- A client's secrets, hashed. Two or more count while a rotation overlaps.
create table client_secret (
    tenant_id  text        not null,
    id         text        not null,
    client_id  text        not null,
    hash       bytea       not null,
    created_at timestamptz not null,
    ends_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, client_id) references client on delete cascade
);
create index client_secret_by_client on client_secret (tenant_id, client_id);
call wall('client_secret');
