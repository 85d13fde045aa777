package candor.server.admin.user;

import candor.core.mail.Mail;
import candor.core.session.FactorResets;
import candor.core.user.User;
import candor.core.user.UserId;
import candor.server.admin.Caller;
import candor.server.admin.Nothing;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import candor.server.login.Notices;
import candor.server.oauth.Authorization;
import java.net.URI;

/// Takes second factors from a user who lost them, one or all. The user is signed out everywhere,
/// trusts no browser any more and gets a mail. Errors: `user_not_found`, `factor_not_found`.
final class ResetFactors implements Operation<Nothing, Nothing> {
  private final FactorResets resets;
  private final Spec<Nothing, Nothing> spec;
  private final boolean all;

  private ResetFactors(FactorResets resets, String path, String summary, boolean all) {
    this.resets = resets;
    this.spec =
        new Spec<>("DELETE", path, "users:write", 204, summary, Nothing.class, Nothing.class);
    this.all = all;
  }

  static ResetFactors all(FactorResets resets) {
    return new ResetFactors(
        resets, "/api/admin/users/{id}/factors", "Reset all second factors of a user", true);
  }

  static ResetFactors one(FactorResets resets) {
    return new ResetFactors(
        resets, "/api/admin/users/{id}/factors/{factor}", "Reset a second factor of a user", false);
  }

  @Override
  public Spec<Nothing, Nothing> spec() {
    return spec;
  }

  @Override
  public Nothing handle(Caller caller, Nothing question) {
    var user = new UserId(caller.parameter("id"));
    FactorResets.Notice notice = person -> notice(caller, person);
    if (all) {
      resets.all(caller.tenant(), user, notice, caller.by());
    } else {
      resets.one(caller.tenant(), user, caller.parameter("factor"), notice, caller.by());
    }
    return new Nothing();
  }

  private static Mail notice(Caller caller, User person) {
    String issuer = caller.request().issuer();
    return Notices.factorsReset(
        person, URI.create(issuer).getHost(), issuer + Authorization.FACTORS);
  }
}
