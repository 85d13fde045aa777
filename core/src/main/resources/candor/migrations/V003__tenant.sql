create table tenant (
    tenant_id    text        not null,
    display_name text        not null,
    status       text        not null check (status in ('active', 'suspended')),
    settings     jsonb       not null,
    created_at   timestamptz not null,
    primary key (tenant_id)
);
call wall('tenant');

-- Host names of a tenant beside the one that its id makes under the base domain.
create table tenant_host (
    tenant_id text not null references tenant,
    host      text not null,
    primary key (tenant_id, host),
    unique (host)
);
call wall('tenant_host');
