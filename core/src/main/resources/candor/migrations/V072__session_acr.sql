-- How and when the person behind a session had proved to be who they are when it began. Every token that comes of it says
-- the same, whatever they prove later (RFC 9068, section 2.2.1). Sessions that are older have no methods.
alter table session add column methods text[] not null default '{}';
alter table session add column signed_in_at timestamptz not null default 'epoch';
