package candor.server.http;

import candor.errors.Dialect;

/// A family of paths that share one wire dialect.
public enum Surface {
  /// RFC 6749 and its family.
  OAUTH,
  /// The Admin API.
  ADMIN,
  /// The organization platform.
  PLATFORM,
  /// The sideband API that gateways speak.
  GATEWAY,
  /// AuthZEN 1.0.
  AUTHZEN,
  /// RFC 7644.
  SCIM,
  /// SAML 2.0.
  SAML,
  /// Pages for people.
  BROWSER,
  /// Every other path.
  OTHER;

  /// The surface that a path belongs to, whether or not there is a route.
  public static Surface of(String path) {
    if (path.equals("/oauth2/authorize") || under(path, "/oauth2/logout")) {
      // The endpoints of OAuth that a person sees.
      return BROWSER;
    }
    if (asksForCall(path)) {
      return GATEWAY;
    }
    if (under(path, "/oauth2") || under(path, "/userinfo") || under(path, "/.well-known")) {
      return OAUTH;
    }
    if (under(path, "/api")) {
      return api(path);
    }
    if (under(path, "/auth")) {
      return PLATFORM;
    }
    if (under(path, "/access/v1")) {
      return AUTHZEN;
    }
    if (under(path, "/scim/v2")) {
      return SCIM;
    }
    if (under(path, "/saml")) {
      return SAML;
    }
    return page(path) ? BROWSER : OTHER;
  }

  /// What ends in the paths that plug-ins add to the address they are given is theirs too: one that
  /// was given a wrong address prints what went wrong only if it finds it in its own words.
  private static boolean asksForCall(String path) {
    return under(path, "/sideband")
        || under(path, "/v1/environments")
        || path.endsWith("/sideband/request")
        || path.endsWith("/sideband/response");
  }

  private static Surface api(String path) {
    if (under(path, "/api/admin")) {
      return ADMIN;
    }
    boolean platform =
        under(path, "/api/user")
            || under(path, "/api/auth")
            || under(path, "/api/organizations")
            || under(path, "/api/invitations")
            || under(path, "/api/service")
            || under(path, "/api/platform");
    return platform ? PLATFORM : OTHER;
  }

  private static boolean page(String path) {
    return under(path, "/sign-in")
        || under(path, "/sign-up")
        || under(path, "/dev")
        || under(path, "/consent")
        || under(path, "/device")
        || under(path, "/account")
        || under(path, "/console")
        || under(path, "/errors")
        || under(path, "/setup");
  }

  /// Whether a path is the prefix itself or lies below it.
  private static boolean under(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /// The words this surface uses for errors; the catalog's own where it has none.
  public Dialect dialect() {
    return switch (this) {
      case OAUTH -> Dialect.OAUTH;
      case PLATFORM -> Dialect.PLATFORM;
      case GATEWAY -> Dialect.GATEWAY;
      case SCIM -> Dialect.SCIM;
      case ADMIN, AUTHZEN, SAML, BROWSER, OTHER -> Dialect.ADMIN;
    };
  }

  /// Whether answers speak of one caller, so that no cache may keep them unless the endpoint says
  /// otherwise (RFC 6749, section 5.1).
  boolean confidential() {
    return switch (this) {
      case OAUTH, ADMIN, PLATFORM, GATEWAY, AUTHZEN, SCIM, SAML -> true;
      case BROWSER, OTHER -> false;
    };
  }
}
