package candor.core.credential;

import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.user.UserId;
import java.time.Instant;
import java.util.Optional;

/// The table `one_time_link`.
final class LinkStore {
  private LinkStore() {}

  /// What is kept of a link as digests only.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Digests(byte[] link, byte[] subject, byte[] browser, byte[] code, byte[] network) {}

  private static Link read(Row row) {
    return new Link(
        new LinkId(row.text("id")),
        Link.Kind.of(row.text("kind")),
        new UserId(row.text("person_id")),
        row.text("email"),
        row.text("request"),
        row.instant("expires_at"),
        row.optionalInstant("used_at")
            .<Link.State>map(Link.State.Used::new)
            .orElseGet(Link.State.Fresh::new));
  }

  static int add(
      Tx tx, TenantId tenant, Link link, Digests digests, boolean mailed, int tries, Instant now) {
    return tx.sql(
            """
            insert into one_time_link (tenant_id, id, hash, kind, subject, email, person_id, request,
                                       browser, code, network, tries, mailed, made_at,
                                       expires_at)
                 values (:tenant, :id, :hash, :kind, :subject, :email, :user, :request,
                         :browser, :code, :network, :tries, :mailed, :now,
                         :expires)
            """)
        .set("tenant", tenant)
        .set("id", link.id())
        .set("hash", digests.link())
        .set("kind", link.kind().word())
        .set("subject", digests.subject())
        .set("email", link.email())
        .set("user", link.user())
        .set("request", link.request())
        .set("browser", digests.browser())
        .set("code", digests.code())
        .set("network", digests.network())
        .set("tries", tries)
        .set("mailed", mailed)
        .set("now", now)
        .set("expires", link.expiresAt())
        .change();
  }

  /// Keeps whoever asks for the same subject waiting until this transaction ends.
  static boolean lock(Tx tx, TenantId tenant, byte[] subject) {
    return tx.sql(
            """
            select pg_advisory_xact_lock(hashtext('one_time_link|' || :tenant
                                                  || encode(:subject, 'hex'))) is null as held
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .one(row -> row.flag("held"))
        .orElse(false);
  }

  /// How many links of a kind were mailed to an address.
  ///
  /// @param fromThere those that were asked for from one network
  record Mailed(long all, long fromThere) {}

  static Mailed mailed(
      Tx tx, TenantId tenant, Link.Kind kind, byte[] subject, byte[] network, Instant since) {
    return tx.sql(
            """
            select count(*) as number,
                   count(case when network = :network then 1 end) as from_there
              from one_time_link
             where tenant_id = :tenant
               and subject = :subject
               and kind = :kind
               and made_at > :since
               and mailed
            """)
        .set("tenant", tenant)
        .set("subject", subject)
        .set("kind", kind.word())
        .set("network", network)
        .set("since", since)
        .one(row -> new Mailed(row.number("number"), row.number("from_there")))
        .orElseThrow();
  }

  static Optional<Link> find(Tx tx, TenantId tenant, Link.Kind kind, byte[] hash) {
    return tx.sql(
            """
            select id, kind, person_id, email, request, expires_at, used_at
              from one_time_link
             where tenant_id = :tenant
               and hash = :hash
               and kind = :kind
               and mailed
            """)
        .set("tenant", tenant)
        .set("hash", hash)
        .set("kind", kind.word())
        .one(LinkStore::read);
  }

  /// Whether a link was asked for by a browser.
  static boolean askedBy(Tx tx, TenantId tenant, LinkId id, byte[] browser) {
    return tx.sql(
            """
            select id
              from one_time_link
             where tenant_id = :tenant
               and id = :id
               and browser = :browser
            """)
        .set("tenant", tenant)
        .set("id", id)
        .set("browser", browser)
        .one(row -> row.text("id"))
        .isPresent();
  }

  /// Marks a link as used, if it was not: one winner.
  static boolean spend(Tx tx, TenantId tenant, LinkId id, Instant now) {
    return tx.sql(
                """
                update one_time_link
                   set used_at = :now
                 where tenant_id = :tenant
                   and id = :id
                   and used_at is null
                """)
            .set("tenant", tenant)
            .set("id", id)
            .set("now", now)
            .change()
        == 1;
  }

  /// Ends every link of a user that was not used.
  static int endAll(Tx tx, TenantId tenant, UserId user, Instant now) {
    return tx.sql(
            """
            update one_time_link
               set used_at = :now
             where tenant_id = :tenant
               and person_id = :user
               and used_at is null
            """)
        .set("tenant", tenant)
        .set("user", user)
        .set("now", now)
        .change();
  }

  /// A try at the code of a browser's newest link.
  ///
  /// @param left how many tries are left after it
  /// @param right whether the code is that link's
  record Try(Link link, long left, boolean right) {}

  /// Takes a try off, if there is one: of guesses sent at once, no more are looked at than of as
  /// many in a row.
  static Optional<Try> tried(
      Tx tx, TenantId tenant, Link.Kind kind, byte[] browser, byte[] code, Instant now) {
    return tx.sql(
            """
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
                      code = :code as is_right
            """)
        .set("tenant", tenant)
        .set("browser", browser)
        .set("kind", kind.word())
        .set("now", now)
        .set("code", code)
        .one(row -> new Try(read(row), row.number("tries"), row.flag("is_right")));
  }

  static int dropOld(Tx tx, TenantId tenant, Instant before) {
    return tx.sql(
            """
            delete from one_time_link
             where tenant_id = :tenant
               and expires_at < :before
            """)
        .set("tenant", tenant)
        .set("before", before)
        .change();
  }
}
