package candor.core.connection;

import candor.core.client.ClientKeys;
import candor.core.db.Database;
import candor.core.db.TenantId;
import candor.core.key.Signatures;
import candor.core.outbound.Documents;
import candor.core.outbound.Fetcher;
import candor.core.secret.Chance;
import candor.core.secret.MasterKey;
import candor.core.secret.Secret;
import candor.core.secret.SecretHash;
import candor.core.service.ServiceId;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The way to a provider and back. It leaves with a state that comes back once, within ten minutes
/// and in the same browser; a nonce binds the ID token to it, and a proof key (RFC 7636) keeps a
/// stolen code from being of use.
public final class Upstreams {
  private static final String TABLE = "upstream_sign_in";
  private static final String VERIFIER = "verifier";

  /// How long somebody may take at the provider.
  private static final Duration AWAY = Duration.ofMinutes(10);

  private static final int LONGEST_STATE = 64;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final Database database;
  private final Clock clock;
  private final Chance chance;
  private final MasterKey master;
  private final Connections connections;
  private final OpenIdProvider openId;
  private final GithubProvider github;

  public Upstreams(
      Database database,
      Clock clock,
      Chance chance,
      MasterKey master,
      Connections connections,
      Fetcher fetcher,
      Documents documents,
      ClientKeys keys,
      Signatures signatures) {
    this.database = database;
    this.clock = clock;
    this.chance = chance;
    this.master = master;
    this.connections = connections;
    this.openId = new OpenIdProvider(fetcher, documents, keys, signatures, clock);
    this.github = new GithubProvider(fetcher);
  }

  /// Who leaves.
  ///
  /// @param browser what only this browser has
  /// @param callback where the provider shall send them afterwards
  /// @param loginHint the address of the person; empty if nobody said it
  /// @param age how long ago they may have signed in there; empty if nobody asks
  public record Leaving(String browser, URI callback, String loginHint, Optional<Duration> age) {
    @Override
    public String toString() {
      return "Leaving[" + callback + "]";
    }
  }

  /// Where to send somebody who wants to go on with a request on the pages.
  ///
  /// @param request what waits, sealed
  /// @throws Problem `upstream_issuer_wrong`, `upstream_answer_malformed`, or a page whose code
  ///     begins with `outbound_`
  public URI begin(TenantId tenant, Connection connection, String request, Leaving leaving) {
    return begin(tenant, connection, new Journey.Goal.Page(request), leaving);
  }

  /// Where to send somebody who wants to sign in to a service of the platform.
  ///
  /// @throws Problem as the other
  public URI begin(TenantId tenant, Connection connection, ServiceId service, Leaving leaving) {
    return begin(tenant, connection, new Journey.Goal.AtService(service), leaving);
  }

  private URI begin(TenantId tenant, Connection connection, Journey.Goal goal, Leaving leaving) {
    ConnectionTerms terms = connection.terms();
    boolean ofGithub = terms.provider() == Provider.GITHUB;
    String endpoint = ofGithub ? GithubProvider.authorize(connection) : endpoint(connection);
    String state = chance.secret("");
    var journey =
        new Journey(
            connection.id(),
            digest(leaving.browser),
            ofGithub ? "" : chance.secret(""),
            chance.secret(""),
            goal);
    keep(tenant, state, journey);
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", terms.clientId());
    parameters.put("redirect_uri", leaving.callback.toString());
    parameters.put("scope", String.join(" ", terms.scopes()));
    parameters.put("state", state);
    parameters.put("nonce", journey.nonce());
    parameters.put("code_challenge", digest(journey.verifier()));
    parameters.put("code_challenge_method", "S256");
    parameters.put(ofGithub ? "login" : "login_hint", leaving.loginHint);
    if (!ofGithub) {
      // A provider that was asked says when it was (OpenID Connect Core 1.0, section 3.1.2.1).
      parameters.put(
          "max_age", leaving.age.map(Duration::toSeconds).map(String::valueOf).orElse(""));
    }
    if (terms.provider().signsInAnew() && leaving.age.filter(Duration::isZero).isPresent()) {
      parameters.put("prompt", "login");
    }
    if (terms.provider() == Provider.APPLE) {
      // Apple tells names and addresses to a form alone.
      parameters.put("response_mode", "form_post");
    }
    return URI.create(
        endpoint + (endpoint.contains("?") ? "&" : "?") + TokenCall.query(parameters));
  }

  /// Where a provider wants people to be sent.
  private String endpoint(Connection connection) {
    String endpoint = openId.metadata(connection).needed("authorization_endpoint");
    Optional<String> fault = Fetcher.fault(endpoint, true);
    if (fault.isPresent()) {
      throw Errors.upstreamAnswerMalformed(
          connection.name(), "authorization_endpoint in the discovery document: " + fault.get());
    }
    return endpoint;
  }

  private static String digest(String secret) {
    return BASE64URL.encodeToString(SecretHash.sha256(secret));
  }

  private void keep(TenantId tenant, String state, Journey journey) {
    byte[] sealed =
        master.seal(
            tenant, TABLE, VERIFIER, journey.verifier().getBytes(StandardCharsets.US_ASCII));
    database.in(
        tenant,
        tx ->
            JourneyStore.add(
                tx, tenant, SecretHash.sha256(state), journey, sealed, clock.instant().plus(AWAY)));
  }

  /// What a browser brings back (RFC 6749, section 4.1.2; RFC 9207).
  ///
  /// @param cookie what only the browser has that left; empty if this one has nothing
  /// @param callback where it came to
  public record Brought(
      String state,
      String code,
      String error,
      String description,
      String issuer,
      String cookie,
      URI callback) {
    @Override
    public String toString() {
      return "Brought[" + callback + "]";
    }
  }

  /// What came of a way to a provider. Why it failed is said together with what waits, so that
  /// there is a way on.
  public sealed interface Return {
    /// The provider vouches for somebody who goes on with a request on the pages.
    ///
    /// @param request what waits, sealed
    record ToPage(Connection connection, String request, Told told) implements Return {}

    /// The provider vouches for somebody who signs in to a service.
    record ToService(Connection connection, ServiceId service, Told told) implements Return {}

    /// It failed.
    ///
    /// @param request what waits, sealed; empty if nothing is known to wait on the pages
    record Failed(String request, Problem problem) implements Return {}
  }

  /// What came of the way to a provider.
  ///
  /// @throws Problem `connection_not_found`
  public Return back(TenantId tenant, ConnectionId id, Brought brought) {
    Connection connection = connections.existing(tenant, id);
    return back(tenant, connection.name(), List.of(id), brought);
  }

  /// What came of the way to a provider whose connections share an address to come back to.
  public Return back(TenantId tenant, Provider provider, Brought brought) {
    return back(tenant, provider.usualName(), sharing(tenant, provider), brought);
  }

  /// Whether a connection has that address; every other has one of its own.
  public boolean shares(TenantId tenant, Connection connection) {
    return sharing(tenant, connection.terms().provider()).contains(connection.id());
  }

  /// Those at the site of the first: an address that more than one site has tells nobody which of
  /// them answered. One that means harm would send people on to another, and get the code that they
  /// bring back (RFC 9700, section 4.4.2).
  private List<ConnectionId> sharing(TenantId tenant, Provider provider) {
    List<Connection> all =
        connections.all(tenant).stream()
            .filter(each -> each.terms().provider() == provider)
            .toList();
    return all.stream()
        .filter(each -> each.terms().issuer().equals(all.getFirst().terms().issuer()))
        .map(Connection::id)
        .toList();
  }

  private Return back(TenantId tenant, String name, List<ConnectionId> possible, Brought brought) {
    return switch (spent(tenant, possible, brought)) {
      case Journey.Back.Unknown _ -> new Return.Failed("", Errors.upstreamStateUnknown(name));
      case Journey.Back.WithoutCookie(Journey.Goal goal) ->
          failed(goal, Errors.upstreamStateMissing(name));
      case Journey.Back.Other(Journey.Goal goal) ->
          failed(goal, Errors.upstreamStateOfOtherBrowser(name));
      case Journey.Back.Same(Journey journey) -> {
        try {
          Connection connection = connections.existing(tenant, journey.connection());
          Told told = told(tenant, connection, journey, brought);
          yield switch (journey.goal()) {
            case Journey.Goal.Page(String request) -> new Return.ToPage(connection, request, told);
            case Journey.Goal.AtService(ServiceId service) ->
                new Return.ToService(connection, service, told);
          };
        } catch (Problem problem) {
          yield failed(journey.goal(), problem);
        }
      }
    };
  }

  private static Return failed(Journey.Goal goal, Problem problem) {
    return new Return.Failed(
        goal instanceof Journey.Goal.Page(String request) ? request : "", problem);
  }

  /// A way back is used up by the browser that left alone: another one cannot spoil it.
  private Journey.Back spent(TenantId tenant, List<ConnectionId> possible, Brought brought) {
    if (brought.state.isEmpty() || brought.state.length() > LONGEST_STATE) {
      return new Journey.Back.Unknown();
    }
    byte[] hash = SecretHash.sha256(brought.state);
    String cookie = brought.cookie.isEmpty() ? "" : digest(brought.cookie);
    return database.in(
        tenant,
        tx -> {
          Optional<Journey> found =
              JourneyStore.find(
                  tx,
                  tenant,
                  hash,
                  clock.instant(),
                  bytes -> master.open(tenant, TABLE, VERIFIER, bytes));
          Journey.Back back =
              found
                  .filter(journey -> possible.contains(journey.connection()))
                  .map(journey -> journey.by(cookie))
                  .orElseGet(Journey.Back.Unknown::new);
          return back instanceof Journey.Back.Same && !JourneyStore.spend(tx, tenant, hash)
              ? new Journey.Back.Unknown()
              : back;
        });
  }

  private Told told(TenantId tenant, Connection connection, Journey journey, Brought brought) {
    if (!connection.terms().enabled()) {
      throw Errors.connectionDisabled(connection.name());
    }
    if (!brought.error.isEmpty()) {
      throw Errors.upstreamRefused(
          connection.name(), Received.clip(brought.error), Received.clip(brought.description));
    }
    String issuer = connection.terms().issuer();
    if (connection.terms().provider() == Provider.OPENID
        && !brought.issuer.isEmpty()
        && !brought.issuer.equals(issuer)) {
      // RFC 9207, section 2.4: an answer of another server must not lead to this one's endpoint.
      throw Errors.upstreamIssuerWrong(connection.name(), Received.clip(brought.issuer), issuer);
    }
    if (brought.code.isEmpty()) {
      throw Errors.upstreamAnswerMalformed(
          connection.name(), "the browser brought neither code nor error");
    }
    var call = new TokenCall(brought.code, brought.callback.toString(), journey.verifier());
    Secret secret = connections.secret(tenant, connection.id());
    return connection.terms().provider() == Provider.GITHUB
        ? github.told(connection, secret, call)
        : openId.told(connection, secret, call, journey.nonce());
  }

  /// Forgets those who did not come back.
  public void dropExpired(TenantId tenant) {
    database.in(tenant, tx -> JourneyStore.dropExpired(tx, tenant, clock.instant()));
  }
}
