-- A wall between tenants: every table with a tenant_id gets it, by  call wall('the_table');
-- The owner is bound by it too, since Candor's own role owns the tables.
create procedure wall(guarded regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format(
        'create policy tenant_wall on %s using (tenant_id = current_setting(''candor.tenant'')'
        ' or current_setting(''candor.tenant'') = ''*'')', guarded);
end
$$;

-- What was announced to the nodes, for an hour. xid: the transaction, so that a reader can tell
-- which ones had ended when it last looked.
create table change (
    tenant_id text        not null,
    seq       bigint      not null generated always as identity,
    topic     text        not null,
    xid       xid8        not null default pg_current_xact_id(),
    at        timestamptz not null default clock_timestamp(),
    primary key (tenant_id, seq)
);
create index change_by_xid on change (xid);
create index change_by_age on change (at);
call wall('change');
