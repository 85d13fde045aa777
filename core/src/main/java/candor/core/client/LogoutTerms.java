package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.protocol.oauth.RedirectUris;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How a client hears that people signed out.
///
/// @param returnUris where their browsers may be sent then (OpenID Connect RP-Initiated Logout 1.0,
///     section 3.1)
/// @param backchannelUri where this server posts logout tokens (Back-Channel Logout 1.0, section
///     2.2); empty for nowhere
/// @param backchannelSession whether the client needs `sid` in them; they always have it
/// @param frontchannelUri what is opened in the person's browser (Front-Channel Logout 1.0, section
///     2); empty for nothing
/// @param frontchannelSession whether the client needs `iss` and `sid` there
public record LogoutTerms(
    List<String> returnUris,
    String backchannelUri,
    boolean backchannelSession,
    String frontchannelUri,
    boolean frontchannelSession) {
  private static final int MAX_URIS = 100;
  private static final int MAX_LENGTH = 2000;

  public LogoutTerms {
    returnUris = List.copyOf(returnUris);
  }

  /// Those of a client that does not care.
  public static LogoutTerms none() {
    return new LogoutTerms(List.of(), "", false, "", false);
  }

  void check(List<String> redirectUris, Faults faults) {
    if (returnUris.size() > MAX_URIS) {
      faults.add(Errors.listTooLong("post_logout_redirect_uris", MAX_URIS));
      return;
    }
    for (String each : returnUris) {
      RedirectUris.fault(each)
          .ifPresent(
              reason ->
                  faults.add(Errors.redirectUriMalformed("post_logout_redirect_uris", reason)));
    }
    address("backchannel_logout_uri", backchannelUri, faults);
    address("frontchannel_logout_uri", frontchannelUri, faults);
    // Front-Channel Logout 1.0, section 2: or anybody could have a page of another opened.
    if (!frontchannelUri.isEmpty()
        && !faults.has("frontchannel_logout_uri")
        && redirectUris.stream().noneMatch(each -> origin(each).equals(origin(frontchannelUri)))) {
      faults.add(Errors.logoutUriElsewhere("frontchannel_logout_uri", origin(frontchannelUri)));
    }
  }

  /// An address that this server or a browser asks. Whether `http` will do is known where it is
  /// asked, since it is the operator's choice.
  static void address(String field, String uri, Faults faults) {
    Optional<String> fault =
        uri.isEmpty()
            ? Optional.empty()
            : uri.length() > MAX_LENGTH
                ? Optional.of("it is longer than " + MAX_LENGTH + " characters")
                : Fetcher.fault(uri, true);
    fault.ifPresent(reason -> faults.add(Errors.clientAddressMalformed(field, reason)));
  }

  /// Scheme, host and port (RFC 6454, section 4), as a browser writes it.
  public static String origin(String uri) {
    URI parsed = URI.create(uri);
    return parsed.getScheme()
        + "://"
        + parsed.getHost()
        + (parsed.getPort() < 0 ? "" : ":" + parsed.getPort());
  }
}
