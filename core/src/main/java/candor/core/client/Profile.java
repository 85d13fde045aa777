package candor.core.client;

import static java.util.Map.entry;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.protocol.jose.Algorithm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The profile of OAuth that a client keeps to, and that it is held to: each demand with the clause
/// that makes it. What holds for every client anyway (codes live 60 seconds and count once, `iss`
/// comes with each answer, keys have their sizes) is not listed.
///
/// [ProfileSettings] says what a demand means for what is registered; what it means for a request
/// is asked where the request is read.
public enum Profile {
  /// None: what OAuth 2.1 and the settings of the client say.
  NONE(Map.of()),

  /// FAPI 2.0 Security Profile.
  FAPI2_SECURITY(
      Map.ofEntries(
          entry(Demand.BOUND_TOKENS, "FAPI 2.0 Security Profile, section 5.3.2.1, item 4"),
          entry(Demand.KEY_AS_PROOF, "FAPI 2.0 Security Profile, section 5.3.2.1, item 6"),
          entry(Demand.ASSERTION_FOR_ISSUER, "FAPI 2.0 Security Profile, section 5.3.2.1, item 8"),
          entry(Demand.STEADY_REFRESH, "FAPI 2.0 Security Profile, section 5.3.2.1, item 9"),
          entry(Demand.ASSERTION_OF_NOW, "FAPI 2.0 Security Profile, section 5.3.2.1, item 13"),
          entry(Demand.CODE_ALONE, "FAPI 2.0 Security Profile, section 5.3.2.2, item 1"),
          entry(Demand.PUSHED, "FAPI 2.0 Security Profile, section 5.3.2.2, item 3"),
          entry(Demand.PKCE, "FAPI 2.0 Security Profile, section 5.3.2.2, item 5"),
          entry(Demand.REDIRECT_URI_NAMED, "FAPI 2.0 Security Profile, section 5.3.2.2, item 6"),
          entry(Demand.PRIVATE_ANSWERS, "FAPI 2.0 Security Profile, section 5.3.2.2, item 8"),
          entry(Demand.SIGNATURES, "FAPI 2.0 Security Profile, section 5.4.1, item 1"))),

  /// FAPI 2.0 Message Signing, of requests and answers: the same and more.
  FAPI2_MESSAGE_SIGNING(
      and(
          FAPI2_SECURITY.clauses,
          Map.ofEntries(
              entry(Demand.SIGNED_REQUEST, "FAPI 2.0 Message Signing, section 5.3.1, item 1"),
              entry(Demand.OBJECT_FOR_ISSUER, "FAPI 2.0 Message Signing, section 5.3.1, item 2"),
              entry(Demand.OBJECT_BEGINS, "FAPI 2.0 Message Signing, section 5.3.1, item 3"),
              entry(Demand.OBJECT_ENDS, "FAPI 2.0 Message Signing, section 5.3.1, item 4"),
              entry(Demand.SIGNED_ANSWERS, "FAPI 2.0 Message Signing, section 5.4.1, item 1")))),

  /// Financial-grade API Security Profile 1.0, Part 2: Advanced.
  FAPI1_ADVANCED(
      Map.ofEntries(
          entry(Demand.SIGNED_REQUEST, "FAPI 1.0 Advanced, section 5.2.2, item 1"),
          entry(Demand.CODE_AND_ID_TOKEN, "FAPI 1.0 Advanced, section 5.2.2, item 2"),
          entry(Demand.VOUCHED_ANSWERS, "FAPI 1.0 Advanced, section 5.2.2, item 2"),
          entry(Demand.CERTIFICATE_BOUND_TOKENS, "FAPI 1.0 Advanced, section 5.2.2, items 5 and 6"),
          entry(Demand.OBJECT_ENDS, "FAPI 1.0 Advanced, section 5.2.2, item 13"),
          entry(Demand.KEY_AS_PROOF, "FAPI 1.0 Advanced, section 5.2.2, item 14"),
          entry(Demand.OBJECT_FOR_ISSUER, "FAPI 1.0 Advanced, section 5.2.2, item 15"),
          entry(Demand.OBJECT_BEGINS, "FAPI 1.0 Advanced, section 5.2.2, item 17"),
          entry(Demand.PKCE_WHERE_PUSHED, "FAPI 1.0 Advanced, section 5.2.2, item 18"),
          entry(Demand.NARROW_SIGNATURES, "FAPI 1.0 Advanced, section 8.6"),
          entry(Demand.REDIRECT_URI_NAMED, "FAPI 1.0 Baseline, section 5.2.2, item 9"),
          entry(Demand.HTTPS_ANSWERS, "FAPI 1.0 Baseline, section 5.2.2, item 20"),
          entry(Demand.NONCE_OR_STATE, "FAPI 1.0 Baseline, sections 5.2.2.2 and 5.2.2.3"))),

  /// FAPI: Client Initiated Backchannel Authentication Profile, upon FAPI 1.0.
  FAPI_CIBA(
      and(
          FAPI1_ADVANCED.clauses,
          Map.of(
              Demand.BINDING_MESSAGE, "FAPI-CIBA, section 5.2.2, item 2",
              Demand.SIGNED_BACKCHANNEL, "FAPI-CIBA, section 5.2.2, item 6",
              Demand.OBJECT_BEGINS, "FAPI-CIBA, section 5.2.2, item 9",
              Demand.OBJECT_ENDS, "FAPI-CIBA, section 5.2.2, item 9")));

  private static final List<String> NARROW_SIGNATURES = List.of("PS256", "ES256");
  private static final List<String> SIGNATURES = List.of("PS256", "ES256", "EdDSA");

  private final Map<Demand, String> clauses;

  Profile(Map<Demand, String> clauses) {
    this.clauses = clauses;
  }

  private static Map<Demand, String> and(Map<Demand, String> of, Map<Demand, String> more) {
    var all = new HashMap<>(of);
    all.putAll(more);
    return Map.copyOf(all);
  }

  /// The word on the wire.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The profile of that word.
  public static Optional<Profile> of(String wire) {
    return Arrays.stream(values()).filter(profile -> profile.wire().equals(wire)).findFirst();
  }

  /// Every word.
  public static List<String> wires() {
    return Arrays.stream(values()).map(Profile::wire).toList();
  }

  /// Whether it demands that.
  public boolean demands(Demand demand) {
    return clauses.containsKey(demand);
  }

  /// Where it demands that; empty where it does not.
  String clause(Demand demand) {
    return clauses.getOrDefault(demand, "");
  }

  /// Whether something may be signed so.
  public boolean accepts(String algorithm) {
    return signatures()
        .map(demand -> demand == Demand.SIGNATURES ? SIGNATURES : NARROW_SIGNATURES)
        .map(accepted -> accepted.contains(algorithm))
        .orElse(true);
  }

  /// What it demands of signatures.
  public Optional<Demand> signatures() {
    return clauses.keySet().stream()
        .filter(each -> each == Demand.SIGNATURES || each == Demand.NARROW_SIGNATURES)
        .findFirst();
  }

  /// What signs where the client has not said: as it was before, or the usual algorithm under this
  /// profile.
  public Algorithm usual(Algorithm before) {
    return accepts(before.wire()) ? before : Algorithm.PS256;
  }

  /// A demand in a sentence that says whose it is.
  public String says(Demand demand) {
    return "the profile " + wire() + " wants that " + demand.text() + " (" + clause(demand) + ")";
  }

  /// Why a request is refused that does not do what this profile may demand; empty if it does not
  /// demand it.
  public Optional<Problem> refusal(Demand demand) {
    return demands(demand)
        ? Optional.of(Errors.profileRefuses(wire(), demand.text(), clause(demand)))
        : Optional.empty();
  }

  /// Refuses a request that does not do what this profile demands.
  ///
  /// @throws Problem `profile_refuses`
  public void require(Demand demand, boolean kept) {
    if (!kept) {
      refusal(demand)
          .ifPresent(
              problem -> {
                throw problem;
              });
    }
  }

  /// The same of a signed request, of which standards have a word of their own.
  ///
  /// @throws Problem `profile_refuses_object`
  void requireOfObject(Demand demand, boolean kept) {
    if (!kept && demands(demand)) {
      throw Errors.profileRefusesObject(wire(), demand.text(), clause(demand));
    }
  }
}
