-- What an organization may have, by what it pays.
create table tier (
    tenant_id    text   not null,
    id           text   not null,
    name         text   not null,
    max_services bigint not null,
    max_members  bigint not null,
    primary key (tenant_id, id)
);
call wall('tier');

-- Customer companies. client_id: the client as which its own users sign in.
create table organization (
    tenant_id    text        not null,
    id           text        not null,
    slug         text        not null,
    name         text        not null,
    status       text        not null check (status in ('pending', 'active', 'suspended')),
    status_since timestamptz not null,
    tier_id      text        not null,
    client_id    text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, slug),
    foreign key (tenant_id, tier_id) references tier,
    foreign key (tenant_id, client_id) references client
);
call wall('organization');

-- Who works in an organization, as what.
create table member (
    tenant_id       text        not null,
    organization_id text        not null,
    person_id       text        not null,
    role            text        not null check (role in ('owner', 'admin', 'member')),
    since           timestamptz not null,
    primary key (tenant_id, organization_id, person_id),
    foreign key (tenant_id, organization_id) references organization on delete cascade,
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index member_by_person on member (tenant_id, person_id);
call wall('member');
