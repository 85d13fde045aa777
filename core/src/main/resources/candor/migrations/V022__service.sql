-- Applications of organizations, each with its client.
create table service (
    tenant_id       text        not null,
    id              text        not null,
    organization_id text        not null,
    slug            text        not null,
    name            text        not null,
    client_id       text        not null,
    created_at      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, organization_id, slug),
    foreign key (tenant_id, organization_id) references organization on delete cascade,
    foreign key (tenant_id, client_id) references client
);
call wall('service');

-- What the users of a service may have of it.
create table plan (
    tenant_id   text        not null,
    id          text        not null,
    service_id  text        not null,
    name        text        not null,
    price_cents bigint      not null,
    currency    text        not null,
    usual       boolean     not null,
    created_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, service_id) references service on delete cascade
);
create index plan_by_service on plan (tenant_id, service_id);
call wall('plan');

-- Which users a service may see: they signed in to it, or it made them.
create table service_user (
    tenant_id  text        not null,
    service_id text        not null,
    person_id  text        not null,
    since      timestamptz not null,
    primary key (tenant_id, service_id, person_id),
    foreign key (tenant_id, service_id) references service on delete cascade,
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index service_user_by_person on service_user (tenant_id, person_id);
call wall('service_user');

-- Keys by which services act, hashed. prefix: the beginning, to know a key by.
create table api_key (
    tenant_id    text        not null,
    id           text        not null,
    service_id   text        not null,
    name         text        not null,
    prefix       text        not null,
    hash         bytea       not null,
    permissions  text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, hash),
    foreign key (tenant_id, service_id) references service on delete cascade
);
create index api_key_by_service on api_key (tenant_id, service_id);
call wall('api_key');
