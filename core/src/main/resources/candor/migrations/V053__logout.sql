-- Logout tokens on their way to clients. next_at: when it is sent, or sent again; null once that is over.
-- outcome: what came of the last attempt.
create table logout_delivery (
    tenant_id    text        not null,
    id           text        not null,
    client_id    text        not null,
    person_id    text        not null,
    session_id   text        not null,
    issuer       text        not null,
    uri          text        not null,
    request_id   text        not null,
    attempts     integer     not null,
    outcome      text        not null,
    next_at      timestamptz,
    attempted_at timestamptz,
    delivered_at timestamptz,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, client_id) references client on delete cascade
);
create index logout_delivery_due on logout_delivery (next_at) where next_at is not null;
create index logout_delivery_by_client on logout_delivery (tenant_id, client_id, id);
create index logout_delivery_by_age on logout_delivery (created_at);
call wall('logout_delivery');
