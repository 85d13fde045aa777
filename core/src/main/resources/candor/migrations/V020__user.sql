-- People with an account. organization_id: whose pool of users the account is in; empty for the tenant's own.
create table person (
    tenant_id         text        not null,
    id                text        not null,
    organization_id   text        not null,
    email             text        not null,
    email_key         text        not null,
    email_verified_at timestamptz,
    name              text        not null,
    groups            text[]      not null,
    platform_owner    boolean     not null default false,
    status            text        not null check (status in ('active', 'suspended', 'locked')),
    status_since      timestamptz not null,
    last_login_at     timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (tenant_id, id)
);
create index person_by_email on person (tenant_id, email_key, id);
create index person_by_age on person (tenant_id, created_at, id);
call wall('person');

-- Which account an address belongs to in its pool: one row decides who has it.
create table person_email (
    tenant_id       text not null,
    organization_id text not null,
    email_key       text not null,
    person_id       text not null,
    primary key (tenant_id, organization_id, email_key),
    foreign key (tenant_id, person_id) references person on delete cascade deferrable initially deferred
);
create index person_email_by_person on person_email (tenant_id, person_id);
call wall('person_email');

-- Passwords, hashed with Argon2id.
create table password (
    tenant_id text        not null,
    person_id text        not null,
    hash      text        not null,
    set_at    timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references person on delete cascade
);
call wall('password');

-- Wrong passwords in a row, by the digest of pool and address, whether or not there is such an account.
create table sign_in_failure (
    tenant_id    text        not null,
    subject      bytea       not null,
    failures     bigint      not null,
    last_at      timestamptz not null,
    paused_until timestamptz not null,
    primary key (tenant_id, subject)
);
create index sign_in_failure_by_age on sign_in_failure (last_at);
call wall('sign_in_failure');
