-- The claims that a client gets besides those of its scopes (OpenID Connect Core 1.0, section 5.5).
alter table authorization_code add column userinfo_claims text[] not null default '{}';
alter table authorization_code add column id_token_claims text[] not null default '{}';
alter table session add column userinfo_claims text[] not null default '{}';
alter table session add column id_token_claims text[] not null default '{}';

-- What is known of a person beside name and address of e-mail (section 5.1), by the names of the claims.
alter table person add column details jsonb not null default '{}';
