-- Requests of devices that wait for a person somewhere else (RFC 8628). hash: the digest of the device code. user_code:
-- what the person types, without its dash. person_id and browser_session_id: who allowed it, and where; session_id: what
-- it became. Each is empty until then.
create table device_request (
    tenant_id          text        not null,
    hash               bytea       not null,
    user_code          text        not null,
    client_id          text        not null,
    scopes             text[]      not null,
    audience           text[]      not null,
    interval_seconds   bigint      not null,
    expires_at         timestamptz not null,
    polled_at          timestamptz,
    state              text        not null default 'pending'
                       check (state in ('pending', 'allowed', 'denied', 'used')),
    changed_at         timestamptz not null,
    person_id          text        not null default '',
    browser_session_id text        not null default '',
    session_id         text        not null default '',
    primary key (tenant_id, hash),
    unique (tenant_id, user_code),
    foreign key (tenant_id, client_id) references client on delete cascade
);
create index device_request_by_age on device_request (expires_at);
call wall('device_request');
