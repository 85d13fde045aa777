-- The refresh token that a refresh token came of; empty for the first of its session. Parallel refreshes make siblings.
alter table refresh_token add column parent bytea not null default '';
