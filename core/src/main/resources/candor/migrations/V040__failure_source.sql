-- Who made a failure, as failures are counted: a client that proved itself, or else a network. Where there are too many,
-- the sources that made most of them lose theirs first.
alter table failure add column source text not null default '';
