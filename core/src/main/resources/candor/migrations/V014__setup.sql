-- Links that make the first platform owner of a tenant. The newest counts, once.
create table setup_link (
    tenant_id  text        not null,
    id         text        not null,
    hash       bytea       not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, id)
);
call wall('setup_link');
