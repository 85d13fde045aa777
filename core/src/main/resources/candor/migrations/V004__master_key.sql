-- A value that everybody knows, sealed with the master key: a server that cannot open it has the
-- wrong key, and must not start.
create table master_key_probe (
    tenant_id text  not null,
    id        text  not null,
    sealed    bytea not null,
    primary key (tenant_id, id)
);
call wall('master_key_probe');
