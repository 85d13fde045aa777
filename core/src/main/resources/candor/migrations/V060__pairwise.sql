-- What the names are made with by which pairwise clients know people (OpenID Connect Core 1.0, section 8.1). It is never
-- changed: every name would.
create table subject_salt (
    tenant_id text  not null,
    salt      bytea not null,
    primary key (tenant_id)
);
call wall('subject_salt');
