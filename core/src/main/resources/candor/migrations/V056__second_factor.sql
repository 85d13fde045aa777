-- Authenticator apps (RFC 6238). secret: sealed. last_step: the newest time step whose code was taken; older codes and
-- that one count no more.
create table totp (
    tenant_id text        not null,
    person_id text        not null,
    secret    bytea       not null,
    last_step bigint      not null,
    added_at  timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person on delete cascade
);
call wall('totp');

-- Codes for whoever lost the other factors, as digests. Each is good once.
create table backup_code (
    tenant_id text  not null,
    person_id text  not null,
    hash      bytea not null,
    used_at   timestamptz,
    primary key (tenant_id, person_id, hash),
    foreign key (tenant_id, person_id) references person on delete cascade
);
call wall('backup_code');

-- complete: false as long as a factor is still to be proved; nobody is signed in by such a row.
alter table browser_session add column complete boolean not null default true;
