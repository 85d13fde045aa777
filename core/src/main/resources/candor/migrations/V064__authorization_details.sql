-- The types in which clients may say more closely what they ask for (RFC 9396). definition: fields and sentences.
create table authorization_details_type (
    tenant_id  text        not null,
    name       text        not null,
    definition jsonb       not null,
    changed_at timestamptz not null,
    primary key (tenant_id, name)
);
call wall('authorization_details_type');

-- What was asked for and granted beside scopes, as JSON; empty for nothing. That of a consent is what was granted last.
alter table authorization_code add column authorization_details text not null default '';
alter table session add column authorization_details text not null default '';
alter table consent add column authorization_details text not null default '';
