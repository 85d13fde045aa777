-- The transaction that added or changed a revocation last, so that a node reads what is new to it and no more. A number
-- of a sequence would not do: numbers become visible out of order, and that of a slow transaction would be passed over.
-- It is a trigger that sets it, since nodes of the version before do not know of it.
alter table revocation add column xid xid8 not null default pg_current_xact_id();
create index revocation_by_xid on revocation (tenant_id, xid);

create function revocation_news() returns trigger
    language plpgsql as
$$
begin
    new.xid := pg_current_xact_id();
    return new;
end
$$;
create trigger revocation_news before insert or update on revocation
    for each row execute function revocation_news();
