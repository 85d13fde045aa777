-- Protected APIs. What their operations demand is read into memory whole, so lists stand in json.
create table api_service (
    tenant_id  text        not null,
    id         text        not null,
    name       text        not null,
    audience   text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call wall('api_service');

-- The normal form of each base URL; one service per URL.
create table api_base_url (
    tenant_id      text   not null,
    base_url       text   not null,
    api_service_id text   not null,
    position       bigint not null,
    primary key (tenant_id, base_url),
    foreign key (tenant_id, api_service_id) references api_service on delete cascade
);
create index api_base_url_by_service on api_base_url (tenant_id, api_service_id);
call wall('api_base_url');

-- No methods means every method.
create table api_operation (
    tenant_id      text        not null,
    id             text        not null,
    api_service_id text        not null,
    name           text        not null,
    methods        text[]      not null,
    paths          jsonb       not null,
    rules          jsonb       not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, api_service_id) references api_service on delete cascade
);
create index api_operation_by_service on api_operation (tenant_id, api_service_id);
call wall('api_operation');
