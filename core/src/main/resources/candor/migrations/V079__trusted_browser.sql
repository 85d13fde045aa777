-- Browsers in which a person does not want to be asked for the second factor again. hash: of what the browser's cookie
-- holds. How long one is trusted the tenant's settings say, as they are when it is asked.
create table trusted_browser (
    tenant_id  text        not null,
    id         text        not null,
    person_id  text        not null,
    hash       bytea       not null,
    ip         text        not null,
    agent      text        not null,
    trusted_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, hash),
    foreign key (tenant_id, person_id) references person on delete cascade
);
create index trusted_browser_by_person on trusted_browser (tenant_id, person_id);
call wall('trusted_browser');
