-- When the person took back what an authorization code stands for, before a client came with it; null unless they did.
alter table authorization_code add column taken_back_at timestamptz;
