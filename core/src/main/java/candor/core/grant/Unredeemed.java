package candor.core.grant;

import candor.core.client.ClientId;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import candor.core.session.OwnAccount;
import candor.core.user.UserId;
import java.time.Clock;
import java.time.Instant;

/// What people allowed and no client has come for yet: codes, and the requests of devices and of
/// clients that people are not in front of.
public final class Unredeemed implements OwnAccount.Waiting {
  private final Clock clock;

  public Unredeemed(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void takeBack(Tx tx, TenantId tenant, UserId user, ClientId client) {
    Instant now = clock.instant();
    AuthorizationCodeStore.takeBack(tx, tenant, user, client, now);
    DeviceRequestStore.takeBack(tx, tenant, user, client, now);
    BackchannelRequestStore.takeBack(tx, tenant, user, client, now);
  }
}
