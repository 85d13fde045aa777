-- Every statement that Candor sends, for the database administrator.
-- Made from the stores by StatementsTest: ./dev update.

-- DecisionStore.add crosses tenants: one group of decisions holds those of many
--   :tenants _text
--   :ids _text
--   :times _timestamptz
--   :requests _text
--   :gateways _text
--   :ips _text
--   :methods _text
--   :urls _text
--   :services _text
--   :service_names _text
--   :base_urls _text
--   :operations _text
--   :operation_names _text
--   :patterns _text
--   :clients _text
--   :users _text
--   :permitted _bool
--   :statuses _int8
--   :result_codes _text
--   :messages _text
--   :evaluations _text
--   :codes _text
--   :findings _jsonb
--   :details _jsonb
insert into decision
       (tenant_id, id, at, request_id, gateway_id, source_ip, method, url, service_id,
        service_name, base_url, operation_id, operation_name, path_pattern, client_id,
        user_id, permitted, http_status, result_code, message, evaluation_result, code,
        findings, details)
select tenant_id, id, at, request_id, gateway_id, source_ip, method, url, service_id,
       service_name, base_url, operation_id, operation_name, path_pattern, client_id,
       user_id, permitted, http_status, result_code, message, evaluation_result, code,
       findings, details
  from unnest(:tenants::text[], :ids::text[], :times::timestamptz[],
              :requests::text[], :gateways::text[], :ips::text[], :methods::text[],
              :urls::text[], :services::text[], :service_names::text[],
              :base_urls::text[], :operations::text[], :operation_names::text[],
              :patterns::text[], :clients::text[], :users::text[],
              :permitted::boolean[], :statuses::bigint[], :result_codes::text[],
              :messages::text[], :evaluations::text[], :codes::text[],
              :findings::jsonb[], :details::jsonb[])
       as made (tenant_id, id, at, request_id, gateway_id, source_ip, method, url,
                service_id, service_name, base_url, operation_id, operation_name,
                path_pattern, client_id, user_id, permitted, http_status, result_code,
                message, evaluation_result, code, findings, details);

-- DecisionStore.find
--   :tenant text
--   :id text
select id, at, request_id, gateway_id, source_ip, method, url, service_id,
       service_name, base_url, operation_id, operation_name, path_pattern, client_id,
       user_id, permitted, http_status, result_code, message, evaluation_result, code,
       findings, details
  from decision
 where tenant_id = :tenant
   and id = :id;

-- DecisionStore.list
--   :tenant text
--   :permitted bool
--   :service text
--   :status int8
--   :request text
select id, at, request_id, gateway_id, source_ip, method, url, service_id,
       service_name, base_url, operation_id, operation_name, path_pattern, client_id,
       user_id, permitted, http_status, result_code, message, evaluation_result, code,
       findings, details
  from decision
 where tenant_id = :tenant
   and (permitted = :permitted)
   and (service_id = :service)
   and (http_status = :status)
   and (request_id = :request)
   -- and the place after the last row of the page before, order, limit;

-- DecisionStore.count
--   :tenant text
--   :permitted bool
--   :service text
--   :status int8
--   :request text
--   :most int8
select count(*) as found
  from (select id
          from decision
         where tenant_id = :tenant
           and (cast(:permitted as boolean) is null or permitted = :permitted)
           and (cast(:service as text) is null or service_id = :service)
           and (cast(:status as bigint) is null or http_status = :status)
           and (cast(:request as text) is null or request_id = :request)
         limit :most) as first;

-- DecisionStore.prune crosses tenants: age is the same for all
--   :before timestamptz
delete from decision
      where at < :before;

-- DecisionStore.fullTenants crosses tenants: finds the tenants that have more than their share
--   :most int8
select tenant_id
    from decision
group by tenant_id
  having count(*) > :most;

-- DecisionStore.pruneSurplus
--   :tenant text
--   :most int8
delete from decision
      where tenant_id = :tenant
        and id <= (  select id
                       from decision
                      where tenant_id = :tenant
                   order by id desc
                     offset :most
                      limit 1);

-- GatewayStore.all
--   :tenant text
select id, name, header_names, created_at
    from gateway
   where tenant_id = :tenant
order by id;

-- GatewayStore.all
--   :tenant text
select id, gateway_id, hash, expires_at
  from gateway_credential
 where tenant_id = :tenant;

-- GatewayStore.add
--   :tenant text
--   :id text
--   :name text
--   :headers _text
--   :now timestamptz
insert into gateway (tenant_id, id, name, header_names, created_at)
values (:tenant, :id, :name, :headers, :now)
on conflict do nothing;

-- GatewayStore.remove
--   :tenant text
--   :id text
delete from gateway
 where tenant_id = :tenant
   and id = :id;

-- GatewayStore.addCredential
--   :id text
--   :prefix text
--   :hash bytea
--   :now timestamptz
--   :expires timestamptz
--   :tenant text
--   :gateway text
insert into gateway_credential
       (tenant_id, id, gateway_id, prefix, hash, created_at, expires_at)
select tenant_id, :id, id, :prefix, :hash, :now, :expires
  from gateway
 where tenant_id = :tenant
   and id = :gateway;

-- GatewayStore.credentials
--   :tenant text
--   :gateway text
select id, gateway_id, prefix, created_at, expires_at, last_seen_at
    from gateway_credential
   where tenant_id = :tenant
     and gateway_id = :gateway
order by id;

-- GatewayStore.removeCredential
--   :tenant text
--   :gateway text
--   :id text
delete from gateway_credential
 where tenant_id = :tenant
   and gateway_id = :gateway
   and id = :id;

-- GatewayStore.seen crosses tenants: one group of sights holds those of many
--   :tenants _text
--   :ids _text
--   :times _timestamptz
update gateway_credential c
   set last_seen_at = greatest(c.last_seen_at, s.at)
  from unnest(:tenants::text[], :ids::text[], :times::timestamptz[]) as s (tenant_id, id, at)
 where c.tenant_id = s.tenant_id
   and c.id = s.id;

-- ApiServiceStore.all
--   :tenant text
select id, name, audience, created_at, updated_at
    from api_service
   where tenant_id = :tenant
order by id;

-- ApiServiceStore.urls
--   :tenant text
select api_service_id, base_url
    from api_base_url
   where tenant_id = :tenant
order by api_service_id, position;

-- ApiServiceStore.operations
--   :tenant text
select id, api_service_id, name, methods, paths, rules, created_at, updated_at
    from api_operation
   where tenant_id = :tenant
order by api_service_id, id;

-- ApiServiceStore.add
--   :tenant text
--   :id text
--   :name text
--   :audience text
--   :now timestamptz
insert into api_service (tenant_id, id, name, audience, created_at, updated_at)
values (:tenant, :id, :name, :audience, :now, :now)
on conflict do nothing;

-- ApiServiceStore.nameIsFree
--   :tenant text
--   :name text
--   :id text
select id
  from api_service
 where tenant_id = :tenant
   and name = :name
   and id <> :id;

-- ApiServiceStore.update
--   :name text
--   :audience text
--   :now timestamptz
--   :tenant text
--   :id text
update api_service
   set name = :name, audience = :audience, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- ApiServiceStore.addUrl
--   :tenant text
--   :url text
--   :id text
--   :position int8
insert into api_base_url (tenant_id, base_url, api_service_id, position)
values (:tenant, :url, :id, :position)
on conflict do nothing;

-- ApiServiceStore.dropUrls
--   :tenant text
--   :id text
delete from api_base_url
 where tenant_id = :tenant
   and api_service_id = :id;

-- ApiServiceStore.owner
--   :tenant text
--   :url text
select s.id, s.name
  from api_base_url u
  join api_service s on s.tenant_id = u.tenant_id and s.id = u.api_service_id
 where u.tenant_id = :tenant
   and u.base_url = :url;

-- ApiServiceStore.remove
--   :tenant text
--   :id text
delete from api_service
 where tenant_id = :tenant
   and id = :id;

-- ApiServiceStore.addOperation
--   :id text
--   :name text
--   :methods _text
--   :paths jsonb
--   :rules jsonb
--   :now timestamptz
--   :tenant text
--   :service text
insert into api_operation
       (tenant_id, id, api_service_id, name, methods, paths, rules, created_at,
        updated_at)
select tenant_id, :id, id, :name, :methods, :paths, :rules, :now, :now
  from api_service
 where tenant_id = :tenant
   and id = :service;

-- ApiServiceStore.updateOperation
--   :name text
--   :methods _text
--   :paths jsonb
--   :rules jsonb
--   :now timestamptz
--   :tenant text
--   :service text
--   :id text
update api_operation
   set name = :name, methods = :methods, paths = :paths, rules = :rules,
       updated_at = :now
 where tenant_id = :tenant
   and api_service_id = :service
   and id = :id;

-- ApiServiceStore.removeOperation
--   :tenant text
--   :service text
--   :id text
delete from api_operation
 where tenant_id = :tenant
   and api_service_id = :service
   and id = :id;

-- AuditStore.add
--   :tenant text
--   :id text
--   :at timestamptz
--   :action text
--   :actor_kind text
--   :actor_id text
--   :target_kind text
--   :target_id text
--   :request text
--   :details jsonb
insert into audit_event
       (tenant_id, id, at, action, actor_kind, actor_id,
        target_kind, target_id, request_id, details)
values (:tenant, :id, :at, :action, :actor_kind, :actor_id,
        :target_kind, :target_id, :request, :details);

-- AuditStore.ofRequest
--   :tenant text
--   :request text
select id, at, action, actor_kind, actor_id,
         target_kind, target_id, request_id, details
    from audit_event
   where tenant_id = :tenant
     and request_id = :request
order by id
   limit 200;

-- AuditStore.ofTarget
--   :tenant text
--   :kind text
--   :target text
select id, at, action, actor_kind, actor_id,
       target_kind, target_id, request_id, details
  from audit_event
 where tenant_id = :tenant
   and target_kind = :kind
   and target_id = :target
   -- and the place after the last row of the page before, order, limit;

-- AuditStore.ofPerson
--   :tenant text
--   :user text
select id, at, action, actor_kind, actor_id,
         target_kind, target_id, request_id, details
    from audit_event
   where tenant_id = :tenant
     and (actor_kind = 'user' and actor_id = :user
          or target_kind = 'user' and target_id = :user)
order by id desc
   limit 10000;

-- FailureStore.add crosses tenants: one group of records holds those of many
--   :tenants _text
--   :ids _text
--   :requests _text
--   :times _timestamptz
--   :codes _text
--   :shown _text
--   :details _jsonb
--   :faults _jsonb
--   :actor_kinds _text
--   :actors _text
--   :clients _text
--   :ips _text
--   :sources _text
--   :surfaces _text
--   :methods _text
--   :paths _text
--   :decisions _text
insert into failure
       (tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
        actor_id, client_id, ip, source, surface, method, path, decision_id)
select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
       actor_id, client_id, ip, source, surface, method, path, decision_id
  from unnest(:tenants::text[], :ids::text[], :requests::text[],
              :times::timestamptz[], :codes::text[], :shown::text[],
              :details::jsonb[], :faults::jsonb[], :actor_kinds::text[],
              :actors::text[], :clients::text[], :ips::text[], :sources::text[],
              :surfaces::text[], :methods::text[], :paths::text[],
              :decisions::text[])
       as offered (tenant_id, id, request_id, at, code, shown, details, faults,
                   actor_kind, actor_id, client_id, ip, source, surface, method,
                   path, decision_id);

-- FailureStore.addSkipped crosses tenants: one group of records holds those of many
--   :tenants _text
--   :ids _text
--   :codes _text
--   :sources _text
--   :sinces _timestamptz
--   :untils _timestamptz
--   :failures _int8
insert into failure_skipped (tenant_id, id, code, source, since, until, failures)
select tenant_id, id, code, source, since, until, failures
  from unnest(:tenants::text[], :ids::text[], :codes::text[], :sources::text[],
              :sinces::timestamptz[], :untils::timestamptz[], :failures::bigint[])
       as left_out (tenant_id, id, code, source, since, until, failures);

-- FailureStore.ofRequest
--   :tenant text
--   :request text
select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
         actor_id, client_id, ip, surface, method, path, decision_id
    from failure
   where tenant_id = :tenant
     and request_id = :request
order by id desc
   limit 50;

-- FailureStore.list
--   :tenant text
--   :code text
select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
       actor_id, client_id, ip, surface, method, path, decision_id
  from failure
 where tenant_id = :tenant
   and (code = :code)
   -- and the place after the last row of the page before, order, limit;

-- FailureStore.skipped
--   :tenant text
--   :since timestamptz
select cast(coalesce(sum(failures), 0) as bigint) as failures
  from failure_skipped
 where tenant_id = :tenant
   and until >= :since;

-- FailureStore.prune crosses tenants: age is the same for all
--   :before timestamptz
delete from failure_skipped
      where until < :before;

-- FailureStore.prune crosses tenants: age is the same for all
--   :before timestamptz
delete from failure
      where at < :before;

-- FailureStore.fullTenants crosses tenants: finds the tenants that have more than their share
--   :most int8
select tenant_id
    from failure
group by tenant_id
  having count(*) > :most;

-- FailureStore.pruneSurplus
--   :tenant text
--   :most int8
delete from failure
 where tenant_id = :tenant
   and id in (
         select id
           from (select id,
                        row_number() over (
                          partition by code order by nth, id desc) as nth
                   from (select id, code,
                                row_number() over (
                                  partition by code, source order by id desc) as nth
                           from failure
                          where tenant_id = :tenant) as of_source) as of_code
       order by nth, id desc
         offset :most);

-- ClientStore.all
--   :tenant text
select id, client_id, hash, created_at, ends_at, sealed
  from client_secret
 where tenant_id = :tenant
 order by id desc;

-- ClientStore.all
--   :tenant text
select c.id, c.name, c.metadata, c.disabled_at, c.created_at, c.updated_at,
       t.client_id is not null as self_made
  from client c
  left join registration_access_token t
    on t.tenant_id = c.tenant_id and t.client_id = c.id
 where c.tenant_id = :tenant;

-- ClientStore.add
--   :tenant text
--   :id text
--   :name text
--   :metadata jsonb
--   :now timestamptz
insert into client (tenant_id, id, name, metadata, created_at, updated_at)
values (:tenant, :id, :name, :metadata, :now, :now);

-- ClientStore.addFirst
--   :tenant text
--   :id text
--   :name text
--   :metadata jsonb
--   :now timestamptz
insert into client (tenant_id, id, name, metadata, created_at, updated_at)
values (:tenant, :id, :name, :metadata, :now, :now)
on conflict do nothing;

-- ClientStore.update
--   :name text
--   :metadata jsonb
--   :now timestamptz
--   :tenant text
--   :id text
update client
   set name = :name, metadata = :metadata, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- ClientStore.disable
--   :now timestamptz
--   :tenant text
--   :id text
update client
   set disabled_at = coalesce(disabled_at, :now), updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- ClientStore.enable
--   :now timestamptz
--   :tenant text
--   :id text
update client
   set disabled_at = null, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- ClientStore.remove
--   :tenant text
--   :id text
delete from client
 where tenant_id = :tenant
   and id = :id;

-- ClientStore.addSecret
--   :tenant text
--   :id text
--   :client text
--   :hash bytea
--   :sealed bytea
--   :now timestamptz
insert into client_secret (tenant_id, id, client_id, hash, sealed, created_at)
values (:tenant, :id, :client, :hash, :sealed, :now);

-- ClientStore.endSecrets
--   :at timestamptz
--   :tenant text
--   :client text
update client_secret
   set ends_at = :at
 where tenant_id = :tenant
   and client_id = :client
   and (ends_at is null or ends_at > :at);

-- ClientStore.dropEnded
--   :tenant text
--   :client text
--   :now timestamptz
delete from client_secret
 where tenant_id = :tenant
   and client_id = :client
   and ends_at <= :now;

-- ClientStore.spend
--   :tenant text
--   :client text
--   :jti text
--   :expiresAt timestamptz
insert into client_assertion (tenant_id, client_id, jti, expires_at)
values (:tenant, :client, :jti, :expiresAt)
on conflict do nothing;

-- ClientStore.dropSpent
--   :tenant text
--   :now timestamptz
delete from client_assertion
 where tenant_id = :tenant
   and expires_at < :now;

-- RegistrationStore.policy
--   :tenant text
select policy
  from registration_policy
 where tenant_id = :tenant;

-- RegistrationStore.keep
--   :tenant text
--   :policy jsonb
insert into registration_policy (tenant_id, policy)
values (:tenant, :policy)
on conflict (tenant_id) do update set policy = excluded.policy;

-- RegistrationStore.add
--   :tenant text
--   :id text
--   :hash bytea
--   :name text
--   :left int4
--   :expires timestamptz
--   :now timestamptz
insert into initial_access_token (tenant_id, id, hash, name, uses_left, expires_at,
                                  created_at)
     values (:tenant, :id, :hash, :name, :left, :expires, :now);

-- RegistrationStore.all
--   :tenant text
select id, name, uses_left, expires_at, created_at
  from initial_access_token
 where tenant_id = :tenant
 order by id;

-- RegistrationStore.find
--   :tenant text
--   :hash bytea
select id, name, uses_left, expires_at, created_at
  from initial_access_token
 where tenant_id = :tenant
   and hash = :hash
   for update;

-- RegistrationStore.count
--   :tenant text
--   :id text
update initial_access_token
   set uses_left = uses_left - 1
 where tenant_id = :tenant
   and id = :id
   and uses_left > 0;

-- RegistrationStore.remove
--   :tenant text
--   :id text
delete from initial_access_token
 where tenant_id = :tenant
   and id = :id;

-- RegistrationStore.dropOld
--   :tenant text
--   :before timestamptz
delete from initial_access_token
 where tenant_id = :tenant
   and expires_at < :before;

-- RegistrationStore.renew
--   :tenant text
--   :client text
--   :hash bytea
insert into registration_access_token (tenant_id, client_id, hash)
values (:tenant, :client, :hash)
on conflict (tenant_id, client_id) do update set hash = excluded.hash;

-- RegistrationStore.manages
--   :tenant text
--   :client text
--   :hash bytea
select client_id
  from registration_access_token
 where tenant_id = :tenant
   and client_id = :client
   and hash = :hash
   for update;

-- ConnectionStore.all
--   :tenant text
select connection_id, domain, verified
    from connection_domain
   where tenant_id = :tenant
order by domain;

-- ConnectionStore.all
--   :tenant text
select id, organization_id, provider, name, client_id, issuer, scopes, enabled,
         sign_up, organization_sign_up, trusts_email, team_id, key_id, updated_at
    from connection
   where tenant_id = :tenant
order by id;

-- ConnectionStore.put
--   :tenant text
--   :id text
--   :organization text
--   :provider text
--   :name text
--   :client text
--   :secret bytea
--   :issuer text
--   :scopes _text
--   :enabled bool
--   :sign_up bool
--   :organization_sign_up bool
--   :trusts_email bool
--   :team text
--   :key text
--   :now timestamptz
insert into connection (tenant_id, id, organization_id, provider, name, client_id,
                        client_secret, issuer, scopes, enabled, sign_up,
                        organization_sign_up, trusts_email, team_id, key_id, updated_at)
     values (:tenant, :id, :organization, :provider, :name, :client,
             :secret, :issuer, :scopes, :enabled, :sign_up,
             :organization_sign_up, :trusts_email, :team, :key, :now)
on conflict (tenant_id, id) do update
   set name = excluded.name, client_id = excluded.client_id,
       issuer = excluded.issuer, scopes = excluded.scopes,
       enabled = excluded.enabled, sign_up = excluded.sign_up,
       organization_sign_up = excluded.organization_sign_up,
       trusts_email = excluded.trusts_email, team_id = excluded.team_id,
       key_id = excluded.key_id, updated_at = excluded.updated_at;

-- ConnectionStore.hold
--   :tenant text
--   :id text
select id
  from connection
 where tenant_id = :tenant
   and id = :id
   for update;

-- ConnectionStore.setSecret
--   :secret bytea
--   :tenant text
--   :id text
update connection
   set client_secret = :secret
 where tenant_id = :tenant
   and id = :id;

-- ConnectionStore.secret
--   :tenant text
--   :id text
select client_secret
  from connection
 where tenant_id = :tenant
   and id = :id;

-- ConnectionStore.remove
--   :tenant text
--   :id text
delete from connection
 where tenant_id = :tenant
   and id = :id;

-- ConnectionStore.releaseDomains
--   :tenant text
--   :id text
delete from connection_domain
 where tenant_id = :tenant
   and connection_id = :id;

-- ConnectionStore.takeDomain
--   :tenant text
--   :organization text
--   :domain text
--   :id text
--   :verified bool
insert into connection_domain
       (tenant_id, organization_id, domain, connection_id, verified)
values (:tenant, :organization, :domain, :id, :verified)
on conflict do nothing;

-- ConnectionStore.ownerOf
--   :tenant text
--   :organization text
--   :domain text
select connection_id
  from connection_domain
 where tenant_id = :tenant
   and organization_id = :organization
   and domain = :domain;

-- IdentityStore.find
--   :tenant text
--   :connection text
--   :pool text
--   :subject text
select person_id
  from identity
 where tenant_id = :tenant
   and connection_id = :connection
   and organization_id = :pool
   and subject = :subject;

-- IdentityStore.any
--   :tenant text
--   :connection text
select 1 as one
  from identity
 where tenant_id = :tenant
   and connection_id = :connection
 limit 1;

-- IdentityStore.add
--   :tenant text
--   :connection text
--   :pool text
--   :subject text
--   :user text
--   :now timestamptz
insert into identity (tenant_id, connection_id, organization_id, subject, person_id,
                      linked_at, used_at)
     values (:tenant, :connection, :pool, :subject, :user,
             :now, :now)
on conflict do nothing;

-- IdentityStore.used
--   :now timestamptz
--   :tenant text
--   :connection text
--   :pool text
--   :subject text
update identity
   set used_at = :now
 where tenant_id = :tenant
   and connection_id = :connection
   and organization_id = :pool
   and subject = :subject;

-- IdentityStore.of
--   :tenant text
--   :user text
select connection_id, linked_at, used_at
  from identity
 where tenant_id = :tenant
   and person_id = :user
 order by linked_at, connection_id;

-- IdentityStore.remove
--   :tenant text
--   :connection text
--   :user text
delete from identity
 where tenant_id = :tenant
   and connection_id = :connection
   and person_id = :user;

-- JourneyStore.add
--   :tenant text
--   :hash bytea
--   :connection text
--   :browser text
--   :nonce text
--   :verifier bytea
--   :request text
--   :service text
--   :expires timestamptz
insert into upstream_sign_in (tenant_id, hash, connection_id, browser, nonce, verifier,
                              request, service_id, expires_at)
     values (:tenant, :hash, :connection, :browser, :nonce, :verifier,
             :request, :service, :expires);

-- JourneyStore.find
--   :tenant text
--   :hash bytea
--   :now timestamptz
select connection_id, browser, nonce, verifier, request, service_id
  from upstream_sign_in
 where tenant_id = :tenant
   and hash = :hash
   and expires_at > :now;

-- JourneyStore.spend
--   :tenant text
--   :hash bytea
delete from upstream_sign_in
 where tenant_id = :tenant
   and hash = :hash;

-- JourneyStore.dropExpired
--   :tenant text
--   :now timestamptz
delete from upstream_sign_in
 where tenant_id = :tenant
   and expires_at < :now;

-- ConsentStore.find
--   :tenant text
--   :user text
--   :client text
select client_id, scopes, resources, granted_at, authorization_details
  from consent
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client;

-- ConsentStore.of
--   :tenant text
--   :user text
select client_id, scopes, resources, granted_at, authorization_details
    from consent
   where tenant_id = :tenant
     and person_id = :user
order by granted_at desc, client_id;

-- ConsentStore.remove
--   :tenant text
--   :user text
--   :client text
delete from consent
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client;

-- ConsentStore.grant
--   :tenant text
--   :user text
--   :client text
--   :scopes _text
--   :resources _text
--   :details text
--   :now timestamptz
insert into consent
       (tenant_id, person_id, client_id, scopes, resources, authorization_details,
        granted_at)
values (:tenant, :user, :client, :scopes, :resources, :details, :now)
on conflict (tenant_id, person_id, client_id) do update
   set scopes = (select array_agg(distinct scope)
                   from unnest(consent.scopes || excluded.scopes) as scope),
       resources = array(select distinct resource
                           from unnest(consent.resources || excluded.resources)
                                as resource),
       authorization_details = excluded.authorization_details,
       granted_at = excluded.granted_at
 where consent.tenant_id = :tenant;

-- DetailTypeStore.all
--   :tenant text
select name, definition
  from authorization_details_type
 where tenant_id = :tenant;

-- DetailTypeStore.put
--   :tenant text
--   :name text
--   :definition jsonb
--   :now timestamptz
insert into authorization_details_type (tenant_id, name, definition, changed_at)
values (:tenant, :name, :definition, :now)
on conflict (tenant_id, name) do update
   set definition = excluded.definition, changed_at = excluded.changed_at
 where authorization_details_type.tenant_id = :tenant;

-- DetailTypeStore.remove
--   :tenant text
--   :name text
delete from authorization_details_type
 where tenant_id = :tenant
   and name = :name;

-- FactorStore.app
--   :tenant text
--   :user text
select secret, last_step, added_at
  from totp
 where tenant_id = :tenant
   and person_id = :user;

-- FactorStore.keepApp
--   :tenant text
--   :user text
--   :secret bytea
--   :step int8
--   :now timestamptz
insert into totp (tenant_id, person_id, secret, last_step, added_at)
     values (:tenant, :user, :secret, :step, :now)
on conflict (tenant_id, person_id) do update
   set secret = excluded.secret, last_step = excluded.last_step,
       added_at = excluded.added_at;

-- FactorStore.takeStep
--   :step int8
--   :tenant text
--   :user text
update totp
   set last_step = :step
 where tenant_id = :tenant
   and person_id = :user
   and last_step < :step;

-- FactorStore.removeApp
--   :tenant text
--   :user text
delete from totp
 where tenant_id = :tenant
   and person_id = :user;

-- FactorStore.addCode
--   :tenant text
--   :user text
--   :hash bytea
insert into backup_code (tenant_id, person_id, hash)
     values (:tenant, :user, :hash);

-- FactorStore.dropCodes
--   :tenant text
--   :user text
delete from backup_code
 where tenant_id = :tenant
   and person_id = :user;

-- FactorStore.codesLeft
--   :tenant text
--   :user text
select count(*) as number
  from backup_code
 where tenant_id = :tenant
   and person_id = :user
   and used_at is null;

-- FactorStore.spendCode
--   :now timestamptz
--   :tenant text
--   :user text
--   :hash bytea
update backup_code
   set used_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and hash = :hash
   and used_at is null;

-- FactorStore.codeUsedAt
--   :tenant text
--   :user text
--   :hash bytea
select used_at
  from backup_code
 where tenant_id = :tenant
   and person_id = :user
   and hash = :hash
   and used_at is not null;

-- LinkStore.add
--   :tenant text
--   :id text
--   :hash bytea
--   :kind text
--   :subject bytea
--   :email text
--   :user text
--   :request text
--   :browser bytea
--   :code bytea
--   :network bytea
--   :tries int8
--   :mailed bool
--   :now timestamptz
--   :expires timestamptz
insert into one_time_link (tenant_id, id, hash, kind, subject, email, person_id, request,
                           browser, code, network, tries, mailed, made_at,
                           expires_at)
     values (:tenant, :id, :hash, :kind, :subject, :email, :user, :request,
             :browser, :code, :network, :tries, :mailed, :now,
             :expires);

-- LinkStore.lock
--   :tenant text
--   :subject bytea
select pg_advisory_xact_lock(hashtext('one_time_link|' || :tenant
                                      || encode(:subject, 'hex'))) is null as held;

-- LinkStore.mailed
--   :network bytea
--   :tenant text
--   :subject bytea
--   :kind text
--   :since timestamptz
select count(*) as number,
       count(case when network = :network then 1 end) as from_there
  from one_time_link
 where tenant_id = :tenant
   and subject = :subject
   and kind = :kind
   and made_at > :since
   and mailed;

-- LinkStore.find
--   :tenant text
--   :hash bytea
--   :kind text
select id, kind, person_id, email, request, expires_at, used_at
  from one_time_link
 where tenant_id = :tenant
   and hash = :hash
   and kind = :kind
   and mailed;

-- LinkStore.askedBy
--   :tenant text
--   :id text
--   :browser bytea
select id
  from one_time_link
 where tenant_id = :tenant
   and id = :id
   and browser = :browser;

-- LinkStore.spend
--   :now timestamptz
--   :tenant text
--   :id text
update one_time_link
   set used_at = :now
 where tenant_id = :tenant
   and id = :id
   and used_at is null;

-- LinkStore.endAll
--   :now timestamptz
--   :tenant text
--   :user text
update one_time_link
   set used_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and used_at is null;

-- LinkStore.tried
--   :tenant text
--   :browser bytea
--   :kind text
--   :now timestamptz
--   :code bytea
update one_time_link
   set tries = tries - 1
 where tenant_id = :tenant
   and id = (select id
               from one_time_link
              where tenant_id = :tenant
                and browser = :browser
                and kind = :kind
              order by made_at desc, id desc
              limit 1)
   and tries > 0
   and used_at is null
   and expires_at > :now
returning id, kind, person_id, email, request, expires_at, used_at, tries,
          code = :code as is_right;

-- LinkStore.dropOld
--   :tenant text
--   :before timestamptz
delete from one_time_link
 where tenant_id = :tenant
   and expires_at < :before;

-- PasskeyStore.add
--   :tenant text
--   :id text
--   :user text
--   :credential bytea
--   :count int8
--   :eligible bool
--   :backedUp bool
--   :now timestamptz
insert into passkey (tenant_id, id, person_id, credential, sign_count, eligible,
                     backed_up, added_at, used_at)
     values (:tenant, :id, :user, :credential, :count, :eligible,
             :backedUp, :now, :now)
on conflict do nothing;

-- PasskeyStore.find
--   :tenant text
--   :id text
select id, person_id, credential, sign_count, eligible, backed_up, added_at, used_at
  from passkey
 where tenant_id = :tenant
   and id = :id
   for update;

-- PasskeyStore.of
--   :tenant text
--   :user text
select id, person_id, eligible, added_at, used_at
  from passkey
 where tenant_id = :tenant
   and person_id = :user
 order by added_at;

-- PasskeyStore.used
--   :count int8
--   :backedUp bool
--   :now timestamptz
--   :tenant text
--   :id text
update passkey
   set sign_count = :count, backed_up = :backedUp, used_at = :now
 where tenant_id = :tenant
   and id = :id;

-- PasskeyStore.remove
--   :tenant text
--   :user text
--   :id text
delete from passkey
 where tenant_id = :tenant
   and person_id = :user
   and id = :id;

-- PasskeyStore.spend
--   :tenant text
--   :hash bytea
--   :expires timestamptz
insert into passkey_challenge (tenant_id, hash, expires_at)
     values (:tenant, :hash, :expires)
on conflict do nothing;

-- PasskeyStore.dropSpent
--   :tenant text
--   :now timestamptz
delete from passkey_challenge
 where tenant_id = :tenant
   and expires_at < :now;

-- PasswordStore.keep
--   :tenant text
--   :user text
--   :hash text
--   :now timestamptz
insert into password (tenant_id, person_id, hash, set_at)
     values (:tenant, :user, :hash, :now)
on conflict (tenant_id, person_id) do update
   set hash = excluded.hash, set_at = excluded.set_at;

-- PasswordStore.of
--   :tenant text
--   :user text
select hash
  from password
 where tenant_id = :tenant
   and person_id = :user;

-- PasswordStore.still
--   :tenant text
--   :user text
--   :hash text
select hash
  from password
 where tenant_id = :tenant
   and person_id = :user
   and hash = :hash
   for share;

-- PasswordStore.pausedUntil
--   :tenant text
--   :subject bytea
select paused_until
  from sign_in_failure
 where tenant_id = :tenant
   and subject = :subject;

-- PasswordStore.count
--   :tenant text
--   :subject bytea
--   :now timestamptz
--   :forget timestamptz
insert into sign_in_failure (tenant_id, subject, failures, last_at, paused_until)
     values (:tenant, :subject, 1, :now, :now)
on conflict (tenant_id, subject) do update
   set failures = case when sign_in_failure.last_at < :forget then 1
                       else sign_in_failure.failures + 1 end,
       last_at = excluded.last_at
 where sign_in_failure.tenant_id = :tenant
   and sign_in_failure.paused_until <= :now
returning failures;

-- PasswordStore.giveBack
--   :tenant text
--   :subject bytea
update sign_in_failure
   set failures = failures - 1
 where tenant_id = :tenant
   and subject = :subject
   and failures > 0
returning failures;

-- PasswordStore.pause
--   :until timestamptz
--   :tenant text
--   :subject bytea
update sign_in_failure
   set paused_until = :until
 where tenant_id = :tenant
   and subject = :subject;

-- PasswordStore.succeeded
--   :tenant text
--   :subject bytea
delete from sign_in_failure
 where tenant_id = :tenant
   and subject = :subject;

-- PasswordStore.dropOld
--   :tenant text
--   :before timestamptz
delete from sign_in_failure
 where tenant_id = :tenant
   and last_at < :before
   and paused_until < :before;

-- TrustedBrowserStore.add
--   :tenant text
--   :id text
--   :user text
--   :hash bytea
--   :ip text
--   :agent text
--   :now timestamptz
insert into trusted_browser (tenant_id, id, person_id, hash, ip, agent, trusted_at)
     values (:tenant, :id, :user, :hash, :ip, :agent, :now);

-- TrustedBrowserStore.holds
--   :tenant text
--   :hash bytea
--   :user text
--   :after timestamptz
select id
  from trusted_browser
 where tenant_id = :tenant
   and hash = :hash
   and person_id = :user
   and trusted_at > :after;

-- TrustedBrowserStore.of
--   :tenant text
--   :user text
--   :after timestamptz
select id, ip, agent, trusted_at
    from trusted_browser
   where tenant_id = :tenant
     and person_id = :user
     and trusted_at > :after
order by trusted_at desc, id desc
   limit 100;

-- TrustedBrowserStore.end
--   :tenant text
--   :user text
--   :id text
delete from trusted_browser
 where tenant_id = :tenant
   and person_id = :user
   and id = :id;

-- TrustedBrowserStore.endAll
--   :tenant text
--   :user text
delete from trusted_browser
 where tenant_id = :tenant
   and person_id = :user;

-- TrustedBrowserStore.dropOld
--   :tenant text
--   :until timestamptz
delete from trusted_browser
 where tenant_id = :tenant
   and trusted_at <= :until;

-- ChangeStore.add
--   :tenant text
--   :topic text
insert into change (tenant_id, topic)
     values (:tenant, :topic)
  returning seq;

-- ChangeStore.add
select pg_notify('candor_change', '');

-- ChangeStore.since crosses tenants: a node follows the changes of all tenants
--   :horizon text
select seq, tenant_id, topic
    from change
   where xid >= cast(cast(:horizon as text) as xid8)
order by seq;

-- ChangeStore.horizon crosses tenants: transactions are the server's, not a tenant's
select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as xmin;

-- ChangeStore.prune crosses tenants: age is the same for all
delete from change
      where at < now() - interval '1 hour';

-- RoleStore.walled crosses tenants: the role is the server's, not a tenant's
select not (rolsuper or rolbypassrls) as walled
  from pg_roles
 where rolname = current_user;

-- AuthorizationCodeStore.add
--   :tenant text
--   :hash bytea
--   :client text
--   :redirectUri text
--   :user text
--   :browserSession text
--   :scopes _text
--   :audience _text
--   :nonce text
--   :challenge text
--   :dpopKey text
--   :expiresAt timestamptz
--   :session text
--   :userInfoClaims _text
--   :idTokenClaims _text
--   :idTokenAcr text
--   :details text
insert into authorization_code
       (tenant_id, hash, client_id, redirect_uri, person_id, browser_session_id, scopes,
        audience, nonce, challenge, dpop_key, expires_at, session_id,
        userinfo_claims, id_token_claims, id_token_acr, authorization_details)
values (:tenant, :hash, :client, :redirectUri, :user, :browserSession, :scopes,
        :audience, :nonce, :challenge, :dpopKey, :expiresAt, :session,
        :userInfoClaims, :idTokenClaims, :idTokenAcr, :details);

-- AuthorizationCodeStore.find
--   :tenant text
--   :hash bytea
select client_id, redirect_uri, person_id, browser_session_id, scopes, audience, nonce,
       challenge, dpop_key, expires_at, used_at, taken_back_at, session_id,
       userinfo_claims, id_token_claims, id_token_acr, authorization_details
  from authorization_code
 where tenant_id = :tenant
   and hash = :hash
   for update;

-- AuthorizationCodeStore.spend
--   :now timestamptz
--   :session text
--   :tenant text
--   :hash bytea
update authorization_code
   set used_at = :now, session_id = :session
 where tenant_id = :tenant
   and hash = :hash
   and used_at is null;

-- AuthorizationCodeStore.takeBack
--   :now timestamptz
--   :tenant text
--   :user text
--   :client text
update authorization_code
   set taken_back_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client
   and used_at is null
   and expires_at > :now;

-- AuthorizationCodeStore.dropOld
--   :tenant text
--   :before timestamptz
delete from authorization_code
 where tenant_id = :tenant
   and expires_at < :before;

-- BackchannelRequestStore.add
--   :tenant text
--   :hash bytea
--   :id text
--   :client text
--   :user text
--   :scopes _text
--   :audience _text
--   :details text
--   :bindingMessage text
--   :acr text
--   :interval int8
--   :expiresAt timestamptz
--   :now timestamptz
--   :notification text
--   :mailed bool
insert into backchannel_request
       (tenant_id, hash, id, client_id, person_id, scopes, audience,
        authorization_details, binding_message, acr, interval_seconds, expires_at,
        changed_at, notification, mailed_at)
values (:tenant, :hash, :id, :client, :user, :scopes, :audience,
        :details, :bindingMessage, :acr, :interval, :expiresAt,
        :now, :notification,
        case when :mailed then cast(:now as timestamptz) end);

-- BackchannelRequestStore.mailed
--   :tenant text
--   :user text
--   :since timestamptz
select count(*) as number
  from backchannel_request
 where tenant_id = :tenant
   and person_id = :user
   and mailed_at > :since;

-- BackchannelRequestStore.find
--   :tenant text
--   :hash bytea
select id, client_id, person_id, scopes, audience, authorization_details,
       binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
       browser_session_id, session_id
  from backchannel_request
 where tenant_id = :tenant
   and hash = :hash
   for update;

-- BackchannelRequestStore.of
--   :tenant text
--   :user text
--   :id text
select id, client_id, person_id, scopes, audience, authorization_details,
       binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
       browser_session_id, session_id
  from backchannel_request
 where tenant_id = :tenant
   and person_id = :user
   and id = :id;

-- BackchannelRequestStore.waiting
--   :tenant text
--   :user text
--   :now timestamptz
select id, client_id, person_id, scopes, audience, authorization_details,
       binding_message, acr, interval_seconds, expires_at, polled_at, state, changed_at,
       browser_session_id, session_id
  from backchannel_request
 where tenant_id = :tenant
   and person_id = :user
   and state = 'pending'
   and expires_at > :now
 order by id;

-- BackchannelRequestStore.polled
--   :now timestamptz
--   :interval int8
--   :tenant text
--   :hash bytea
update backchannel_request
   set polled_at = :now, interval_seconds = :interval
 where tenant_id = :tenant
   and hash = :hash;

-- BackchannelRequestStore.answer
--   :state text
--   :browserSession text
--   :now timestamptz
--   :tenant text
--   :id text
--   :user text
update backchannel_request
   set state = :state, browser_session_id = :browserSession, changed_at = :now,
       notify_at = case when notification = '' then null
                        else cast(:now as timestamptz) end
 where tenant_id = :tenant
   and id = :id
   and person_id = :user
   and state = 'pending'
   and expires_at > :now;

-- BackchannelRequestStore.spend
--   :session text
--   :now timestamptz
--   :tenant text
--   :hash bytea
update backchannel_request
   set state = 'used', session_id = :session, changed_at = :now
 where tenant_id = :tenant
   and hash = :hash
   and state = 'allowed';

-- BackchannelRequestStore.takeBack
--   :now timestamptz
--   :tenant text
--   :user text
--   :client text
update backchannel_request
   set state = 'denied', changed_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client
   and state = 'allowed'
   and expires_at > :now;

-- BackchannelRequestStore.dropOld
--   :tenant text
--   :before timestamptz
delete from backchannel_request
 where tenant_id = :tenant
   and expires_at < :before;

-- BearerAssertionStore.spend
--   :tenant text
--   :issuer text
--   :jti text
--   :now timestamptz
--   :expiresAt timestamptz
insert into bearer_assertion (tenant_id, issuer, jti, used_at, expires_at)
values (:tenant, :issuer, :jti, :now, :expiresAt)
on conflict do nothing;

-- BearerAssertionStore.usedAt
--   :tenant text
--   :issuer text
--   :jti text
select used_at
  from bearer_assertion
 where tenant_id = :tenant
   and issuer = :issuer
   and jti = :jti;

-- BearerAssertionStore.dropSpent
--   :tenant text
--   :now timestamptz
delete from bearer_assertion
 where tenant_id = :tenant
   and expires_at < :now;

-- DeviceRequestStore.add
--   :tenant text
--   :hash bytea
--   :userCode text
--   :client text
--   :scopes _text
--   :audience _text
--   :details text
--   :interval int8
--   :expiresAt timestamptz
--   :now timestamptz
insert into device_request
       (tenant_id, hash, user_code, client_id, scopes, audience,
        authorization_details, interval_seconds, expires_at, changed_at)
values (:tenant, :hash, :userCode, :client, :scopes, :audience,
        :details, :interval, :expiresAt, :now)
on conflict do nothing;

-- DeviceRequestStore.find
--   :tenant text
--   :hash bytea
select user_code, client_id, scopes, audience, authorization_details, interval_seconds,
       expires_at, polled_at, state, changed_at, person_id, browser_session_id,
       session_id
  from device_request
 where tenant_id = :tenant
   and hash = :hash
   for update;

-- DeviceRequestStore.of
--   :tenant text
--   :userCode text
select user_code, client_id, scopes, audience, authorization_details, interval_seconds,
       expires_at, polled_at, state, changed_at, person_id, browser_session_id,
       session_id
  from device_request
 where tenant_id = :tenant
   and user_code = :userCode;

-- DeviceRequestStore.polled
--   :now timestamptz
--   :interval int8
--   :tenant text
--   :hash bytea
update device_request
   set polled_at = :now, interval_seconds = :interval
 where tenant_id = :tenant
   and hash = :hash;

-- DeviceRequestStore.answer
--   :state text
--   :user text
--   :browserSession text
--   :now timestamptz
--   :tenant text
--   :userCode text
update device_request
   set state = :state, person_id = :user, browser_session_id = :browserSession,
       changed_at = :now
 where tenant_id = :tenant
   and user_code = :userCode
   and state = 'pending'
   and expires_at > :now;

-- DeviceRequestStore.spend
--   :session text
--   :now timestamptz
--   :tenant text
--   :hash bytea
update device_request
   set state = 'used', session_id = :session, changed_at = :now
 where tenant_id = :tenant
   and hash = :hash
   and state = 'allowed';

-- DeviceRequestStore.takeBack
--   :now timestamptz
--   :tenant text
--   :user text
--   :client text
update device_request
   set state = 'denied', changed_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client
   and state = 'allowed'
   and expires_at > :now;

-- DeviceRequestStore.dropOld
--   :tenant text
--   :before timestamptz
delete from device_request
 where tenant_id = :tenant
   and expires_at < :before;

-- PingStore.due crosses tenants: a node sends what is due of all tenants
--   :now timestamptz
select distinct tenant_id
  from backchannel_request
 where notify_at <= :now;

-- PingStore.claim
--   :later timestamptz
--   :tenant text
--   :now timestamptz
update backchannel_request
   set notify_attempts = notify_attempts + 1, notify_at = :later
 where tenant_id = :tenant
   and id in (select due.id
                from backchannel_request due
               where due.tenant_id = :tenant
                 and due.notify_at <= :now
               order by due.notify_at
               limit 50
                 for update skip locked)
returning id, client_id, notification, notify_attempts, expires_at;

-- PingStore.done
--   :outcome text
--   :tenant text
--   :id text
update backchannel_request
   set notify_at = null, notify_outcome = :outcome
 where tenant_id = :tenant
   and id = :id;

-- PingStore.again
--   :next timestamptz
--   :outcome text
--   :tenant text
--   :id text
update backchannel_request
   set notify_at = :next, notify_outcome = :outcome
 where tenant_id = :tenant
   and id = :id;

-- PushedRequestStore.add
--   :tenant text
--   :hash bytea
--   :client text
--   :parameters text
--   :expiresAt timestamptz
insert into pushed_request (tenant_id, hash, client_id, parameters, expires_at)
values (:tenant, :hash, :client, :parameters, :expiresAt);

-- PushedRequestStore.find
--   :tenant text
--   :hash bytea
select client_id, parameters, expires_at, answered_at
  from pushed_request
 where tenant_id = :tenant
   and hash = :hash;

-- PushedRequestStore.answer
--   :now timestamptz
--   :tenant text
--   :hash bytea
update pushed_request
   set answered_at = :now
 where tenant_id = :tenant
   and hash = :hash
   and answered_at is null;

-- PushedRequestStore.dropOld
--   :tenant text
--   :before timestamptz
delete from pushed_request
 where tenant_id = :tenant
   and expires_at < :before;

-- SigningKeyStore.all
--   :tenant text
select id, algorithm, public_key, private_key, made_at, signs_from, retires_at
  from signing_key
 where tenant_id = :tenant
 order by signs_from desc, id desc;

-- SigningKeyStore.add
--   :tenant text
--   :id text
--   :algorithm text
--   :publicKey bytea
--   :privateKey bytea
--   :madeAt timestamptz
--   :signsFrom timestamptz
insert into signing_key (tenant_id, id, algorithm, public_key, private_key, made_at, signs_from)
values (:tenant, :id, :algorithm, :publicKey, :privateKey, :madeAt, :signsFrom);

-- SigningKeyStore.retire
--   :at timestamptz
--   :tenant text
--   :algorithm text
update signing_key
   set retires_at = :at
 where tenant_id = :tenant
   and algorithm = :algorithm
   and (retires_at is null or retires_at > :at);

-- SigningKeyStore.lock
--   :tenant text
select pg_advisory_xact_lock(hashtext('signing_key|' || :tenant)) is null as held;

-- MailStore.add
--   :tenant text
--   :id text
--   :request text
--   :sealed bytea
--   :kept bool
--   :now timestamptz
insert into mail (tenant_id, id, request_id, sealed, kept, attempts, due_at, made_at)
     values (:tenant, :id, :request, :sealed, :kept, 0, :now, :now);

-- MailStore.waiting
--   :tenant text
select count(*) as number
  from mail
 where tenant_id = :tenant
   and not kept;

-- MailStore.due crosses tenants: finds the tenants that have something to send
--   :now timestamptz
select distinct tenant_id
  from mail
 where due_at <= :now
   and not kept;

-- MailStore.take
--   :until timestamptz
--   :tenant text
--   :now timestamptz
--   :most int8
update mail
   set attempts = attempts + 1, due_at = :until
 where tenant_id = :tenant
   and id in (select id
                from mail
               where tenant_id = :tenant
                 and due_at <= :now
                 and not kept
               order by due_at
               limit :most
                 for update skip locked)
returning id, request_id, sealed, attempts, made_at;

-- MailStore.postpone
--   :until timestamptz
--   :tenant text
--   :id text
update mail
   set due_at = :until
 where tenant_id = :tenant
   and id = :id;

-- MailStore.drop
--   :tenant text
--   :id text
delete from mail
 where tenant_id = :tenant
   and id = :id;

-- MailStore.kept
--   :tenant text
--   :most int8
select id, request_id, sealed, attempts, made_at
  from mail
 where tenant_id = :tenant
   and kept
 order by made_at desc, id desc
 limit :most;

-- MailStore.find
--   :tenant text
--   :id text
select id, request_id, sealed, attempts, made_at
  from mail
 where tenant_id = :tenant
   and id = :id
   and kept;

-- MailStore.dropOld
--   :tenant text
--   :before timestamptz
delete from mail
 where tenant_id = :tenant
   and made_at < :before;

-- MemberStore.put
--   :tenant text
--   :organization text
--   :user text
--   :role text
--   :now timestamptz
insert into member (tenant_id, organization_id, person_id, role, since)
     values (:tenant, :organization, :user, :role, :now)
on conflict (tenant_id, organization_id, person_id) do update
   set role = excluded.role;

-- MemberStore.role
--   :tenant text
--   :organization text
--   :user text
select role
  from member
 where tenant_id = :tenant
   and organization_id = :organization
   and person_id = :user;

-- MemberStore.owners
--   :tenant text
--   :organizations _text
select organization_id, person_id
  from member
 where tenant_id = :tenant
   and organization_id = any(:organizations)
   and role = 'owner'
 order by since, person_id;

-- OrganizationStore.tiers
--   :tenant text
select id, name, max_services, max_members
  from tier
 where tenant_id = :tenant
 order by max_services;

-- OrganizationStore.all
--   :tenant text
select o.id, o.slug, o.name, o.status, o.status_since, o.tier_id, o.required_acr,
       o.client_id, o.created_at, o.updated_at, t.name as tier_name, t.max_services, t.max_members
  from organization o
  join tier t on t.tenant_id = o.tenant_id and t.id = o.tier_id
 where o.tenant_id = :tenant;

-- OrganizationStore.hold
--   :tenant text
--   :id text
select o.id, o.slug, o.name, o.status, o.status_since, o.tier_id, o.required_acr,
       o.client_id, o.created_at, o.updated_at, t.name as tier_name, t.max_services, t.max_members
  from organization o
  join tier t on t.tenant_id = o.tenant_id and t.id = o.tier_id
 where o.tenant_id = :tenant
   and o.id = :id
   for update of o;

-- OrganizationStore.addTier
--   :tenant text
--   :id text
--   :name text
--   :services int8
--   :members int8
insert into tier (tenant_id, id, name, max_services, max_members)
     values (:tenant, :id, :name, :services, :members)
on conflict do nothing;

-- OrganizationStore.add
--   :tenant text
--   :id text
--   :slug text
--   :name text
--   :now timestamptz
--   :tier text
--   :client text
insert into organization (tenant_id, id, slug, name, status, status_since, tier_id,
                          client_id, created_at, updated_at)
     values (:tenant, :id, :slug, :name, 'pending', :now, :tier,
             :client, :now, :now)
on conflict do nothing;

-- OrganizationStore.become
--   :status text
--   :now timestamptz
--   :tier text
--   :tenant text
--   :id text
update organization
   set status = :status, status_since = :now, tier_id = :tier, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- OrganizationStore.require
--   :acr text
--   :now timestamptz
--   :tenant text
--   :id text
update organization
   set required_acr = :acr, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- KeyProbeStore.add
--   :tenant text
--   :sealed bytea
insert into master_key_probe (tenant_id, id, sealed)
     values (:tenant, 'probe', :sealed)
on conflict do nothing;

-- KeyProbeStore.sealed
--   :tenant text
select sealed
  from master_key_probe
 where tenant_id = :tenant
   and id = 'probe';

-- ApiKeyStore.all
--   :tenant text
select id, service_id, name, prefix, hash, permissions, created_at, expires_at,
       revoked_at
  from api_key
 where tenant_id = :tenant;

-- ApiKeyStore.add
--   :tenant text
--   :id text
--   :service text
--   :name text
--   :prefix text
--   :hash bytea
--   :permissions _text
--   :now timestamptz
--   :expires timestamptz
insert into api_key (tenant_id, id, service_id, name, prefix, hash, permissions,
                     created_at, expires_at)
     values (:tenant, :id, :service, :name, :prefix, :hash, :permissions,
             :now, :expires);

-- ApiKeyStore.revoke
--   :now timestamptz
--   :tenant text
--   :key text
update api_key
   set revoked_at = :now
 where tenant_id = :tenant
   and id = :key
   and revoked_at is null;

-- ApiKeyStore.used crosses tenants: one group of uses holds those of many
--   :tenants _text
--   :keys _text
--   :times _timestamptz
update api_key k
   set last_used_at = greatest(coalesce(k.last_used_at, u.at), u.at)
  from (select tenant_id, id, max(at) as at
          from unnest(cast(:tenants as text[]), cast(:keys as text[]),
                      cast(:times as timestamptz[])) as each (tenant_id, id, at)
         group by tenant_id, id) u
 where k.tenant_id = u.tenant_id
   and k.id = u.id;

-- ServiceStore.index
--   :tenant text
select s.id, s.organization_id, s.slug, s.name, s.client_id, s.created_at,
       p.id as plan_id, p.name as plan_name, p.price_cents, p.currency
  from service s
  join plan p on p.tenant_id = s.tenant_id and p.service_id = s.id and p.usual
 where s.tenant_id = :tenant;

-- ServiceStore.count
--   :tenant text
--   :organization text
select count(*) as number
  from service
 where tenant_id = :tenant
   and organization_id = :organization;

-- ServiceStore.add
--   :tenant text
--   :id text
--   :organization text
--   :slug text
--   :name text
--   :client text
--   :now timestamptz
insert into service (tenant_id, id, organization_id, slug, name, client_id,
                     created_at)
     values (:tenant, :id, :organization, :slug, :name, :client, :now)
on conflict do nothing;

-- ServiceStore.addPlan
--   :tenant text
--   :id text
--   :service text
--   :name text
--   :price int8
--   :currency text
--   :now timestamptz
insert into plan (tenant_id, id, service_id, name, price_cents, currency, usual,
                  created_at)
     values (:tenant, :id, :service, :name, :price, :currency, true, :now);

-- ServiceStore.link
--   :tenant text
--   :service text
--   :user text
--   :now timestamptz
insert into service_user (tenant_id, service_id, person_id, since)
     values (:tenant, :service, :user, :now)
on conflict do nothing;

-- ServiceStore.linked
--   :tenant text
--   :service text
--   :user text
select person_id
  from service_user
 where tenant_id = :tenant
   and service_id = :service
   and person_id = :user;

-- ServiceStore.linked
--   :tenant text
--   :service text
--   :limit int8
--   :offset int8
select person_id
  from service_user
 where tenant_id = :tenant
   and service_id = :service
 order by since desc, person_id desc
 limit :limit offset :offset;

-- ServiceStore.linkedCount
--   :tenant text
--   :service text
select count(*) as number
  from service_user
 where tenant_id = :tenant
   and service_id = :service;

-- BrowserSessionStore.add
--   :tenant text
--   :id text
--   :hash bytea
--   :user text
--   :methods _text
--   :ip text
--   :agent text
--   :now timestamptz
--   :proved timestamptz
--   :complete bool
insert into browser_session (tenant_id, id, hash, person_id, methods, ip, agent,
                             signed_in_at, proved_at, complete)
     values (:tenant, :id, :hash, :user, :methods, :ip, :agent, :now, :proved,
             :complete);

-- BrowserSessionStore.open
--   :tenant text
--   :hash bytea
--   :complete bool
--   :after timestamptz
select b.id, b.person_id, b.methods, b.signed_in_at, b.proved_at, b.complete
  from browser_session b
  join person p on p.tenant_id = b.tenant_id and p.id = b.person_id
 where b.tenant_id = :tenant
   and b.hash = :hash
   and b.ended_at is null
   and b.complete = :complete
   and b.signed_in_at > :after
   and p.status = 'active';

-- BrowserSessionStore.find
--   :tenant text
--   :id text
select id, person_id, methods, signed_in_at, proved_at, complete
  from browser_session
 where tenant_id = :tenant
   and id = :id;

-- BrowserSessionStore.of
--   :tenant text
--   :user text
--   :after timestamptz
select id, ip, agent, signed_in_at
    from browser_session
   where tenant_id = :tenant
     and person_id = :user
     and ended_at is null
     and complete
     and signed_in_at > :after
order by signed_in_at desc, id desc
   limit 100;

-- BrowserSessionStore.notEnded
--   :tenant text
--   :id text
select id, person_id, methods, signed_in_at, proved_at, complete
  from browser_session
 where tenant_id = :tenant
   and id = :id
   and complete
   and ended_at is null
   for share;

-- BrowserSessionStore.raise
--   :methods _text
--   :hash bytea
--   :tenant text
--   :id text
update browser_session
   set methods = :methods, hash = :hash, complete = true
 where tenant_id = :tenant
   and id = :id
   and ended_at is null;

-- BrowserSessionStore.end
--   :now timestamptz
--   :tenant text
--   :id text
update browser_session
   set ended_at = :now
 where tenant_id = :tenant
   and id = :id
   and ended_at is null;

-- BrowserSessionStore.endAll
--   :now timestamptz
--   :tenant text
--   :user text
update browser_session
   set ended_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and ended_at is null;

-- BrowserSessionStore.endOthers
--   :now timestamptz
--   :tenant text
--   :user text
--   :here text
update browser_session
   set ended_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and id <> :here
   and ended_at is null;

-- BrowserSessionStore.dropOld
--   :tenant text
--   :before timestamptz
delete from browser_session
 where tenant_id = :tenant
   and signed_in_at < :before;

-- LogoutStore.add
--   :tenant text
--   :id text
--   :client text
--   :user text
--   :session text
--   :issuer text
--   :uri text
--   :request text
--   :now timestamptz
insert into logout_delivery (tenant_id, id, client_id, person_id, session_id, issuer,
                             uri, request_id, attempts, outcome, next_at, created_at)
     values (:tenant, :id, :client, :user, :session, :issuer,
             :uri, :request, 0, '', :now, :now);

-- LogoutStore.due crosses tenants: a node sends what is due of all tenants
--   :now timestamptz
select distinct tenant_id
  from logout_delivery
 where next_at <= :now;

-- LogoutStore.claim
--   :now timestamptz
--   :later timestamptz
--   :tenant text
update logout_delivery
   set attempts = attempts + 1, attempted_at = :now, next_at = :later
 where tenant_id = :tenant
   and id in (select due.id
                from logout_delivery due
               where due.tenant_id = :tenant
                 and due.next_at <= :now
               order by due.next_at
               limit 50
                 for update skip locked)
returning id, client_id, person_id, session_id, issuer, uri, attempts, outcome,
          request_id, next_at, delivered_at, attempted_at, created_at;

-- LogoutStore.delivered
--   :outcome text
--   :now timestamptz
--   :tenant text
--   :id text
update logout_delivery
   set outcome = :outcome, delivered_at = :now, next_at = null
 where tenant_id = :tenant
   and id = :id;

-- LogoutStore.again
--   :outcome text
--   :next timestamptz
--   :tenant text
--   :id text
update logout_delivery
   set outcome = :outcome, next_at = :next
 where tenant_id = :tenant
   and id = :id;

-- LogoutStore.giveUp
--   :outcome text
--   :tenant text
--   :id text
update logout_delivery
   set outcome = :outcome, next_at = null
 where tenant_id = :tenant
   and id = :id;

-- LogoutStore.of
--   :tenant text
--   :client text
--   :limit int8
select id, client_id, person_id, session_id, issuer, uri, attempts, outcome, request_id,
       next_at, delivered_at, attempted_at, created_at
  from logout_delivery
 where tenant_id = :tenant
   and client_id = :client
 order by id desc
 limit :limit;

-- LogoutStore.dropOld
--   :tenant text
--   :before timestamptz
delete from logout_delivery
 where tenant_id = :tenant
   and created_at < :before;

-- SessionStore.add
--   :tenant text
--   :id text
--   :user text
--   :client text
--   :organization text
--   :service text
--   :audience _text
--   :scopes _text
--   :browserSession text
--   :ip text
--   :now timestamptz
--   :confirmation text
--   :userInfoClaims _text
--   :idTokenClaims _text
--   :idTokenAcr text
--   :details text
--   :methods _text
--   :signedInAt timestamptz
insert into session (tenant_id, id, person_id, client_id, organization_id, service_id,
                     audience, scopes, browser_session_id, ip, started_at,
                     confirmation, userinfo_claims, id_token_claims, id_token_acr,
                     authorization_details, methods, signed_in_at)
     values (:tenant, :id, :user, :client, :organization, :service,
             :audience, :scopes, :browserSession, :ip, :now,
             :confirmation, :userInfoClaims, :idTokenClaims, :idTokenAcr,
             :details, :methods, :signedInAt);

-- SessionStore.find
--   :tenant text
--   :id text
select id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at
  from session
 where tenant_id = :tenant
   and id = :id;

-- SessionStore.bind
--   :confirmation text
--   :tenant text
--   :id text
update session
   set confirmation = :confirmation
 where tenant_id = :tenant
   and id = :id;

-- SessionStore.end
--   :now timestamptz
--   :tenant text
--   :id text
update session
   set ended_at = :now
 where tenant_id = :tenant
   and id = :id
   and ended_at is null;

-- SessionStore.endAll
--   :now timestamptz
--   :tenant text
--   :user text
update session
   set ended_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and ended_at is null
returning id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at;

-- SessionStore.open
--   :tenant text
--   :user text
--   :after timestamptz
select id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at
    from session
   where tenant_id = :tenant
     and person_id = :user
     and ended_at is null
     and started_at > :after
order by started_at desc, id desc
   limit 1000;

-- SessionStore.endAt
--   :now timestamptz
--   :tenant text
--   :user text
--   :client text
update session
   set ended_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and client_id = :client
   and ended_at is null
returning id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at;

-- SessionStore.endUnder
--   :now timestamptz
--   :tenant text
--   :browser text
update session
   set ended_at = :now
 where tenant_id = :tenant
   and browser_session_id = :browser
   and ended_at is null
returning id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at;

-- SessionStore.endElsewhere
--   :now timestamptz
--   :tenant text
--   :user text
--   :browser text
update session
   set ended_at = :now
 where tenant_id = :tenant
   and person_id = :user
   and browser_session_id <> :browser
   and ended_at is null
returning id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at;

-- SessionStore.under
--   :tenant text
--   :browser text
select id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at
  from session
 where tenant_id = :tenant
   and browser_session_id = :browser
   and ended_at is null
   for update;

-- SessionStore.addToken
--   :tenant text
--   :hash bytea
--   :session text
--   :parent bytea
--   :now timestamptz
--   :expires timestamptz
insert into refresh_token (tenant_id, hash, session_id, parent, issued_at, expires_at)
     values (:tenant, :hash, :session, :parent, :now, :expires);

-- SessionStore.token
--   :tenant text
--   :hash bytea
select t.expires_at, t.used_at, id, person_id, client_id, organization_id, service_id, audience, scopes, browser_session_id, started_at, ended_at, confirmation, userinfo_claims, id_token_claims, id_token_acr, authorization_details, methods, signed_in_at
  from refresh_token t
  join session s on s.tenant_id = t.tenant_id and s.id = t.session_id
 where t.tenant_id = :tenant
   and t.hash = :hash
   for update of s, t;

-- SessionStore.outrun
--   :tenant text
--   :hash bytea
select exists (select 1
                 from refresh_token t
            left join refresh_token p
                   on p.tenant_id = t.tenant_id and p.hash = t.parent
                 join refresh_token s
                   on s.tenant_id = t.tenant_id and s.session_id = t.session_id
                  and s.parent in (t.parent, coalesce(p.parent, t.parent))
                  and s.hash not in (t.hash, coalesce(p.hash, t.hash))
                 join refresh_token n
                   on n.tenant_id = s.tenant_id and n.session_id = s.session_id
                  and n.parent = s.hash
                where t.tenant_id = :tenant
                  and t.hash = :hash
                  and n.used_at is not null) as outrun;

-- SessionStore.used
--   :tenant text
--   :hash bytea
select count(*) as replacements,
       coalesce(bool_or(n.used_at is not null), false) as continued
  from refresh_token t
  join refresh_token n
    on n.tenant_id = t.tenant_id and n.session_id = t.session_id and n.parent = t.hash
 where t.tenant_id = :tenant
   and t.hash = :hash;

-- SessionStore.spend
--   :now timestamptz
--   :tenant text
--   :hash bytea
update refresh_token
   set used_at = :now
 where tenant_id = :tenant
   and hash = :hash
   and used_at is null;

-- SessionStore.extend
--   :expires timestamptz
--   :tenant text
--   :hash bytea
update refresh_token
   set expires_at = :expires
 where tenant_id = :tenant
   and hash = :hash;

-- SessionStore.dropExpired
--   :tenant text
--   :before timestamptz
delete from refresh_token
 where tenant_id = :tenant
   and expires_at < :before;

-- SessionStore.dropEmpty
--   :tenant text
--   :before timestamptz
delete from session s
 where s.tenant_id = :tenant
   and s.started_at < :before
   and not exists (select 1
                     from refresh_token t
                    where t.tenant_id = s.tenant_id
                      and t.session_id = s.id);

-- SetupLinkStore.add
--   :tenant text
--   :id text
--   :hash bytea
--   :expiresAt timestamptz
insert into setup_link (tenant_id, id, hash, expires_at)
values (:tenant, :id, :hash, :expiresAt);

-- SetupLinkStore.find
--   :tenant text
--   :hash bytea
select id, expires_at, used_at
  from setup_link
 where tenant_id = :tenant
   and hash = :hash;

-- SetupLinkStore.spend
--   :now timestamptz
--   :tenant text
--   :id text
update setup_link
   set used_at = :now
 where tenant_id = :tenant
   and id = :id
   and used_at is null;

-- SetupLinkStore.end
--   :now timestamptz
--   :tenant text
update setup_link
   set used_at = :now
 where tenant_id = :tenant
   and used_at is null;

-- SetupLinkStore.lock
--   :tenant text
select pg_advisory_xact_lock(hashtext('setup_link|' || :tenant)) is null as held;

-- LogoStore.put
--   :tenant text
--   :version text
--   :type text
--   :image bytea
--   :now timestamptz
insert into tenant_logo (tenant_id, version, media_type, image, changed_at)
     values (:tenant, :version, :type, :image, :now)
on conflict (tenant_id)
  do update set version = excluded.version,
                media_type = excluded.media_type,
                image = excluded.image,
                changed_at = excluded.changed_at;

-- LogoStore.remove
--   :tenant text
delete from tenant_logo
 where tenant_id = :tenant;

-- LogoStore.find
--   :tenant text
--   :version text
select media_type, image, version
  from tenant_logo
 where tenant_id = :tenant
   and version = :version;

-- TenantStore.hosts crosses tenants: a request has no tenant before its host has told which
select tenant_id, host
  from tenant_host;

-- TenantStore.hosts crosses tenants: a request has no tenant before its host has told which
select tenant_id, display_name, status, settings
  from tenant;

-- TenantStore.add
--   :tenant text
--   :name text
--   :settings jsonb
--   :now timestamptz
insert into tenant (tenant_id, display_name, status, settings, created_at)
     values (:tenant, :name, 'active', :settings, :now)
on conflict do nothing;

-- TenantStore.held
--   :tenant text
select settings
  from tenant
 where tenant_id = :tenant
   for update;

-- TenantStore.change
--   :settings jsonb
--   :tenant text
update tenant
   set settings = :settings
 where tenant_id = :tenant;

-- TenantStore.addHost
--   :tenant text
--   :host text
insert into tenant_host (tenant_id, host)
     values (:tenant, :host)
on conflict do nothing;

-- ProofStore.spend
--   :tenant text
--   :hash bytea
--   :expiresAt timestamptz
insert into dpop_proof (tenant_id, hash, expires_at)
     values (:tenant, :hash, :expiresAt)
on conflict do nothing;

-- ProofStore.dropExpired
--   :tenant text
--   :now timestamptz
delete from dpop_proof
 where tenant_id = :tenant
   and expires_at < :now;

-- RevocationStore.since
--   :tenant text
--   :horizon text
--   :now timestamptz
select kind, name, revoked_at, expires_at
  from revocation
 where tenant_id = :tenant
   and xid >= cast(cast(:horizon as text) as xid8)
   and expires_at >= :now;

-- RevocationStore.add
--   :tenant text
--   :kind text
--   :name text
--   :revokedAt timestamptz
--   :expiresAt timestamptz
insert into revocation (tenant_id, kind, name, revoked_at, expires_at)
values (:tenant, :kind, :name, :revokedAt, :expiresAt)
on conflict (tenant_id, kind, name) do update
   set revoked_at = case when revocation.kind = 'token' then revocation.revoked_at
                         else excluded.revoked_at end,
       expires_at = greatest(revocation.expires_at, excluded.expires_at);

-- RevocationStore.addSessions
--   :tenant text
--   :sessions _text
--   :revokedAt timestamptz
--   :expiresAt timestamptz
insert into revocation (tenant_id, kind, name, revoked_at, expires_at)
select :tenant, 'session', unnest(cast(:sessions as text[])), :revokedAt, :expiresAt
on conflict (tenant_id, kind, name) do nothing;

-- RevocationStore.dropExpired
--   :tenant text
--   :now timestamptz
delete from revocation
 where tenant_id = :tenant
   and expires_at < :now;

-- SubjectStore.add
--   :tenant text
--   :salt bytea
insert into subject_salt (tenant_id, salt)
     values (:tenant, :salt)
on conflict do nothing;

-- SubjectStore.find
--   :tenant text
select salt
  from subject_salt
 where tenant_id = :tenant;

-- UserStore.take
--   :tenant text
--   :pool text
--   :email text
--   :user text
insert into person_email (tenant_id, organization_id, email_key, person_id)
     values (:tenant, :pool, :email, :user)
on conflict do nothing;

-- UserStore.release
--   :tenant text
--   :pool text
--   :email text
delete from person_email
 where tenant_id = :tenant
   and organization_id = :pool
   and email_key = :email;

-- UserStore.add
--   :tenant text
--   :id text
--   :pool text
--   :email text
--   :key text
--   :verified timestamptz
--   :name text
--   :groups _text
--   :owner bool
--   :now timestamptz
--   :details jsonb
insert into person (tenant_id, id, organization_id, email, email_key,
                    email_verified_at, name, groups, platform_owner, status,
                    status_since, created_at, updated_at, details)
     values (:tenant, :id, :pool, :email, :key,
             :verified, :name, :groups, :owner, 'active',
             :now, :now, :now, :details);

-- UserStore.find
--   :tenant text
--   :id text
select id, organization_id, email, email_verified_at, name, groups, platform_owner,
       status, status_since, last_login_at, created_at, updated_at, details
  from person
 where tenant_id = :tenant
   and id = :id;

-- UserStore.hold
--   :tenant text
--   :id text
select id, organization_id, email, email_verified_at, name, groups, platform_owner,
       status, status_since, last_login_at, created_at, updated_at, details
  from person
 where tenant_id = :tenant
   and id = :id
   for update;

-- UserStore.at
--   :tenant text
--   :pool text
--   :email text
select p.id, p.organization_id, p.email, p.email_verified_at, p.name, p.groups,
       p.platform_owner, p.status, p.status_since, p.last_login_at, p.created_at,
       p.updated_at, p.details
  from person_email e
  join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
 where e.tenant_id = :tenant
   and e.organization_id = :pool
   and e.email_key = :email;

-- UserStore.all
--   :tenant text
--   :ids _text
select id, organization_id, email, email_verified_at, name, groups, platform_owner,
       status, status_since, last_login_at, created_at, updated_at, details
  from person
 where tenant_id = :tenant
   and id = any(:ids);

-- UserStore.change
--   :email text
--   :key text
--   :verified timestamptz
--   :name text
--   :groups _text
--   :details jsonb
--   :now timestamptz
--   :tenant text
--   :id text
update person
   set email = :email, email_key = :key, email_verified_at = :verified, name = :name,
       groups = :groups, details = :details, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- UserStore.become
--   :status text
--   :now timestamptz
--   :tenant text
--   :id text
update person
   set status = :status, status_since = :now, updated_at = :now
 where tenant_id = :tenant
   and id = :id;

-- UserStore.signedIn
--   :now timestamptz
--   :tenant text
--   :id text
update person
   set last_login_at = :now
 where tenant_id = :tenant
   and id = :id;

-- UserStore.remove
--   :tenant text
--   :id text
delete from person
 where tenant_id = :tenant
   and id = :id;

-- UserStore.platformOwners
--   :tenant text
select id
  from person
 where tenant_id = :tenant
   and platform_owner
   and status = 'active';

-- UserStore.lockOwners
--   :tenant text
select pg_advisory_xact_lock(hashtext('platform_owner|' || :tenant)) is null as held;

-- UserStore.page
--   :tenant text
--   :search text
--   :status text
--   :email text
--   :after timestamptz
--   :before timestamptz
--   :organization text
select id, organization_id, email, email_key, email_verified_at, name, groups,
       platform_owner, status, status_since, last_login_at, created_at, updated_at, details
  from person
 where tenant_id = :tenant
   and (strpos(email_key, :search) > 0 or strpos(lower(name), :search) > 0)
   and (status = :status)
   and (email_key = :email)
   and (created_at > :after)
   and (created_at < :before)
   and (organization_id = :organization)
   -- and the place after the last row of the page before, order, limit;

-- UserStore.count
--   :tenant text
--   :search text
--   :status text
--   :email text
--   :after timestamptz
--   :before timestamptz
--   :organization text
select count(*) as number
  from person
 where tenant_id = :tenant
   and (cast(:search as text) is null
        or strpos(email_key, cast(:search as text)) > 0
        or strpos(lower(name), cast(:search as text)) > 0)
   and status = coalesce(cast(:status as text), status)
   and email_key = coalesce(cast(:email as text), email_key)
   and created_at > coalesce(cast(:after as timestamptz), '-infinity')
   and created_at < coalesce(cast(:before as timestamptz), 'infinity')
   and organization_id = coalesce(cast(:organization as text), organization_id);

-- UserStore.anyPlatformOwner
--   :tenant text
select count(*) as owners
  from person
 where tenant_id = :tenant
   and platform_owner;
