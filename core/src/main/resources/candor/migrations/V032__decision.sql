-- What gateways were answered, with what was compared. Names stand beside ids, since a decision outlives both.
create table decision (
    tenant_id         text        not null,
    id                text        not null,
    at                timestamptz not null,
    request_id        text        not null,
    gateway_id        text        not null,
    source_ip         text        not null,
    method            text        not null,
    url               text        not null,
    service_id        text        not null,
    service_name      text        not null,
    base_url          text        not null,
    operation_id      text        not null,
    operation_name    text        not null,
    path_pattern      text        not null,
    client_id         text        not null,
    user_id           text        not null,
    permitted         boolean     not null,
    http_status       bigint      not null,
    result_code       text        not null,
    message           text        not null,
    evaluation_result text        not null,
    code              text        not null,
    findings          jsonb       not null,
    details           jsonb       not null,
    primary key (tenant_id, id)
);
create index decision_by_request on decision (tenant_id, request_id);
create index decision_denied on decision (tenant_id, id) where not permitted;
create index decision_by_age on decision using brin (at);
call wall('decision');
