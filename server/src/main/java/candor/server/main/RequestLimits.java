package candor.server.main;

import candor.core.audit.Networks;
import candor.core.limit.Budget;
import candor.core.limit.Budgets;
import candor.core.limit.Layer;
import candor.core.limit.Left;
import candor.core.limit.Rules;
import candor.core.secret.SecretHash;
import candor.core.service.ApiKeyId;
import candor.core.service.ApiKeys;
import candor.core.tenant.TenantSettings;
import candor.core.tenant.TenantSettings.RateLimit;
import candor.core.tenant.Tenants;
import candor.core.token.AccessToken;
import candor.core.token.AccessTokens;
import candor.core.token.Verification;
import candor.protocol.oauth.Credentials;
import candor.server.access.GatewayBudgets;
import candor.server.http.Allowance;
import candor.server.http.Limits;
import candor.server.http.RateClass;
import candor.server.http.Request;
import candor.server.oauth.BearerToken;
import candor.server.oauth.ClientBudgets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws each request from every budget it belongs to: of its address, its client, API key or user,
/// and its tenant. The first that is used up refuses it; otherwise the answer tells of the one with
/// the least left.
final class RequestLimits implements Limits, ClientBudgets, GatewayBudgets {
  private static final int FINGERPRINT_BYTES = 12;
  private static final List<Layer> ALL = List.of(Layer.values());
  private static final List<Layer> STRANGER = List.of(Layer.IP);

  private final Tenants tenants;
  private final AccessTokens tokens;
  private final ApiKeys keys;
  private final Budgets budgets;

  RequestLimits(Tenants tenants, AccessTokens tokens, ApiKeys keys, Budgets budgets) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.keys = keys;
    this.budgets = budgets;
  }

  @Override
  public Optional<Allowance> take(Request request, RateClass rate) {
    if (rate == RateClass.NONE) {
      return Optional.empty();
    }
    TenantSettings settings = tenants.settings(request.tenant());
    Allowance tightest = null;
    for (Layer layer : layers(rate)) {
      List<RateLimit> windows = Rules.of(settings, rate.word(), layer);
      String who = windows.isEmpty() ? "" : who(request, layer);
      Allowance allowance = who.isEmpty() ? null : take(request, rate, layer, who, windows);
      if (allowance != null && !allowance.granted()) {
        return Optional.of(allowance);
      }
      if (allowance != null && (tightest == null || allowance.remaining() < tightest.remaining())) {
        tightest = allowance;
      }
    }
    return Optional.ofNullable(tightest);
  }

  /// Who may be a gateway and may not is counted by its address alone.
  private static List<Layer> layers(RateClass rate) {
    return rate == RateClass.GATEWAY ? STRANGER : ALL;
  }

  @Override
  public Optional<Allowance> take(Request request) {
    String rate = RateClass.GATEWAY.word();
    List<RateLimit> windows = Rules.of(tenants.settings(request.tenant()), rate, Layer.TENANT);
    String who = request.tenant().value();
    return Optional.ofNullable(take(request, RateClass.GATEWAY, Layer.TENANT, who, windows));
  }

  @Override
  public Optional<Allowance> take(Request request, RateClass rate, String client, boolean proved) {
    List<RateLimit> windows =
        Rules.of(tenants.settings(request.tenant()), rate.word(), Layer.CLIENT);
    String who = proved ? client : fingerprint(client) + "@" + Networks.of(request.clientIp());
    return Optional.ofNullable(take(request, rate, Layer.CLIENT, who, windows));
  }

  private @Nullable Allowance take(
      Request request, RateClass rate, Layer layer, String who, List<RateLimit> windows) {
    Allowance tightest = null;
    for (RateLimit window : windows) {
      var budget = new Budget(request.tenant(), rate.word(), layer, who, window);
      Allowance allowance = allowance(budget, budgets.take(budget));
      if (!allowance.granted()) {
        return allowance;
      }
      if (tightest == null || allowance.remaining() < tightest.remaining()) {
        tightest = allowance;
      }
    }
    return tightest;
  }

  private static Allowance allowance(Budget budget, Left left) {
    return new Allowance(
        left.granted(),
        budget.layer().subject(),
        budget.who(),
        budget.policy(),
        budget.limit().requests(),
        left.remaining(),
        budget.limit().window(),
        left.untilMore());
  }

  /// Who that is on a layer; empty if nobody is named.
  private String who(Request request, Layer layer) {
    return switch (layer) {
      case IP -> Networks.of(request.clientIp());
      case TENANT -> request.tenant().value();
      case API_KEY -> request.header("X-API-Key").map(key -> apiKey(request, key)).orElse("");
      case USER -> token(request).map(AccessToken::subject).orElse("");
      case CLIENT ->
          token(request)
              .filter(AccessToken::ofClient)
              .map(token -> token.client().value())
              .orElse("");
    };
  }

  /// The id of a key that there is, so that records name it; whether it counts is not asked.
  private String apiKey(Request request, String text) {
    return keys.id(request.tenant(), text).map(ApiKeyId::value).orElseGet(() -> fingerprint(text));
  }

  private Optional<AccessToken> token(Request request) {
    Optional<String> text = credentials(request).flatMap(BearerToken::token);
    return text.isPresent()
            && tokens.look(request.tenant(), text.get())
                instanceof Verification.Genuine(AccessToken token)
        ? Optional.of(token)
        : Optional.empty();
  }

  private static Optional<Credentials> credentials(Request request) {
    return request.header("Authorization").map(Credentials::of);
  }

  private static String fingerprint(String text) {
    return HexFormat.of().formatHex(SecretHash.sha256(text), 0, FINGERPRINT_BYTES);
  }
}
