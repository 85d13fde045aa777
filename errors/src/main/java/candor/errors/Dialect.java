package candor.errors;

/// A wire dialect that has its own words for errors.
public enum Dialect {
  /// RFC 6749 and its family: `invalid_grant`.
  OAUTH,
  /// The Admin API: the catalog's own code, unless its contract names another.
  ADMIN,
  /// The organization platform: `BAD_REQUEST`.
  PLATFORM,
  /// RFC 7644, section 3.12: the `scimType`.
  SCIM,
  /// The sideband API that gateways speak: `INVALID_DATA`.
  GATEWAY;

  /// The word for an error whose page names none.
  ///
  /// @param code the error's own code
  /// @param status its status in this dialect
  String defaultWord(String code, int status) {
    return switch (this) {
      case ADMIN -> code;
      case OAUTH -> oauth(status);
      case PLATFORM -> platform(status);
      case GATEWAY -> gateway(status);
      case SCIM -> "";
    };
  }

  private static String oauth(int status) {
    return switch (status) {
      case 401 -> "invalid_token";
      case 403 -> "insufficient_scope";
      case 429, 503 -> "temporarily_unavailable";
      default -> status < 500 ? "invalid_request" : "server_error";
    };
  }

  private static String platform(int status) {
    return switch (status) {
      case 401 -> "UNAUTHORIZED";
      case 403 -> "FORBIDDEN";
      case 404 -> "NOT_FOUND";
      case 409 -> "CONFLICT";
      case 429 -> "RATE_LIMIT_EXCEEDED";
      case 503 -> "SERVICE_UNAVAILABLE";
      default -> status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
    };
  }

  private static String gateway(int status) {
    return switch (status) {
      case 401, 403 -> "ACCESS_FAILED";
      case 404 -> "NOT_FOUND";
      case 409 -> "CONFLICT";
      case 413 -> "REQUEST_TOO_LARGE";
      case 429 -> "REQUEST_LIMITED";
      default -> status < 500 ? "INVALID_DATA" : "UNEXPECTED_ERROR";
    };
  }
}
