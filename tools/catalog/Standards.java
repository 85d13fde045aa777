package catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the contracts say of their own words: which exist, and with which statuses they go out.
final class Standards {
  static final List<String> DIALECTS = List.of("oauth", "admin", "platform", "scim", "gateway");

  /// Requests that cannot even be understood share one word in each dialect.
  private static final String UNREADABLE = "400 405 406 408 410 411 413 414 415 417 428 431 501 505";

  /// RFC 6749, 5.2 and 4.1.2.1; RFC 6750, 3.1; RFC 7009, 2.2.1; RFC 8628, 3.5; RFC 8693, 2.2.2; RFC
  /// 8707, 2; RFC 9396, 5; RFC 9449, 5 and 7.1; RFC 9470, 3; OpenID Connect Core, 3.1.2.6; OpenID
  /// Connect CIBA Core, 13. The errors of HTTP itself say `invalid_request` with HTTP's own status.
  private static final Map<String, Set<Integer>> OAUTH =
      table(
          "invalid_request " + UNREADABLE + " 404 409 422",
          "invalid_client 401",
          "invalid_grant 400",
          "unauthorized_client 400",
          "unsupported_grant_type 400",
          "unsupported_response_type 400",
          "unsupported_token_type 400",
          "invalid_scope 400",
          "invalid_target 400",
          "invalid_authorization_details 400",
          "invalid_binding_message 400",
          "unknown_user_id 400",
          "access_denied 400 403",
          "authorization_pending 400",
          "slow_down 400",
          "expired_token 400",
          "invalid_dpop_proof 400 401",
          "use_dpop_nonce 400 401",
          "login_required 400",
          "consent_required 400",
          "interaction_required 400",
          "unmet_authentication_requirements 400",
          "invalid_redirect_uri 400",
          "invalid_client_metadata 400",
          "invalid_software_statement 400",
          "unapproved_software_statement 400",
          "invalid_token 401",
          "insufficient_scope 403",
          "insufficient_user_authentication 401",
          "server_error 500 501 502 504 505",
          "temporarily_unavailable 429 503");

  /// The contract of the Admin API, "Error Code Reference". Words of our own are allowed beside
  /// these; these have the contract's statuses.
  private static final Map<String, Set<Integer>> ADMIN =
      table(
          "invalid_request " + UNREADABLE + " 501 505",
          "unauthorized 401",
          "token_expired 401",
          "token_revoked 401",
          "forbidden 403",
          "insufficient_scope 403",
          "not_found 404",
          "user_not_found 404",
          "client_not_found 404",
          "organization_not_found 404",
          "role_not_found 404",
          "policy_not_found 404",
          "flow_not_found 404",
          "validation_error 422",
          "invalid_email 422",
          "invalid_password 422",
          "invalid_json 400",
          "conflict 409",
          "email_already_exists 409",
          "client_id_already_exists 409",
          "role_already_assigned 409",
          "user_suspended 403",
          "user_locked 403",
          "client_disabled 403 401",
          "flow_inactive 400",
          "job_not_found 404",
          "job_failed 500",
          "job_cancelled 400",
          "import_failed 422",
          "export_failed 500",
          "rate_limit_exceeded 429",
          "internal_error 500",
          "service_unavailable 503",
          "database_error 500",
          "timeout 504");

  /// Contract of the organization platform, "Error Codes Reference": these words and no others.
  private static final Map<String, Set<Integer>> PLATFORM =
      table(
          "BAD_REQUEST " + UNREADABLE,
          "UNAUTHORIZED 401",
          "FORBIDDEN 403",
          "NOT_FOUND 404",
          "CONFLICT 409",
          "INTERNAL_SERVER_ERROR 500 501 502 504 505",
          "SERVICE_UNAVAILABLE 503",
          "TOKEN_EXPIRED 401",
          "JWT_ERROR 401",
          "ORGANIZATION_NOT_ACTIVE 403",
          "SERVICE_LIMIT_EXCEEDED 400",
          "TEAM_LIMIT_EXCEEDED 400",
          "INVITATION_EXPIRED 400",
          "DEVICE_CODE_EXPIRED 400",
          "DEVICE_CODE_PENDING 400",
          "DATABASE_ERROR 500",
          "OAUTH_ERROR 500",
          "STRIPE_ERROR 500",
          "AUDIT_ERROR 500",
          "RATE_LIMIT_EXCEEDED 429");

  /// The words that gateway plug-ins know.
  private static final Map<String, Set<Integer>> GATEWAY =
      table(
          "INVALID_DATA " + UNREADABLE + " 422 501 505",
          "ACCESS_FAILED 401 403",
          "NOT_FOUND 404",
          "CONFLICT 409",
          "REQUEST_TOO_LARGE 413",
          "REQUEST_LIMITED 429",
          "UNEXPECTED_ERROR 500 501 502 503 504 505");

  /// RFC 7644, section 3.12, table 9.
  private static final Map<String, Set<Integer>> SCIM =
      table(
          "invalidFilter 400",
          "tooMany 400",
          "uniqueness 409",
          "mutability 400",
          "invalidSyntax 400",
          "invalidPath 400",
          "noTarget 400",
          "invalidValue 400 422",
          "invalidVers 400",
          "sensitive 400");

  private Standards() {}

  /// The words of a dialect, each with the statuses that it may go out with.
  static Map<String, Set<Integer>> words(String dialect) {
    return switch (dialect) {
      case "oauth" -> OAUTH;
      case "admin" -> ADMIN;
      case "platform" -> PLATFORM;
      case "gateway" -> GATEWAY;
      case "scim" -> SCIM;
      default -> throw new IllegalArgumentException(dialect);
    };
  }

  /// Whether a dialect knows no other words than those of its contract.
  static boolean closed(String dialect) {
    return !dialect.equals("admin") && !dialect.equals("oauth");
  }

  /// The word of a page in a dialect. The defaults are those of `candor.errors.Dialect`.
  static String word(Page page, String dialect) {
    int status = page.status(dialect);
    return page.fact(
        dialect,
        switch (dialect) {
          case "admin" -> page.code();
          case "oauth" ->
              switch (status) {
                case 401 -> "invalid_token";
                case 403 -> "insufficient_scope";
                case 429, 503 -> "temporarily_unavailable";
                default -> status < 500 ? "invalid_request" : "server_error";
              };
          case "platform" ->
              switch (status) {
                case 401 -> "UNAUTHORIZED";
                case 403 -> "FORBIDDEN";
                case 404 -> "NOT_FOUND";
                case 409 -> "CONFLICT";
                case 429 -> "RATE_LIMIT_EXCEEDED";
                case 503 -> "SERVICE_UNAVAILABLE";
                default -> status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
              };
          case "gateway" ->
              switch (status) {
                case 401, 403 -> "ACCESS_FAILED";
                case 404 -> "NOT_FOUND";
                case 409 -> "CONFLICT";
                case 413 -> "REQUEST_TOO_LARGE";
                case 429 -> "REQUEST_LIMITED";
                default -> status < 500 ? "INVALID_DATA" : "UNEXPECTED_ERROR";
              };
          default -> "";
        });
  }

  private static Map<String, Set<Integer>> table(String... rows) {
    var table = new TreeMap<String, Set<Integer>>();
    for (String row : rows) {
      String[] cells = row.split(" ");
      var statuses = new TreeSet<Integer>();
      for (int i = 1; i < cells.length; i++) {
        statuses.add(Integer.valueOf(cells[i]));
      }
      table.put(cells[0], statuses);
    }
    return table;
  }
}
