-- What was changed, by whom. Rows are added in the transaction of the change itself.
create table audit_event (
    tenant_id   text        not null,
    id          text        not null,
    at          timestamptz not null,
    action      text        not null,
    actor_kind  text        not null,
    actor_id    text        not null,
    target_kind text        not null,
    target_id   text        not null,
    request_id  text        not null,
    details     jsonb       not null,
    primary key (tenant_id, id)
);
create index audit_event_by_request on audit_event (tenant_id, request_id);
create index audit_event_by_target on audit_event (tenant_id, target_kind, target_id, id);
call wall('audit_event');
-- What is written stays as it is, whatever a fault in our code might ask for.
revoke update, delete, truncate on audit_event from current_user;

-- Every refused request: what really happened.
create table failure (
    tenant_id   text        not null,
    id          text        not null,
    request_id  text        not null,
    at          timestamptz not null,
    code        text        not null,
    shown       text        not null,
    details     jsonb       not null,
    faults      jsonb       not null,
    actor_kind  text        not null,
    actor_id    text        not null,
    client_id   text        not null,
    ip          text        not null,
    surface     text        not null,
    method      text        not null,
    path        text        not null,
    decision_id text        not null,
    primary key (tenant_id, id)
);
create index failure_by_request on failure (tenant_id, request_id);
create index failure_by_code on failure (tenant_id, code, id);
create index failure_by_age on failure (at);
call wall('failure');

-- How many failures of one code and source were not recorded, since there were too many.
create table failure_skipped (
    tenant_id text        not null,
    id        text        not null,
    code      text        not null,
    source    text        not null,
    since     timestamptz not null,
    until     timestamptz not null,
    failures  bigint      not null,
    primary key (tenant_id, id)
);
create index failure_skipped_by_age on failure_skipped (until);
call wall('failure_skipped');
