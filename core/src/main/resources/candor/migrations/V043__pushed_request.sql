-- Authorization requests that clients pushed, as they will be answered. hash: the digest of the reference.
create table pushed_request (
    tenant_id   text        not null,
    hash        bytea       not null,
    client_id   text        not null,
    parameters  text        not null,
    expires_at  timestamptz not null,
    answered_at timestamptz,
    primary key (tenant_id, hash),
    foreign key (tenant_id, client_id) references client on delete cascade
);
create index pushed_request_by_age on pushed_request (expires_at);
call wall('pushed_request');
