-- The digest of the network that a link was asked for from: each gets a share of the mails to an address.
alter table one_time_link add column network bytea not null default '';
