-- How sure a sign-in to an organization is at least, to its services as well.
alter table organization add column required_acr text not null default 'urn:candor:acr:1fa';
