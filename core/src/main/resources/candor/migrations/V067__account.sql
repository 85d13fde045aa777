-- What people look after themselves. resources: the APIs that somebody let a client have tokens for.
alter table consent add column resources text[] not null default '{}';
create index session_by_client on session (tenant_id, person_id, client_id) where ended_at is null;
create index audit_event_by_actor on audit_event (tenant_id, actor_kind, actor_id, id);
