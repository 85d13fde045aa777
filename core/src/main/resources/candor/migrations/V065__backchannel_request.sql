-- Requests of clients that ask people who are not in front of them (CIBA). hash: the digest of the auth_req_id. id: what
-- the page of the person names it by. browser_session_id and session_id: where it was answered, and what it became.
-- notification: auth_req_id and token of the client's notification, sealed and in Base64; empty for a client that asks on and on.
-- notify_at: when it is sent, or sent again; null before the answer, and once that is over.
create table backchannel_request (
    tenant_id             text        not null,
    hash                  bytea       not null,
    id                    text        not null,
    client_id             text        not null,
    person_id             text        not null,
    scopes                text[]      not null,
    audience              text[]      not null,
    authorization_details text        not null,
    binding_message       text        not null,
    acr                   text        not null,
    interval_seconds      bigint      not null,
    expires_at            timestamptz not null,
    polled_at             timestamptz,
    state                 text        not null default 'pending'
                          check (state in ('pending', 'allowed', 'denied', 'used')),
    changed_at            timestamptz not null,
    browser_session_id    text        not null default '',
    session_id            text        not null default '',
    notification          text        not null,
    notify_at             timestamptz,
    notify_attempts       integer     not null default 0,
    notify_outcome        text        not null default '',
    primary key (tenant_id, hash),
    unique (tenant_id, id),
    foreign key (tenant_id, client_id) references client on delete cascade,
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index backchannel_request_by_person on backchannel_request (tenant_id, person_id) where state = 'pending';
create index backchannel_request_by_age on backchannel_request (expires_at);
create index backchannel_request_due on backchannel_request (notify_at) where notify_at is not null;
call wall('backchannel_request');
