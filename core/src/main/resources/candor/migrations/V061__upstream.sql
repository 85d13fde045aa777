-- A connection is one registration at one provider; a tenant and an organization may have several at the same one.
-- issuer: whom it names; for GitHub the address of its site. sign_up: whether it makes accounts. trusts_email: whether
-- addresses count as proved although the provider does not say so. team_id, key_id: what Apple asks for beside a key.
alter table connection drop constraint connection_pkey;
alter table connection drop constraint connection_provider_check;
alter table connection add constraint connection_provider_check
    check (provider in ('openid', 'github', 'google', 'microsoft', 'apple'));
alter table connection add column id text not null default 'conn_' || replace(gen_random_uuid()::text, '-', '');
alter table connection alter column id drop default;
alter table connection add primary key (tenant_id, id);
alter table connection add column name text not null default 'GitHub';
alter table connection alter column name drop default;
alter table connection add column issuer text not null default 'https://github.com';
alter table connection alter column issuer drop default;
alter table connection add column scopes text[] not null default '{read:user,user:email}';
alter table connection alter column scopes drop default;
alter table connection add column enabled boolean not null default true;
alter table connection add column sign_up boolean not null default true;
alter table connection add column trusts_email boolean not null default false;
alter table connection add column team_id text not null default '';
alter table connection add column key_id text not null default '';

-- Sign-ins that are under way at a provider, by the digest of their state; each comes back once. browser: the digest of
-- what only the browser has in which it began. request: what waits, sealed, or empty where service_id says what for.
drop table sign_in_state;
create table upstream_sign_in (
    tenant_id     text        not null,
    hash          bytea       not null,
    connection_id text        not null,
    browser       text        not null,
    nonce         text        not null,
    verifier      bytea       not null,
    request       text        not null,
    service_id    text        not null,
    expires_at    timestamptz not null,
    primary key (tenant_id, hash),
    foreign key (tenant_id, connection_id) references connection on delete cascade
);
create index upstream_sign_in_by_age on upstream_sign_in (expires_at);
call wall('upstream_sign_in');

-- Who somebody is at a provider. organization_id: in whose pool the account is; empty for the tenant's.
create table identity (
    tenant_id       text        not null,
    connection_id   text        not null,
    organization_id text        not null,
    subject         text        not null,
    person_id       text        not null,
    linked_at       timestamptz not null,
    used_at         timestamptz not null,
    primary key (tenant_id, connection_id, organization_id, subject),
    foreign key (tenant_id, connection_id) references connection on delete cascade,
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index identity_by_person on identity (tenant_id, person_id);
call wall('identity');
