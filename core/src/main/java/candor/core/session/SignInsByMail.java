package candor.core.session;

import candor.core.audit.Actor;
import candor.core.audit.By;
import candor.core.client.Client;
import candor.core.credential.Link;
import candor.core.credential.Links;
import candor.core.credential.Password;
import candor.core.credential.Passwords;
import candor.core.credential.SignInPause;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.mail.Mail;
import candor.core.mail.Mailer;
import candor.core.tenant.Tenants;
import candor.core.user.Email;
import candor.core.user.Pool;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.core.user.Users;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.oauth.Acr;
import java.util.List;
import java.util.Optional;

/// What people do about their account by mail: choosing a new password, signing in without one,
/// making an account, proving and changing the address. Whoever follows a link proves the address
/// that it was sent to.
///
/// Asking says nothing about who has an account: the answer and the work are the same.
public final class SignInsByMail {
  private final Database database;
  private final Tenants tenants;
  private final Users users;
  private final Passwords passwords;
  private final SignInPause pause;
  private final SignIns signIns;
  private final BrowserSessions browserSessions;
  private final Links links;
  private final Mailer mailer;

  public SignInsByMail(
      Database database,
      Tenants tenants,
      Users users,
      Passwords passwords,
      SignInPause pause,
      SignIns signIns,
      BrowserSessions browserSessions,
      Links links,
      Mailer mailer) {
    this.database = database;
    this.tenants = tenants;
    this.users = users;
    this.passwords = passwords;
    this.pause = pause;
    this.signIns = signIns;
    this.browserSessions = browserSessions;
    this.links = links;
    this.mailer = mailer;
  }

  /// Who asks for a mail.
  ///
  /// @param client that sent the browser here
  /// @param request what waits, sealed
  /// @param browser what only this browser knows
  public record Asker(
      TenantId tenant, Client client, String request, String browser, String ip, String requestId) {
    @Override
    public String toString() {
      return "Asker[" + requestId + "]";
    }
  }

  /// Mails a link to choose a new password.
  ///
  /// @throws Problem `mail_not_configured`, `mail_queue_full`, `organization_not_active`
  public void forgot(Asker asker, Email email, Links.Letter letter) {
    send(asker, Link.Kind.RESET, email, letter);
  }

  /// Mails a link and a code to sign in.
  ///
  /// @throws Problem as [#forgot], and `sign_in_by_mail_off`
  public void offer(Asker asker, Email email, Links.Letter letter) {
    if (!tenants.settings(asker.tenant).selfService().signInByMail()) {
      throw Errors.signInByMailOff();
    }
    send(asker, Link.Kind.SIGN_IN, email, letter);
  }

  private void send(Asker asker, Link.Kind kind, Email email, Links.Letter letter) {
    TenantId tenant = asker.tenant;
    mailer.check();
    Pool pool = signIns.pool(tenant, asker.client);
    database.in(
        tenant,
        tx -> {
          Optional<User> user = signIns.user(tx, tenant, asker.client, email);
          // To the address of the account, not to what was typed, which may be another mailbox.
          Email to = user.map(User::email).orElse(email);
          UserId id = user.map(User::id).orElse(Links.NOBODY);
          links.send(
              tx,
              tenant,
              wish(asker, kind, pool, to, id, user.isPresent()),
              letter,
              asker.requestId);
          return id;
        });
  }

  private static Links.Wish wish(
      Asker asker, Link.Kind kind, Pool pool, Email to, UserId user, boolean mailed) {
    return new Links.Wish(kind, pool, to, user, mailed, asker.request, asker.browser, asker.ip);
  }

  /// Mails a link to make an account. Where there is one already its owner is told.
  ///
  /// @param toOwner the mail to whoever has the address
  /// @throws Problem as [#forgot], and `sign_up_off`
  public void invite(Asker asker, Email email, Links.Letter letter, Links.Letter toOwner) {
    TenantId tenant = asker.tenant;
    checkSignUp(tenant, asker.client);
    mailer.check();
    Pool pool = signIns.pool(tenant, asker.client);
    database.in(
        tenant,
        tx -> {
          Optional<User> owner = users.at(tx, tenant, pool, email);
          UserId id = owner.map(User::id).orElse(Links.NOBODY);
          links.send(
              tx,
              tenant,
              wish(asker, Link.Kind.SIGN_UP, pool, owner.map(User::email).orElse(email), id, true),
              owner.isPresent() ? toOwner : letter,
              asker.requestId);
          return id;
        });
  }

  /// Whether people may make accounts themselves where a client is.
  public boolean signsUp(TenantId tenant, Client client) {
    return signIns.offersSignUp(tenant, client);
  }

  /// Refuses where people may not make accounts themselves.
  ///
  /// @throws Problem `sign_up_off`
  public void checkSignUp(TenantId tenant, Client client) {
    if (!signsUp(tenant, client)) {
      throw Errors.signUpOff();
    }
  }

  /// Sets a new password, and ends whatever was signed in with the old one.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`,
  ///     `password_checks_busy`
  public Link reset(TenantId tenant, String secret, Password password, String requestId) {
    links.existing(tenant, Link.Kind.RESET, secret);
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          Link link = follow(tx, tenant, Link.Kind.RESET, secret);
          User user = proved(tx, tenant, link, requestId);
          passwords.keep(tx, tenant, user.id(), hashed);
          users.passwordChanged(tx, tenant, user, new By(Actor.user(user.id()), requestId));
          pause.succeeded(tx, tenant, user.pool(), user.email());
          return link;
        });
  }

  /// Follows a link of an account. Its row first, as whoever stops the account does, which ends its
  /// links: two that hold what the other waits for would both wait.
  private Link follow(Tx tx, TenantId tenant, Link.Kind kind, String secret) {
    users.held(tx, tenant, links.existing(tx, tenant, kind, secret).user());
    return links.follow(tx, tenant, kind, secret);
  }

  /// The user of a link, whose address counts as proved from now on.
  ///
  /// @throws Problem `mail_link_unknown` if the account has another address by now: whoever reads
  ///     mail at the old one is nobody to it
  private User proved(Tx tx, TenantId tenant, Link link, String requestId) {
    return users
        .find(tx, tenant, link.user())
        .filter(user -> user.email().key().equals(new Email(link.email()).key()))
        .map(
            user ->
                users.change(
                    tx,
                    tenant,
                    user.id(),
                    profile -> profile.proved(profile.email()),
                    new By(Actor.user(user.id()), requestId)))
        .orElseThrow(Errors::mailLinkUnknown);
  }

  /// Whoever has just proved the address.
  ///
  /// @param browser their new browser session
  public record Arrived(Link link, BrowserSession.Begun browser) {}

  /// Signs a browser in by a link.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`, `user_suspended`,
  ///     `user_locked`
  public Arrived byLink(
      TenantId tenant, Client client, String secret, BrowserSessions.Place place, String id) {
    return database.in(
        tenant,
        tx -> {
          Link link = follow(tx, tenant, Link.Kind.SIGN_IN, secret);
          User user = proved(tx, tenant, link, id);
          return new Arrived(link, begin(tx, tenant, client, user, place, id));
        });
  }

  /// Signs a browser in by the code that it was sent.
  ///
  /// @throws Problem `mail_code_wrong`, `mail_code_over`, `user_suspended`, `user_locked`
  public BrowserSession.Begun byCode(Asker asker, String code, BrowserSessions.Place place) {
    TenantId tenant = asker.tenant;
    record Done(Links.Entered entered, List<BrowserSession.Begun> begun) {}
    Done done =
        database.in(
            tenant,
            tx -> {
              Links.Entered entered =
                  links.enter(tx, tenant, Link.Kind.SIGN_IN, asker.browser, code);
              return new Done(
                  entered,
                  switch (entered) {
                    case Links.Entered.Right(Link link) -> {
                      User user = proved(tx, tenant, link, asker.requestId);
                      yield List.of(begin(tx, tenant, asker.client, user, place, asker.requestId));
                    }
                    case Links.Entered.Wrong _, Links.Entered.Over _ -> List.of();
                  });
            });
    return switch (done.entered) {
      case Links.Entered.Right _ -> done.begun.getFirst();
      case Links.Entered.Wrong(long left) -> throw Errors.mailCodeWrong(left);
      case Links.Entered.Over _ -> throw Errors.mailCodeOver();
    };
  }

  private BrowserSession.Begun begin(
      Tx tx,
      TenantId tenant,
      Client client,
      User user,
      BrowserSessions.Place place,
      String requestId) {
    users.enter(tx, tenant, user.id());
    pause.succeeded(tx, tenant, user.pool(), user.email());
    signIns.link(tx, tenant, client, user.id());
    return browserSessions.begin(tx, tenant, user.id(), List.of(Acr.ONE_TIME), place, requestId);
  }

  /// Makes the account that a link was asked for, and signs the browser in.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`, `sign_up_off`,
  ///     `email_already_exists`, `password_checks_busy`
  public Arrived signUp(
      TenantId tenant,
      Client client,
      String secret,
      String name,
      Password password,
      BrowserSessions.Place place,
      String requestId) {
    checkSignUp(tenant, client);
    links.existing(tenant, Link.Kind.SIGN_UP, secret);
    Pool pool = signIns.pool(tenant, client);
    Passwords.Hashed hashed = passwords.hash(password);
    return database.in(
        tenant,
        tx -> {
          Link link = links.follow(tx, tenant, Link.Kind.SIGN_UP, secret);
          var profile = new User.Profile(new Email(link.email()), name, true, List.of());
          User user =
              users.create(tx, tenant, pool, profile, new By(new Actor.Nobody(), requestId));
          passwords.keep(tx, tenant, user.id(), hashed);
          return new Arrived(link, begin(tx, tenant, client, user, place, requestId));
        });
  }

  /// Mails a link to prove the address of an account.
  ///
  /// @throws Problem `mail_not_configured`, `mail_queue_full`
  public void confirm(
      TenantId tenant, User user, String ip, Links.Letter letter, String requestId) {
    mailer.check();
    database.in(
        tenant,
        tx -> {
          links.send(
              tx,
              tenant,
              new Links.Wish(
                  Link.Kind.CONFIRM, user.pool(), user.email(), user.id(), true, "", "", ip),
              letter,
              requestId);
          return user;
        });
  }

  /// Follows a link that proves the address of an account.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`
  public User confirmed(TenantId tenant, String secret, String requestId) {
    return database.in(
        tenant, tx -> proved(tx, tenant, follow(tx, tenant, Link.Kind.CONFIRM, secret), requestId));
  }

  /// Mails a link to the address that shall be an account's from now on. Where that is somebody's
  /// already its owner is told, and whoever asked is not.
  ///
  /// @param toOwner the mail to whoever has the address
  /// @throws Problem `mail_not_configured`, `mail_queue_full`
  public void move(
      TenantId tenant,
      User user,
      Email to,
      String ip,
      Links.Letter letter,
      Links.Letter toOwner,
      String requestId) {
    mailer.check();
    database.in(
        tenant,
        tx -> {
          boolean taken =
              users
                  .at(tx, tenant, user.pool(), to)
                  .filter(owner -> !owner.id().equals(user.id()))
                  .isPresent();
          links.send(
              tx,
              tenant,
              new Links.Wish(Link.Kind.CHANGE, user.pool(), to, user.id(), true, "", "", ip),
              taken ? toOwner : letter,
              requestId);
          return taken;
        });
  }

  /// Follows a link to another address: it becomes the account's, and the old one hears of it.
  ///
  /// @throws Problem `mail_link_unknown`, `mail_link_used`, `mail_link_expired`, `user_suspended`,
  ///     `user_locked`, `email_already_exists`, `mail_queue_full`
  public User moved(TenantId tenant, String secret, ToOld toOld, String requestId) {
    return database.in(
        tenant,
        tx -> {
          Link link = follow(tx, tenant, Link.Kind.CHANGE, secret);
          User before = users.find(tx, tenant, link.user()).orElseThrow(Errors::mailLinkUnknown);
          before
              .state()
              .refusal(before.id())
              .ifPresent(
                  refusal -> {
                    throw refusal;
                  });
          var email = new Email(link.email());
          User after =
              users.change(
                  tx,
                  tenant,
                  before.id(),
                  profile -> profile.proved(email),
                  new By(Actor.user(before.id()), requestId));
          links.endAll(tx, tenant, before.id());
          mailer.send(tx, tenant, toOld.with(before.email(), email), requestId);
          return after;
        });
  }

  /// Writes the mail to the address that an account has no more.
  @FunctionalInterface
  public interface ToOld {
    Mail with(Email before, Email after);
  }
}
