-- Whether a first sign-in with a connection of the tenant makes an account in the pool of an organization too.
alter table connection add column organization_sign_up boolean not null default false;
