-- Mails on their way, and in development those that stay here to be looked at (kept). sealed: address, subject and
-- text, which hold links that sign people in; a mail that was sent is deleted.
create table mail (
    tenant_id  text        not null,
    id         text        not null,
    request_id text        not null,
    sealed     bytea       not null,
    kept       boolean     not null,
    attempts   bigint      not null,
    due_at     timestamptz not null,
    made_at    timestamptz not null,
    primary key (tenant_id, id)
);
create index mail_by_due on mail (due_at) where not kept;
create index mail_by_age on mail (tenant_id, made_at);
call wall('mail');
