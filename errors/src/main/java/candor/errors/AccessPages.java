// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area access.
final class AccessPages {
  private AccessPages() {}

  static Page accessRuleNotMet() {
    return new Page(
        "access_rule_not_met",
        Area.ACCESS,
        new Headline("The {rule} rule of operation {operation} in API service {service} was not met: it demands {demanded}, and the call has {found}[ ({hint})]."),
        403,
        403,
        Map.of(Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(Dialect.GATEWAY, new Headline("The request could not be completed. You do not have access to this resource.")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("service", "Text", true), new Parameter("operation", "Text", true), new Parameter("rule", "Text", true), new Parameter("demanded", "Text", true), new Parameter("found", "Text", true), new Parameter("hint", "Text", true)),
        Map.of("en", "You do not have access to this.", "ja", "アクセスする権限がありません。"),
        "The access token is genuine and for this API. The operation that the call belongs to has a rule that the token, or the user behind it, does not meet. All rules of an operation must hold.",
        "Open the decision: it shows every rule with the values compared. Give the client the scope, or put the user into one of the groups. A token that a client got for itself has no user and is in no group: let the user sign in with the authorization code flow instead.",
        "@test SidebandTest.aRuleThatIsNotMetIs403\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }

  static Page apiCallUnmatched() {
    return new Page(
        "api_call_unmatched",
        Area.ACCESS,
        new Headline("No API server defines policy for the URL {url}[. Near misses: {nearMisses}]"),
        404,
        404,
        Map.of(),
        Map.of(Dialect.GATEWAY, new Headline("There is no API at this URL")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("url", "Text", true), new Parameter("nearMisses", "Text", true)),
        Map.of("en", "There is nothing at this address.", "ja", "このアドレスには何もありません。"),
        "The URL begins with no base URL of any API service of this tenant. Scheme, host, port and path are compared, the path by whole segments: `/api` is not the beginning of `/apix`. Behind a proxy that ends TLS a gateway may report `http` and an inner port.",
        "Compare the URL with the base URLs under `GET /api/admin/api-services`; near misses are named in the failure record and on the decision. Add the base URL to the service it belongs to, or let the gateway report the URL that clients use (`X-Forwarded-Proto`, `X-Forwarded-Port`).",
        "@test SidebandTest.aUrlOfNoServiceIs404\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }

  static Page apiMethodUnmatched() {
    return new Page(
        "api_method_unmatched",
        Area.ACCESS,
        new Headline("No operation of API service {service} takes {method} at this path; operation {operation} takes {methods} there."),
        403,
        403,
        Map.of(Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(Dialect.GATEWAY, new Headline("The request could not be completed. You do not have access to this resource.")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("service", "Text", true), new Parameter("method", "Text", true), new Parameter("operation", "Text", true), new Parameter("methods", "Text", true)),
        Map.of("en", "You do not have access to this.", "ja", "アクセスする権限がありません。"),
        "Operations of the API service name this path, and none of them takes the method, which is none of HTTP's own (RFC 9110, section 9.3; RFC 5789). What an API does with a method that it does not know is often what it does with another one, so such a call is not let through. With a method of HTTP's own that no operation takes, a genuine token is enough.",
        "Add the method to an operation with this path, or an operation for it. One without `access_control` lets every genuine token for the API through, and one without `methods` takes every method.",
        "@test SidebandTest.aMethodThatHttpDoesNotKnowIs403\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }

  static Page apiOperationNotFound() {
    return new Page(
        "api_operation_not_found",
        Area.ACCESS,
        new Headline("The specified operation was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("operation", "Id", true)),
        Map.of("en", "There is no such operation.", "ja", "この操作は存在しません。"),
        "No operation of this tenant has that id. It may have been deleted, or belong to another tenant.",
        "List them with `GET /api/admin/api-services/{id}/operations` and take the id from there.",
        "```http\nGET /api/admin/api-services/{api.id}/operations/op_none\nAuthorization: Bearer {admin}\n```");
  }

  static Page apiServiceNameTaken() {
    return new Page(
        "api_service_name_taken",
        Area.ACCESS,
        new Headline("There is an API service with the name \"{name}\" already."),
        409,
        409,
        Map.of(Dialect.GATEWAY, "CONFLICT"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("name", "Text", true)),
        Map.of("en", "This is in use already.", "ja", "すでに使用されています。"),
        "Names of API services are unique in a tenant, so that decisions and audit rows can be read without ids.",
        "Choose another name, or change the service that has it.",
        "```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Twice\", \"base_urls\": [\"https://one.example.com\"]}\n```\n\n```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Twice\", \"base_urls\": [\"https://two.example.com\"]}\n```");
  }

  static Page apiServiceNotFound() {
    return new Page(
        "api_service_not_found",
        Area.ACCESS,
        new Headline("The specified API service was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("service", "Id", true)),
        Map.of("en", "There is no such API service.", "ja", "このAPIサービスは存在しません。"),
        "No API service of this tenant has that id. It may have been deleted, or belong to another tenant.",
        "List them with `GET /api/admin/api-services` and take the id from there.",
        "```http\nGET /api/admin/api-services/api_none\nAuthorization: Bearer {admin}\n```");
  }

  static Page baseUrlMalformed() {
    return new Page(
        "base_url_malformed",
        Area.ACCESS,
        new Headline("The base URL \"{url}\" cannot be used: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("url", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be used for an API.", "ja", "このアドレスはAPIのベースURLとして使用できません。"),
        "A base URL is compared with the URL of every call, so it has one exact form: http or https, a host, perhaps a port, and a path without a slash at its end, empty segments, dot segments or a backslash. It has no query and no fragment, and at most 256 characters.",
        "Send the part that every call to the API begins with, such as `https://api.example.com/v1`.",
        "```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Dots\", \"base_urls\": [\"https://api.example.com/a/../b\"]}\n```");
  }

  static Page baseUrlTaken() {
    return new Page(
        "base_url_taken",
        Area.ACCESS,
        new Headline("The base URL {url} belongs to the API service \"{service}\" ({id}) already."),
        409,
        409,
        Map.of(Dialect.GATEWAY, "CONFLICT"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("url", "Text", true), new Parameter("service", "Text", true), new Parameter("id", "Id", true)),
        Map.of("en", "This is in use already.", "ja", "すでに使用されています。"),
        "A call is matched to one API service by the longest base URL that it begins with. With the same base URL in two services it would be left to chance whose rules hold. URLs are compared in their normal form: `https://api.example.com:443` is `https://api.example.com`.",
        "Add operations to the service named, or remove the base URL there first. A longer path, such as `/v2`, may belong to another service.",
        "```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"First\", \"base_urls\": [\"https://shared.example.com\"]}\n```\n\n```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Second\", \"base_urls\": [\"https://SHARED.example.com:443\"]}\n```");
  }

  static Page callUrlMalformed() {
    return new Page(
        "call_url_malformed",
        Area.ACCESS,
        new Headline("The URL \"{url}\" of the call is refused: {reason}."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("url", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be used.", "ja", "このアドレスは使用できません。"),
        "Two programs can read such a URL in two ways: a path with dot segments, empty segments, a backslash, an encoded slash or a control character might be matched against one rule here and served as another path by the API. It is refused and not repaired.",
        "Send the URL in its plain form. If a client library writes it like this, build the path from encoded segments.",
        "@test SidebandTest.aUrlThatCanBeReadInTwoWaysIsRefused\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }

  static Page decisionNotFound() {
    return new Page(
        "decision_not_found",
        Area.ACCESS,
        new Headline("The specified decision was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("decision", "Id", true)),
        Map.of("en", "There is no such decision.", "ja", "この判定記録は存在しません。"),
        "No decision of this tenant has that id. Decisions are kept for a limited time and number; under great load permits are the first that are not recorded.",
        "Search with `GET /api/admin/decisions?request_id=…`. How many were not recorded stands in the metrics.",
        "```http\nGET /api/admin/decisions/dec_none\nAuthorization: Bearer {admin}\n```");
  }

  static Page environmentMismatch() {
    return new Page(
        "environment_mismatch",
        Area.ACCESS,
        new Headline("The path names the tenant {named}, and this host does not serve it."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("named", "Text", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "A sideband path may name its tenant: `/v1/environments/{tenant}/sideband/request`. On a host name of one tenant it must be that tenant; only the host of the default tenant, which all tenants share, serves every tenant that exists under such paths.",
        "Correct the tenant in the service URL of the plug-in, or leave `/v1/environments/…` out and use the tenant's own host name.",
        "```http\nPOST /v1/environments/nowhere/sideband/request\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[]}\n```");
  }

  static Page gatewayCredentialExpired() {
    return new Page(
        "gateway_credential_expired",
        Area.ACCESS,
        new Headline("The credential {credential} of gateway {gateway} expired at {expiredAt}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "gateway_credential_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("gateway", "Id", true), new Parameter("credential", "Id", true), new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "The credential was made with an end, and that has passed.",
        "Make a new credential for this gateway and put it into the plug-in's configuration. Several credentials count at a time, so the next rotation can overlap.",
        "```http\nPOST /api/admin/gateways/{gateway.id}/credentials\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"expires_in\": 60}\n```\n\n@clock +PT2M\n\n```http\nPOST /sideband/request\n{gateway.header}: {1.secret}\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[]}\n```");
  }

  static Page gatewayCredentialInvalid() {
    return new Page(
        "gateway_credential_invalid",
        Area.ACCESS,
        new Headline("The Gateway Token is invalid"),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "The gateway sent no credential, or one that does not count. Which of these it is, is not said here, since the answer would help whoever tries credentials. The true reason is kept under the request id for the tenant's administrators.",
        "Look up the request id with `./candor why REQUEST_ID`, or ask the Admin API for its failure record. Then compare the secret and the header name in the plug-in's configuration with the gateway's credentials.",
        "@test ProofTest.whatIsBehindOneMaskAnswersAlike\nThis page is only shown in place of others.");
  }

  static Page gatewayCredentialMissing() {
    return new Page(
        "gateway_credential_missing",
        Area.ACCESS,
        new Headline("The request has none of the headers that carry a gateway credential: {accepted}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "gateway_credential_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("accepted", "Texts", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "A gateway proves itself by a credential in a header. The request has none of the headers that the tenant's gateways may use.",
        "Set the shared secret of the plug-in, and its header name to one of those named. Some proxies drop headers with an underscore in their name: `CLIENT-TOKEN` passes everywhere.",
        "```http\nPOST /sideband/request\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[]}\n```");
  }

  static Page gatewayCredentialNotFound() {
    return new Page(
        "gateway_credential_not_found",
        Area.ACCESS,
        new Headline("The specified gateway credential was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("credential", "Id", true)),
        Map.of("en", "There is no such credential.", "ja", "この認証情報は存在しません。"),
        "The gateway has no credential of that id. It may have been deleted before.",
        "List its credentials with `GET /api/admin/gateways/{id}/credentials` and take the id from there.",
        "```http\nDELETE /api/admin/gateways/{gateway.id}/credentials/gwc_none\nAuthorization: Bearer {admin}\n```");
  }

  static Page gatewayCredentialUnknown() {
    return new Page(
        "gateway_credential_unknown",
        Area.ACCESS,
        new Headline("The credential in the header {header} belongs to no gateway of this tenant that accepts this header."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "gateway_credential_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("header", "Text", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "No credential of this tenant has that value, or its gateway does not accept it in this header. It was mistyped, cut, deleted after a rotation, or belongs to another tenant: tenants are found by host name.",
        "Make a new credential with `POST /api/admin/gateways/{id}/credentials`, put its secret into the plug-in's configuration and reload the gateway. Check the host name, and the gateway's `header_names`.",
        "```http\nPOST /sideband/request\n{gateway.header}: gw_wrong\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[]}\n```");
  }

  static Page gatewayNameTaken() {
    return new Page(
        "gateway_name_taken",
        Area.ACCESS,
        new Headline("There is a gateway with the name \"{name}\" already."),
        409,
        409,
        Map.of(Dialect.GATEWAY, "CONFLICT"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("name", "Text", true)),
        Map.of("en", "This is in use already.", "ja", "すでに使用されています。"),
        "Names of gateways are unique in a tenant, so that decisions can be read without ids.",
        "Choose another name. To rotate its secret, a gateway needs no second entry: it may have several credentials.",
        "```http\nPOST /api/admin/gateways\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Edge twin\"}\n```\n\n```http\nPOST /api/admin/gateways\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Edge twin\"}\n```");
  }

  static Page gatewayNotFound() {
    return new Page(
        "gateway_not_found",
        Area.ACCESS,
        new Headline("The specified gateway was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("gateway", "Id", true)),
        Map.of("en", "There is no such gateway.", "ja", "このゲートウェイは存在しません。"),
        "No gateway of this tenant has that id. It may have been deleted, or belong to another tenant.",
        "List them with `GET /api/admin/gateways` and take the id from there.",
        "```http\nGET /api/admin/gateways/gate_none\nAuthorization: Bearer {admin}\n```");
  }

  static Page headerNameMalformed() {
    return new Page(
        "header_name_malformed",
        Area.ACCESS,
        new Headline("\"{name}\" cannot be the name of a header that carries a gateway credential."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("name", "Text", true)),
        Map.of("en", "This header name cannot be used.", "ja", "このヘッダー名は使用できません。"),
        "A header name is a token of RFC 9110, section 5.1, of at most 64 characters. `Authorization`, `Cookie`, `Host` and headers about the message itself have a meaning of their own and cannot carry the credential.",
        "Use `CLIENT-TOKEN`, or another name that begins with `X-` or your company's name.",
        "```http\nPOST /api/admin/gateways\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Odd header\", \"header_names\": [\"two words\"]}\n```");
  }

  static Page httpMethodMalformed() {
    return new Page(
        "http_method_malformed",
        Area.ACCESS,
        new Headline("\"{method}\" cannot be an HTTP method."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("method", "Text", true)),
        Map.of("en", "This method cannot be used.", "ja", "このメソッドは使用できません。"),
        "A method is a token of RFC 9110, section 9.1: letters, digits and a few signs, without spaces, at most 64 characters. It is compared case by case: `get` is another method than `GET`.",
        "Send methods such as `GET` and `POST`. Leave `methods` out to mean every method.",
        "```http\nPOST /api/admin/api-services/{api.id}/operations\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Odd\", \"methods\": [\"GET /x\"], \"paths\": [{\"type\": \"EXACT\", \"pattern\": \"/a\"}]}\n```");
  }

  static Page pathPatternMalformed() {
    return new Page(
        "path_pattern_malformed",
        Area.ACCESS,
        new Headline("The path pattern \"{pattern}\" cannot be used: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("pattern", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This path cannot be used for an operation.", "ja", "このパスは操作のパスとして使用できません。"),
        "A pattern begins with a slash and is compared with the decoded path below the base URL. In a pattern of type PARAMETER `*` stands for any characters but a slash, `**` at the end for the rest of the path, and `{name}` for one whole segment; a backslash takes the meaning away from the sign behind it. A path of type EXACT is taken as it is.",
        "Write the pattern in that form, for example `/users/{id}/orders`.",
        "```http\nPOST /api/admin/api-services/{api.id}/operations\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Broken\", \"paths\": [{\"type\": \"PARAMETER\", \"pattern\": \"/a{b}\"}]}\n```");
  }

  static Page sidebandMessageInvalid() {
    return new Page(
        "sideband_message_invalid",
        Area.ACCESS,
        new Headline("Faults in the message of the gateway: {faults}."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("faults", "Number", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "A gateway sends one JSON object for each call: `source_ip`, `source_port`, `method`, `url`, `http_version` and `headers` on the request leg; `method`, `url`, `http_version`, `response_code`, `response_status` and `headers` on the response leg, with either `state` or `request`. `headers` is a list of objects with one member each. Every fault that was found is named under `details`.",
        "Compare the message with the faults named. An unchanged plug-in does not cause this: look for a proxy or script of your own between gateway and Candor, and for a plug-in that speaks to the wrong path.",
        "```http\nPOST /sideband/request\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"method\":\"GET\",\"url\":\"/orders\"}\n```");
  }

  static Page sidebandStateExpired() {
    return new Page(
        "sideband_state_expired",
        Area.ACCESS,
        new Headline("The state of decision {decision} expired at {expiredAt}."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("decision", "Id", true), new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "The `state` counts for five minutes, so that an old one cannot be used again. The API took longer to answer, or the message was repeated.",
        "Look for what makes this call so slow. A call that streams for minutes should not go through a gateway that waits for its whole body.",
        "```http\nPOST /sideband/request\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[{\"authorization\":\"Bearer {api_token}\"}]}\n```\n\n@clock +PT6M\n\n```http\nPOST /sideband/response\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"response_code\":\"200\",\"response_status\":\"OK\",\"headers\":[],\"state\":\"{1.state}\"}\n```");
  }

  static Page sidebandStateForeign() {
    return new Page(
        "sideband_state_foreign",
        Area.ACCESS,
        new Headline("The state of decision {decision} was given to another gateway."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("decision", "Id", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "A `state` belongs to the gateway that asked, so that one gateway cannot speak for a call that another let through. Each gateway is known by its credential.",
        "Let both legs of a call use credentials of the same gateway: a cluster of gateways that share calls shares one gateway entry, with a credential for each member if you like.",
        "```http\nPOST /api/admin/gateways\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Another gateway\"}\n```\n\n```http\nPOST /api/admin/gateways/{1.id}/credentials\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{}\n```\n\n```http\nPOST /sideband/request\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[{\"authorization\":\"Bearer {api_token}\"}]}\n```\n\n```http\nPOST /sideband/response\n{gateway.header}: {2.secret}\nContent-Type: application/json\n\n{\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"response_code\":\"200\",\"response_status\":\"OK\",\"headers\":[],\"state\":\"{3.state}\"}\n```");
  }

  static Page sidebandStateMismatch() {
    return new Page(
        "sideband_state_mismatch",
        Area.ACCESS,
        new Headline("The state of decision {decision} was given for another call than {method} {url}."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("decision", "Id", true), new Parameter("method", "Text", true), new Parameter("url", "Text", true)),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "A `state` belongs to one method and URL. A plug-in that mixes up two calls that run side by side sends the state of one with the answer of the other; without this check an answer would be judged by the wrong request.",
        "Compare the decision's method and URL with the ones named: `GET /api/admin/decisions/{id}`. Update the plug-in if it keeps the state in a place that calls share. If a policy of yours rewrites URLs in the gateway after Candor was asked, move it before.",
        "```http\nPOST /sideband/request\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"source_ip\":\"192.0.2.7\",\"source_port\":\"51234\",\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"headers\":[{\"authorization\":\"Bearer {api_token}\"}]}\n```\n\n```http\nPOST /sideband/response\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"method\":\"GET\",\"url\":\"{api}/invoices\",\"http_version\":\"1.1\",\"response_code\":\"200\",\"response_status\":\"OK\",\"headers\":[],\"state\":\"{1.state}\"}\n```");
  }

  static Page sidebandStateUnreadable() {
    return new Page(
        "sideband_state_unreadable",
        Area.ACCESS,
        new Headline("The state of the response leg is none that this server gave out."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "The service could not be reached in the right way. Please tell its operator.", "ja", "サービスへの接続方法に問題があります。サービスの運営者にお知らせください。"),
        "On the request leg a gateway gets a sealed `state`, and sends it back with the API's answer. This one does not open: it was changed, cut, made up, given out by another tenant, or sealed by a master key that is gone.",
        "Send the `state` of the answer to `/sideband/request` back as it is. If many calls are refused right after a change of the master key, keep the old key in the configuration beside the new one for a while.",
        "```http\nPOST /sideband/response\n{gateway.header}: {gateway}\nContent-Type: application/json\n\n{\"method\":\"GET\",\"url\":\"{api}/orders\",\"http_version\":\"1.1\",\"response_code\":\"200\",\"response_status\":\"OK\",\"headers\":[],\"state\":\"bm8\"}\n```");
  }

  static Page userAuthenticationInsufficient() {
    return new Page(
        "user_authentication_insufficient",
        Area.ACCESS,
        new Headline("Operation {operation} in API service {service} demands {demanded}, and the token has {found}[ ({hint})]."),
        401,
        401,
        Map.of(Dialect.OAUTH, "insufficient_user_authentication", Dialect.GATEWAY, "ACCESS_FAILED"),
        Map.of(Dialect.OAUTH, new Headline("This needs another sign-in: stronger, or more recent"), Dialect.GATEWAY, new Headline("The request could not be completed. You do not have access to this resource.")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("service", "Text", true), new Parameter("operation", "Text", true), new Parameter("demanded", "Text", true), new Parameter("found", "Text", true), new Parameter("hint", "Text", true)),
        Map.of("en", "Please sign in again to do this.", "ja", "この操作には、もう一度サインインが必要です。"),
        "The access token is genuine, and all else that the operation demands is met. But the user behind it signed in with less than the operation wants, or too long ago (RFC 9470). `acr` and `auth_time` of a token are those of the sign-in from which it comes; a refresh does not change them.",
        "Send the person to the authorization endpoint again, with the `acr_values` and the `max_age` of `WWW-Authenticate`, and call with the new token. A token that a client got for itself has no user and never meets such a demand. The decision shows what was compared.",
        "@test StepUpTest.anApiAsksForASecondFactorAndGetsIt\nThe sideband call itself is answered with 200; the refusal is what its `response` tells the gateway to answer.");
  }
}
