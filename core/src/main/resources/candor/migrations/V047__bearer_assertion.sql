-- Assertions of trusted issuers that were used: each counts once (RFC 7523, section 3).
create table bearer_assertion (
    tenant_id  text        not null,
    issuer     text        not null,
    jti        text        not null,
    used_at    timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, issuer, jti)
);
create index bearer_assertion_by_age on bearer_assertion (expires_at);
call wall('bearer_assertion');
