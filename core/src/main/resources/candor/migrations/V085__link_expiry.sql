-- A link is forgotten a day after its life, and what waited for one that nobody was sent is kept nowhere.
drop index one_time_link_by_age;
create index one_time_link_by_expiry on one_time_link (tenant_id, expires_at);
