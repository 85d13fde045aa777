package candor.protocol.oauth;

import candor.errors.Errors;
import candor.errors.Received;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An authorization request, read (RFC 6749, section 4.1.1; OpenID Connect Core 1.0, section
/// 3.1.2.1). That the client may ask for it is not known yet.
///
/// @param scopes in the order in which they were asked for; empty if none were
/// @param resources the APIs that tokens shall be for (RFC 8707)
/// @param nonce empty if none
/// @param challenge the PKCE challenge; empty if none
/// @param maxAge how long ago the sign-in may be
/// @param type what is asked for
/// @param mode the way back
/// @param languages those of the person, the best first (`ui_locales`)
/// @param dpopKey the thumbprint of the key that the code is for; empty for any
/// @param acrs how sure the sign-in shall be (`acr_values`, or `acr` among the claims): any of them
///     will do; words that we do not know are left out
/// @param claims what the client asks to be told claim by claim
/// @param idTokenHint an ID token of whoever the request is about; empty if none came
/// @param details what the client asks for beside scopes (RFC 9396)
public record AuthorizationRequest(
    List<String> scopes,
    List<String> resources,
    String nonce,
    String challenge,
    Set<Prompt> prompts,
    Optional<Duration> maxAge,
    String loginHint,
    ResponseType type,
    ResponseMode mode,
    List<Locale> languages,
    String dpopKey,
    List<Acr> acrs,
    ClaimsRequest claims,
    String idTokenHint,
    AuthorizationDetails details) {
  /// The scope that makes it a request of OpenID Connect.
  public static final String OPENID = "openid";

  /// How a client may want the pages shown (OpenID Connect Core 1.0, section 3.1.2.1). They fit a
  /// small window and a finger as they are.
  public static final List<String> DISPLAYS = List.of("page", "popup", "touch", "wap");

  private static final int LONGEST_NONCE = 512;
  private static final long LONGEST_AGE = 10L * 365 * 24 * 3600;

  /// What a person shall be asked (OpenID Connect Core 1.0, section 3.1.2.1).
  public enum Prompt {
    /// Nothing at all.
    NONE,
    /// To sign in, even if they have.
    LOGIN,
    /// To consent, even if they have.
    CONSENT,
    /// Which account.
    SELECT_ACCOUNT,
    /// To make an account (Initiating User Registration via OpenID Connect 1.0, section 4).
    CREATE;

    /// The word on the wire.
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is a request of OpenID Connect.
  public boolean openId() {
    return scopes.contains(OPENID);
  }

  /// How sure the sign-in must be, or the client gets nothing.
  public Acr least() {
    return claims.demandedAcrs().stream()
        .flatMap(word -> Acr.of(word).stream())
        .min(Comparator.naturalOrder())
        .orElse(Acr.ONE_FACTOR);
  }

  /// What the ID token calls the sign-in: one of the values that the client demands, also where the
  /// person proved more (OpenID Connect Core 1.0, section 5.5.1.1). Empty where it demands none.
  public String called(Acr proved) {
    return claims.demandedAcrs().stream()
        .flatMap(word -> Acr.of(word).stream())
        .filter(proved::reaches)
        .max(Comparator.naturalOrder())
        .map(Acr::wire)
        .orElse("");
  }

  /// What people are asked for: the scopes, and those to which single claims belong.
  ///
  /// @param registered the scopes of the client
  public List<String> consented(Collection<String> registered) {
    var all = new LinkedHashSet<>(scopes);
    all.addAll(claims.scopes(registered));
    return List.copyOf(all);
  }

  /// The same request, with what its client registered for where it says nothing (OpenID Connect
  /// Registration 1.0, section 2: `default_max_age`, `default_acr_values`).
  ///
  /// @param usualAge more than the longest that a request can name for any
  public AuthorizationRequest orElse(Duration usualAge, List<Acr> usualAcrs) {
    return new AuthorizationRequest(
        scopes,
        resources,
        nonce,
        challenge,
        prompts,
        maxAge.or(() -> Optional.of(usualAge).filter(age -> age.toSeconds() <= LONGEST_AGE)),
        loginHint,
        type,
        mode,
        languages,
        dpopKey,
        acrs.isEmpty() ? usualAcrs : acrs,
        claims,
        idTokenHint,
        details);
  }

  /// Whether a person shall be asked that.
  public boolean prompts(Prompt prompt) {
    return prompts.contains(prompt);
  }

  /// Reads what follows client and redirect URI.
  ///
  /// @param source the value of a parameter
  /// @param resources the values of `resource`, which may stand more than once
  /// @throws candor.errors.Problem `parameter_missing`, `parameter_malformed`,
  ///     `response_type_unsupported`, `response_mode_unsupported`, `response_mode_unsafe`,
  ///         `request_uri_unsupported`, `registration_parameter_unsupported`, `display_unknown`,
  ///     `scope_malformed`,
  ///     `pkce_method_unsupported`, `pkce_challenge_malformed`, `prompt_unknown`,
  ///     `prompt_none_with_others`, `acr_unreachable`, `authorization_details_malformed`
  public static AuthorizationRequest parse(
      Function<String, Optional<String>> source, List<String> resources) {
    Optional<String> elsewhere = source.apply("request_uri");
    if (elsewhere.isPresent()) {
      throw Errors.requestUriUnsupported(Received.clip(elsewhere.get()));
    }
    if (source.apply("registration").isPresent()) {
      throw Errors.registrationParameterUnsupported();
    }
    source.apply("display").ifPresent(AuthorizationRequest::checkDisplay);
    ResponseType type = type(source);
    ResponseMode mode = mode(source, type);
    String nonce = source.apply("nonce").orElse("");
    if (nonce.length() > LONGEST_NONCE) {
      throw Errors.parameterMalformed("nonce", "it is longer than 512 characters");
    }
    ClaimsRequest claims =
        source
            .apply("claims")
            .map(ClaimsRequest::parse)
            .orElseGet(ClaimsRequest::none)
            .in(
                source
                    .apply("claims_locales")
                    .map(AuthorizationRequest::languages)
                    .orElse(List.of()));
    checkReachable(claims.demandedAcrs());
    return new AuthorizationRequest(
        source.apply("scope").map(ScopeText::parse).orElse(List.of()),
        resources,
        nonce,
        challenge(source),
        prompts(source.apply("prompt").orElse("")),
        source.apply("max_age").map(AuthorizationRequest::age),
        source.apply("login_hint").orElse(""),
        type,
        mode,
        source.apply("ui_locales").map(AuthorizationRequest::languages).orElse(List.of()),
        source.apply("dpop_jkt").map(AuthorizationRequest::thumbprint).orElse(""),
        Stream.concat(
                source.apply("acr_values").stream().flatMap(text -> Arrays.stream(text.split(" "))),
                claims.wishedAcrs().stream())
            .flatMap(word -> Acr.of(word).stream())
            .toList(),
        claims,
        source.apply("id_token_hint").orElse(""),
        source
            .apply(AuthorizationDetails.NAME)
            .map(AuthorizationDetails::parse)
            .orElseGet(AuthorizationDetails::none));
  }

  private static void checkDisplay(String word) {
    if (!DISPLAYS.contains(word)) {
      throw Errors.displayUnknown(Received.clip(word), String.join(", ", DISPLAYS));
    }
  }

  /// RFC 9449, section 10: a SHA-256 in base64url.
  private static String thumbprint(String text) {
    if (!text.matches("[A-Za-z0-9_-]{43}")) {
      throw Errors.parameterMalformed("dpop_jkt", "it is no SHA-256 in base64url");
    }
    return text;
  }

  private static ResponseType type(Function<String, Optional<String>> source) {
    String type =
        source.apply("response_type").orElseThrow(() -> Errors.parameterMissing("response_type"));
    return ResponseType.of(type)
        .orElseThrow(
            () -> Errors.responseTypeUnsupported(Received.clip(type), ResponseType.wires()));
  }

  private static ResponseMode mode(Function<String, Optional<String>> source, ResponseType type) {
    Optional<String> asked = source.apply("response_mode");
    if (asked.isEmpty()) {
      return ResponseMode.usual(type);
    }
    String word = asked.get();
    ResponseMode mode =
        ResponseMode.of(word, type)
            .orElseThrow(
                () -> Errors.responseModeUnsupported(Received.clip(word), ResponseMode.words()));
    if (!mode.fits(type)) {
      throw Errors.responseModeUnsafe(word, type.wire());
    }
    return mode;
  }

  /// OpenID Connect Core 1.0, section 3.1.2.1: languages that nobody has are no error, nor are
  /// words that are none.
  private static List<Locale> languages(String text) {
    return Arrays.stream(text.split(" "))
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty())
        .toList();
  }

  /// OpenID Connect Core 1.0, section 5.5.1.1: whoever cannot be told any of the values that they
  /// need gets nothing. It is said before a person is asked for anything.
  private static void checkReachable(List<String> demanded) {
    if (!demanded.isEmpty()
        && demanded.stream().flatMap(word -> Acr.of(word).stream()).count() == 0) {
      throw Errors.acrUnreachable(Received.clip(String.join(", ", demanded)), Acr.wires());
    }
  }

  private static String challenge(Function<String, Optional<String>> source) {
    Optional<String> challenge = source.apply("code_challenge");
    Optional<String> method = source.apply("code_challenge_method");
    if (challenge.isEmpty()) {
      return "";
    }
    // RFC 7636, section 4.3: a request without a method means `plain`.
    String meant = method.orElse("plain");
    if (!meant.equals(Pkce.S256)) {
      throw Errors.pkceMethodUnsupported(Received.clip(meant));
    }
    return Pkce.challenge(challenge.get());
  }

  private static Set<Prompt> prompts(String text) {
    Set<Prompt> prompts = EnumSet.noneOf(Prompt.class);
    for (String word : ScopeText.parse(text)) {
      prompts.add(
          Arrays.stream(Prompt.values())
              .filter(prompt -> prompt.wire().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      Errors.promptUnknown(
                          Received.clip(word),
                          Arrays.stream(Prompt.values())
                              .map(Prompt::wire)
                              .collect(Collectors.joining(", ")))));
    }
    if (prompts.contains(Prompt.NONE) && prompts.size() > 1) {
      throw Errors.promptNoneWithOthers(Received.clip(text));
    }
    return prompts;
  }

  private static Duration age(String text) {
    try {
      long seconds = Long.parseLong(text);
      if (seconds >= 0 && seconds <= LONGEST_AGE) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException _) {
      // Not a number: the same answer as for one out of bounds.
    }
    throw Errors.parameterMalformed("max_age", "it is no number of seconds");
  }
}
