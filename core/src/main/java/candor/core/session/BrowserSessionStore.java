package candor.core.session;

import candor.core.db.Later;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table `browser_session`.
final class BrowserSessionStore {
  private BrowserSessionStore() {}

  static void add(
      Tx tx, TenantId tenant, BrowserSession session, byte[] hash, String ip, String agent) {
    tx.sql(
            """
            insert into browser_session (tenant_id, id, hash, person_id, methods, ip, agent,
                                         signed_in_at, proved_at, complete)
                 values (:tenant, :id, :hash, :user, :methods, :ip, :agent, :now, :proved,
                         :complete)
            """)
        .set("tenant", tenant)
        .set("id", session.id())
        .set("hash", hash)
        .set("user", session.user())
        .set("methods", session.methods())
        .set("ip", ip)
        .set("agent", agent)
        .set("now", session.signedInAt())
        .set("proved", session.provedAt())
        .set("complete", session.complete())
        .later();
  }

  /// The browser session of a cookie that has not ended and whose user is active.
  static Optional<BrowserSession> open(
      Tx tx, TenantId tenant, byte[] hash, boolean complete, Instant after) {
    return tx.sql(
            """
            select b.id, b.person_id, b.methods, b.signed_in_at, b.proved_at, b.complete
              from browser_session b
              join person p on p.tenant_id = b.tenant_id and p.id = b.person_id
             where b.tenant_id = :tenant
               and b.hash = :hash
               and b.ended_at is null
               and b.complete = :complete
               and b.signed_in_at > :after
               and p.status = 'active'
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("complete", complete)
        .set("after", after)
        .one(BrowserSessionStore::read);
  }

  static Later<Optional<BrowserSession>> find(Tx tx, TenantId tenant, BrowserSessionId id) {
    return tx.sql(
            """
            select id, person_id, methods, signed_in_at, proved_at, complete
              from browser_session
             where tenant_id = :tenant
               and id = :id
            """)
        .set("tenant", tenant)
        .set("id", id)
        .oneLater(BrowserSessionStore::read);
  }

  /// Those of a user that have not ended, the latest first.
  static List<SignedInBrowser> of(Tx tx, TenantId tenant, UserId user, Instant after) {
    return tx.sql(
            """
              select id, ip, agent, signed_in_at
                from browser_session
               where tenant_id = :tenant
                 and person_id = :user
                 and ended_at is null
                 and complete
                 and signed_in_at > :after
            order by signed_in_at desc, id desc
               limit 100
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("after", after)
        .all(
            row ->
                new SignedInBrowser(
                    new BrowserSessionId(row.text("id")),
                    row.text("ip"),
                    row.text("agent"),
                    row.instant("signed_in_at")));
  }

  /// Whoever ends it waits until the transaction has ended, and then ends what it began.
  static Later<Optional<BrowserSession>> notEnded(Tx tx, TenantId tenant, BrowserSessionId id) {
    return tx.sql(
            """
            select id, person_id, methods, signed_in_at, proved_at, complete
              from browser_session
             where tenant_id = :tenant
               and id = :id
               and complete
               and ended_at is null
               for share
            """)
        .set("tenant", tenant)
        .set("id", id)
        .oneLater(BrowserSessionStore::read);
  }

  private static BrowserSession read(Row row) {
    return new BrowserSession(
        new BrowserSessionId(row.text("id")),
        new UserId(row.text("person_id")),
        row.texts("methods"),
        row.instant("signed_in_at"),
        row.instant("proved_at"),
        row.flag("complete"));
  }

  /// Keeps that more was proved, under another cookie.
  static boolean raise(
      Tx tx, TenantId tenant, BrowserSessionId id, List<String> methods, byte[] hash) {
    return tx.sql(
                """
                update browser_session
                   set methods = :methods, hash = :hash, complete = true
                 where tenant_id = :tenant
                   and id = :id
                   and ended_at is null
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("methods", methods)
            .set("hash", hash)
            .change()
        == 1;
  }

  /// Ends a browser session; answers false if it was ended before.
  static boolean end(Tx tx, TenantId tenant, BrowserSessionId id, Instant now) {
    return tx.sql(
                """
                update browser_session
                   set ended_at = :now
                 where tenant_id = :tenant
                   and id = :id
                   and ended_at is null
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("now", now)
            .change()
        == 1;
  }

  /// Ends every browser session of a user.
  static int endAll(Tx tx, TenantId tenant, UserId user, Instant now) {
    return tx.sql(
            """
            update browser_session
               set ended_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and ended_at is null
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("now", now)
        .change();
  }

  /// Ends every browser session of a user but one.
  static int endOthers(Tx tx, TenantId tenant, UserId user, BrowserSessionId here, Instant now) {
    return tx.sql(
            """
            update browser_session
               set ended_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and id <> :here
               and ended_at is null
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("here", here)
        .set("now", now)
        .change();
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from browser_session
             where tenant_id = :tenant
               and signed_in_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
