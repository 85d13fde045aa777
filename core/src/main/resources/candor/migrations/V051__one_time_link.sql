-- Links that were mailed to people, as digests. subject: the digest of pool and address, whether or not there is such
-- an account; person_id: whose link it is, empty where there is nobody. request: what waits for it to be followed,
-- sealed. browser: the digest of the cookie of whoever asked; code: the digest of the short code that this browser may
-- give in place of the link. mailed: false for those that no mail was sent for, since there were too many.
create table one_time_link (
    tenant_id  text        not null,
    id         text        not null,
    hash       bytea       not null,
    kind       text        not null,
    subject    bytea       not null,
    email      text        not null,
    person_id  text        not null,
    request    text        not null,
    browser    bytea       not null,
    code       bytea       not null,
    tries      bigint      not null,
    mailed     boolean     not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, hash)
);
create index one_time_link_by_subject on one_time_link (tenant_id, subject, made_at);
create index one_time_link_by_browser on one_time_link (tenant_id, browser, made_at);
create index one_time_link_by_person on one_time_link (tenant_id, person_id);
create index one_time_link_by_age on one_time_link (tenant_id, made_at);
call wall('one_time_link');
