-- The picture that pages for people show of a tenant. version: a digest of it; the settings name the one that counts.
create table tenant_logo (
    tenant_id  text        not null,
    version    text        not null,
    media_type text        not null,
    image      bytea       not null,
    changed_at timestamptz not null,
    primary key (tenant_id)
);
call wall('tenant_logo');
