-- DPoP proofs that were used at the token endpoint: each counts once (RFC 9449, section 11.1). hash: of key and jti.
create table dpop_proof (
    tenant_id  text        not null,
    hash       bytea       not null,
    expires_at timestamptz not null,
    primary key (tenant_id, hash)
);
create index dpop_proof_by_age on dpop_proof (expires_at);
call wall('dpop_proof');

-- The thumbprint of the key that a code is for (dpop_jkt); empty for any.
alter table authorization_code add column dpop_key text not null default '';

-- What the refresh tokens of a session are bound to, as in cnf: member and value. Empty for nothing.
alter table session add column confirmation text not null default '';

-- The secret itself, sealed, where assertions are verified with it (client_secret_jwt); empty for all others.
alter table client_secret add column sealed bytea not null default '';
