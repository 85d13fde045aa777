-- Whatever stands before an API and asks.
create table gateway (
    tenant_id    text        not null,
    id           text        not null,
    name         text        not null,
    header_names text[]      not null,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call wall('gateway');

-- Credentials of gateways, hashed; several count at a time. When one was last seen is written now and then.
create table gateway_credential (
    tenant_id    text        not null,
    id           text        not null,
    gateway_id   text        not null,
    prefix       text        not null,
    hash         bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_seen_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, gateway_id) references gateway on delete cascade
);
create index gateway_credential_by_gateway on gateway_credential (tenant_id, gateway_id);
call wall('gateway_credential');
