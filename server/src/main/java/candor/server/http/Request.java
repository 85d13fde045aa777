package candor.server.http;

import candor.core.audit.Actor;
import candor.core.db.TenantId;
import candor.errors.Errors;
import candor.errors.Problem;
import candor.server.json.RecordJson;
import candor.server.json.Rules;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One request, after the four steps. Not for more than one thread.
public final class Request {
  static final String FORM = "application/x-www-form-urlencoded";

  private final Call call;
  private Site site;
  private final Map<String, String> parameters;
  private final byte[] body;
  private Parameters query = Parameters.UNREAD;
  private Parameters form = Parameters.UNREAD;

  Request(Call call, Site site, Map<String, String> parameters, byte[] body) {
    this.call = call;
    this.site = site;
    this.parameters = parameters;
    this.body = body;
  }

  /// The same request with its body.
  Request with(byte[] bytes) {
    return new Request(call, site, parameters, bytes);
  }

  /// The id that stands in the answer's `X-Request-ID`.
  public String id() {
    return call.id();
  }

  /// Whose request it is.
  public TenantId tenant() {
    return site.tenant();
  }

  /// Turns to another tenant, where the path of a host that several share chooses it. Logs and
  /// failure records follow from then on.
  ///
  /// @param issuer what the chosen tenant is called in tokens
  public void turnTo(TenantId chosen, String issuer) {
    this.site = new Site(chosen, site.base(), issuer);
    call.tenant(chosen);
  }

  /// The method, `HEAD` included, although a route for `GET` answers it.
  public String method() {
    return call.head().method();
  }

  /// The path, decoded, without the query.
  public String path() {
    return call.path();
  }

  /// The surface of the path.
  public Surface surface() {
    return call.surface();
  }

  /// The value of a parameter of the route's path.
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the route of " + path() + " has no parameter " + name);
    }
    return value;
  }

  /// What follows the question mark.
  ///
  /// @throws Problem `query_malformed`, `parameter_repeated`
  public Parameters query() {
    if (query == Parameters.UNREAD) {
      query = Parameters.ofQuery(call.query());
    }
    return query;
  }

  /// What follows the question mark, as it was sent.
  public String rawQuery() {
    return call.query();
  }

  /// The form in the body.
  ///
  /// @throws Problem `media_type_unsupported`, `form_malformed`, `parameter_repeated`
  public Parameters form() {
    if (form == Parameters.UNREAD) {
      if (body.length > 0 && !MediaType.is(contentType(), FORM)) {
        throw Errors.mediaTypeUnsupported(contentType(), List.of(FORM));
      }
      form = Parameters.ofForm(body);
    }
    return form;
  }

  /// The first value of a header.
  public Optional<String> header(String name) {
    return call.head().first(name.toLowerCase(Locale.ROOT));
  }

  /// Whether the client asks for a media type by its name, not only by a wildcard.
  public boolean accepts(String type) {
    return call.head().first("accept").filter(accept -> MediaType.named(accept, type)).isPresent();
  }

  /// The value of a header that carries a credential. Of two, this server and a proxy before it
  /// might each look at another one.
  ///
  /// @throws Problem `header_malformed` if it stands twice (RFC 6750, section 3.1)
  public Optional<String> credential(String name) {
    List<String> all = headers(name);
    if (all.size() > 1) {
      throw Errors.headerMalformed(name, "it stands twice");
    }
    return all.stream().findFirst();
  }

  /// Every value of a header, in order.
  public List<String> headers(String name) {
    return call.head().all(name.toLowerCase(Locale.ROOT));
  }

  /// The value of a cookie; empty if there is none (RFC 6265, section 5.4).
  public String cookie(String name) {
    String start = name + "=";
    for (String header : headers("Cookie")) {
      for (int from = 0; from < header.length(); ) {
        int end = header.indexOf(';', from);
        end = end < 0 ? header.length() : end;
        String pair = header.substring(from, end).strip();
        if (pair.startsWith(start)) {
          return pair.substring(start.length());
        }
        from = end + 1;
      }
    }
    return "";
  }

  /// Every header's name and value, in order: a gateway's question may be about all of them.
  public List<Map.Entry<String, String>> headers() {
    var all = new ArrayList<Map.Entry<String, String>>(call.head().count());
    for (int i = 0; i < call.head().count(); i++) {
      all.add(Map.entry(call.head().name(i), call.head().value(i)));
    }
    return all;
  }

  /// The body as it was sent. It must not be changed.
  public byte[] body() {
    return body;
  }

  /// The body as a record: fields in snake case, each component of type `Optional` may be absent,
  /// no others are allowed.
  ///
  /// @throws Problem `body_missing`, `media_type_unsupported`, `invalid_json` and its kin, and
  ///     `validation_error` with every fault
  public <T extends Record> T json(Class<T> type) {
    return RecordJson.read(type, jsonBody());
  }

  /// The same where fields have rules. A body of bad shape is held against them too, so that its
  /// sender hears of every fault at once; one of good shape is not.
  ///
  /// @throws Problem as [#json(Class)]
  public <T extends Record> T json(Class<T> type, Rules<T> rules) {
    return RecordJson.read(type, jsonBody(), rules);
  }

  /// The body, which must be JSON by its media type. A body that begins with a brace is taken for
  /// JSON also where it is announced as a form or not at all: this is what `curl -d '{…}'` sends,
  /// and what the examples of the contracts show.
  ///
  /// @throws Problem `body_missing`, `media_type_unsupported`
  public byte[] jsonBody() {
    if (body.length == 0) {
      throw Errors.bodyMissing();
    }
    String type = contentType();
    boolean unnamed = type.isEmpty() || MediaType.is(type, FORM);
    // RFC 6902: a list of operations on a thing is no such thing.
    boolean json =
        unnamed
            ? startsWithBrace()
            : MediaType.isJson(type) && !MediaType.is(type, "application/json-patch+json");
    if (!json) {
      throw Errors.mediaTypeUnsupported(type, List.of(Reply.JSON));
    }
    return body;
  }

  private boolean startsWithBrace() {
    for (byte b : body) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  private String contentType() {
    return call.head().first("content-type").orElse("");
  }

  /// Where the request comes from: the peer's address, or what a trusted proxy says it is.
  public String clientIp() {
    return call.clientIp();
  }

  /// The certificates that the client showed in TLS, its own first, with us or with a trusted
  /// proxy; empty if it showed none. Nobody has vouched for them.
  ///
  /// @throws Problem `header_malformed` if a trusted proxy hands on what is none
  public List<X509Certificate> certificates() {
    return call.certificates();
  }

  /// The language to speak to a person in, by `Accept-Language`.
  public Locale language() {
    return call.language();
  }

  /// Where the tenant is reached, without a slash at its end.
  public URI base() {
    return site.base();
  }

  /// The tenant's name in tokens.
  public String issuer() {
    return site.issuer();
  }

  /// Whether the peer, or a trusted proxy before it, speaks TLS.
  public boolean secure() {
    return call.secure();
  }

  /// Notes that the request was taken out of a budget, and ends here if that is used up. The answer
  /// tells of the budget that has the least left.
  ///
  /// @throws Problem `rate_limit_exceeded`
  public void draw(Allowance from) {
    List<Allowance> before = call.allowance();
    if (!from.granted() || before.isEmpty() || from.remaining() < before.getFirst().remaining()) {
      call.allowance(from);
    }
    if (!from.granted()) {
      throw Errors.rateLimitExceeded(
          from.subject(), from.limit(), from.window(), from.reset(), from.who());
    }
  }

  /// Notes who asks, for logs and failure records.
  public void actor(Actor who) {
    call.actor(who);
  }

  /// Notes the OAuth client that a person comes from, for failure records.
  public void client(String id) {
    call.client(id);
  }
}
