-- Passkeys (Web Authentication Level 3). id: the credential id in base64url. credential: what the authenticator attested,
-- with the public key. sign_count: the newest that was seen. eligible, backed_up: whether it may be, and is, copied.
create table passkey (
    tenant_id  text        not null,
    id         text        not null,
    person_id  text        not null,
    credential bytea       not null,
    sign_count bigint      not null,
    eligible   boolean     not null,
    backed_up  boolean     not null,
    added_at   timestamptz not null,
    used_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index passkey_by_person on passkey (tenant_id, person_id);
call wall('passkey');

-- Challenges that were answered, as digests, until they would be refused for their age.
create table passkey_challenge (
    tenant_id  text        not null,
    hash       bytea       not null,
    expires_at timestamptz not null,
    primary key (tenant_id, hash)
);
create index passkey_challenge_by_age on passkey_challenge (expires_at);
call wall('passkey_challenge');
