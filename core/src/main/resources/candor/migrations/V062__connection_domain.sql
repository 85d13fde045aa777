-- The domains of e-mail addresses whose people belong to a connection. verified: whether somebody made sure that the
-- domain is theirs; people are sent there only then.
create table connection_domain (
    tenant_id       text    not null,
    organization_id text    not null,
    domain          text    not null,
    connection_id   text    not null,
    verified        boolean not null,
    primary key (tenant_id, organization_id, domain),
    foreign key (tenant_id, connection_id) references connection on delete cascade
);
create index connection_domain_by_connection on connection_domain (tenant_id, connection_id);
call wall('connection_domain');
