package candor.core.client;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.jose.Algorithm;
import candor.protocol.oauth.RequestObject;
import candor.protocol.oauth.ResponseType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a client may ask for authorization, and how it is answered.
///
/// @param responseTypes what it may ask for
/// @param pushedRequired whether its requests count only if they were pushed (RFC 9126, section 6)
/// @param signedRequired whether they count only as signed JWTs (RFC 9101, section 10.5)
/// @param objectAlgorithm the one `alg` of its request objects, which may be `none`; empty for
///     every algorithm of ours
/// @param responseAlgorithm what signs answers that it wants signed (JARM, section 3)
/// @param requestUris where its request objects may stand (OpenID Connect Registration 1.0, section
///     2); with what follows `#` they name a version, which is not looked at
/// @param detailTypes the types of authorization details that it may ask for (RFC 9396, section 10)
/// @param backchannel how it asks people who are not in front of it
/// @param resources the APIs, by audience, for which people may give it tokens (RFC 8707): who runs
///     the tenant says which, since a token carries what the person may do there
public record AuthorizationTerms(
    List<ResponseType> responseTypes,
    boolean pushedRequired,
    boolean signedRequired,
    String objectAlgorithm,
    Algorithm responseAlgorithm,
    List<String> requestUris,
    List<String> detailTypes,
    BackchannelTerms backchannel,
    List<String> resources) {
  private static final int MOST_URIS = 100;
  private static final int MOST_TYPES = 100;
  private static final int LONGEST_TYPE = 100;
  private static final int LONGEST_RESOURCE = 2_000;

  public AuthorizationTerms {
    responseTypes = List.copyOf(responseTypes);
    requestUris = List.copyOf(requestUris);
    detailTypes = List.copyOf(detailTypes);
    resources = List.copyOf(resources);
  }

  /// By scopes alone, and of people in front of it.
  public AuthorizationTerms(
      List<ResponseType> responseTypes,
      boolean pushedRequired,
      boolean signedRequired,
      String objectAlgorithm,
      Algorithm responseAlgorithm,
      List<String> requestUris) {
    this(
        responseTypes,
        pushedRequired,
        signedRequired,
        objectAlgorithm,
        responseAlgorithm,
        requestUris,
        List.of(),
        BackchannelTerms.usual(),
        List.of());
  }

  /// Those of OAuth 2.1: a code, asked for in any way. RS256 is what JARM, section 3 begins with.
  public static AuthorizationTerms usual() {
    return new AuthorizationTerms(
        List.of(ResponseType.CODE), false, false, "", Algorithm.RS256, List.of());
  }

  /// What may be registered as the algorithm of request objects.
  public static List<String> objectAlgorithms() {
    var all = new ArrayList<>(Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList());
    all.add(RequestObject.NONE);
    return List.copyOf(all);
  }

  /// Whether a request object may stand there.
  ///
  /// @param address without a version, as [#bare] answers it
  public boolean mayStandAt(String address) {
    return requestUris.stream().anyMatch(each -> bare(each).equals(address));
  }

  /// An address without its version, which follows `#` (OpenID Connect Core 1.0, section 6.2).
  public static String bare(String address) {
    int version = address.indexOf('#');
    return version < 0 ? address : address.substring(0, version);
  }

  /// The `alg` that a request object may have.
  List<String> allowedForObjects() {
    return objectAlgorithm.isEmpty()
        ? Arrays.stream(Algorithm.values()).map(Algorithm::wire).toList()
        : List.of(objectAlgorithm);
  }

  void check(List<String> grantTypes, Faults faults) {
    for (ResponseType type : responseTypes) {
      // A code alone is what every client begins with, also one that nobody signs in to.
      if (type.frontChannel()) {
        need(type, Client.IMPLICIT, grantTypes, faults);
        if (type.code()) {
          need(type, Client.AUTHORIZATION_CODE, grantTypes, faults);
        }
      }
    }
    if (!objectAlgorithm.isEmpty() && !objectAlgorithms().contains(objectAlgorithm)) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "request_object_signing_alg", objectAlgorithm, objectAlgorithms()));
    }
    if (requestUris.size() > MOST_URIS) {
      faults.add(Errors.listTooLong("request_uris", MOST_URIS));
    }
    requestUris.stream()
        .limit(MOST_URIS)
        .forEach(each -> LogoutTerms.address("request_uris", bare(each), faults));
    if (signedRequired && objectAlgorithm.equals(RequestObject.NONE)) {
      faults.add(Errors.requestObjectAlgConflict("request_object_signing_alg"));
    }
    if (resources.size() > MOST_URIS) {
      faults.add(Errors.listTooLong("resources", MOST_URIS));
    }
    if (resources.stream().anyMatch(each -> each.length() > LONGEST_RESOURCE)) {
      faults.add(Errors.fieldTooLong("resources", LONGEST_RESOURCE));
    }
    if (detailTypes.size() > MOST_TYPES) {
      faults.add(Errors.listTooLong("authorization_details_types", MOST_TYPES));
    }
    if (detailTypes.stream().anyMatch(each -> each.length() > LONGEST_TYPE)) {
      faults.add(Errors.fieldTooLong("authorization_details_types", LONGEST_TYPE));
    }
    backchannel.check(grantTypes, faults);
  }

  private static void need(
      ResponseType type, String grantType, List<String> grantTypes, Faults faults) {
    if (!grantTypes.contains(grantType)) {
      faults.add(Errors.responseTypeNeedsGrant("response_types", type.wire(), grantType));
    }
  }
}
