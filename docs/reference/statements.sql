-- Every statement that Candor sends, for the database administrator.
-- Made from the stores by StatementsTest: ./dev update.

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
--   :surfaces _text
--   :methods _text
--   :paths _text
--   :decisions _text
insert into failure
       (tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
        actor_id, client_id, ip, surface, method, path, decision_id)
select tenant_id, id, request_id, at, code, shown, details, faults, actor_kind,
       actor_id, client_id, ip, surface, method, path, decision_id
  from unnest(:tenants::text[], :ids::text[], :requests::text[],
              :times::timestamptz[], :codes::text[], :shown::text[],
              :details::jsonb[], :faults::jsonb[], :actor_kinds::text[],
              :actors::text[], :clients::text[], :ips::text[], :surfaces::text[],
              :methods::text[], :paths::text[], :decisions::text[])
       as offered (tenant_id, id, request_id, at, code, shown, details, faults,
                   actor_kind, actor_id, client_id, ip, surface, method, path,
                   decision_id);

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
        and id <= (  select id
                       from failure
                      where tenant_id = :tenant
                   order by id desc
                     offset :most
                      limit 1);

-- ClientStore.all
--   :tenant text
select id, client_id, hash, created_at, ends_at
  from client_secret
 where tenant_id = :tenant
 order by id desc;

-- ClientStore.all
--   :tenant text
select id, name, metadata, disabled_at, created_at, updated_at
  from client
 where tenant_id = :tenant;

-- ClientStore.add
--   :tenant text
--   :id text
--   :name text
--   :metadata jsonb
--   :now timestamptz
insert into client (tenant_id, id, name, metadata, created_at, updated_at)
values (:tenant, :id, :name, :metadata, :now, :now);

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
--   :now timestamptz
insert into client_secret (tenant_id, id, client_id, hash, created_at)
values (:tenant, :id, :client, :hash, :now);

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

-- RevocationStore.all
--   :tenant text
select kind, name, revoked_at, expires_at
  from revocation
 where tenant_id = :tenant;

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

-- RevocationStore.dropExpired
--   :tenant text
--   :now timestamptz
delete from revocation
 where tenant_id = :tenant
   and expires_at < :now;
