-- Signing keys. What a key does at a time follows from its three times alone.
create table signing_key (
    tenant_id   text        not null,
    id          text        not null,
    algorithm   text        not null check (algorithm in ('ES256', 'RS256', 'PS256', 'EdDSA')),
    public_key  bytea       not null,
    private_key bytea       not null,
    made_at     timestamptz not null,
    signs_from  timestamptz not null,
    retires_at  timestamptz,
    primary key (tenant_id, id)
);
call wall('signing_key');
