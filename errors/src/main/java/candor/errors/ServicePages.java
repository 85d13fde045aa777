// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area service.
final class ServicePages {
  private ServicePages() {}

  static Page apiKeyExpired() {
    return new Page(
        "api_key_expired",
        Area.SERVICE,
        new Headline("API key {key} expired at {expiredAt}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "api_key_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("key", "Id", true), new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The key was made with an end, and that is past.",
        "Make a new key, put it into the application, and let it have an end that somebody is reminded of.",
        "@test ApiKeysTest.aKeyCountsUntilItsEnd\nA key with an end is used before and after it.");
  }

  static Page apiKeyInvalid() {
    return new Page(
        "api_key_invalid",
        Area.SERVICE,
        new Headline("Invalid API key"),
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
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "What was sent as `X-API-Key` is not a key that counts. Whether it was mistyped, has expired or was revoked is not said here, since the answer would help whoever found an old key. The true reason is kept under the request id for the tenant's administrators.",
        "Compare the key with the one in your secrets store, without spaces or line ends around it. Look up the request id with `./candor why REQUEST_ID`, or ask the Admin API for its failure record.",
        "@test ProofTest.whatIsBehindOneMaskAnswersAlike\nThis page is only shown in place of others.");
  }

  static Page apiKeyMalformed() {
    return new Page(
        "api_key_malformed",
        Area.SERVICE,
        new Headline("What was sent as an API key has not the form of one: it begins with \"{start}\"."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "api_key_invalid",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("start", "Text", true)),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Keys begin with `sk_live_` or `sk_test_`, followed by letters, digits, `-` and `_`. Something else was sent, such as a key's id, a variable that was not filled in, or a key in quotes.",
        "Look at what the application sends, and at the place where it takes the key from.",
        "```http\nGET /api/service/users\nX-API-Key: sk_invalid_key\n```");
  }

  static Page apiKeyMissing() {
    return new Page(
        "api_key_missing",
        Area.SERVICE,
        new Headline("The X-API-Key header is missing."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "This endpoint is for services, which send their API key in the header `X-API-Key`. There was none, or an empty one.",
        "Send the header. Proxies sometimes drop headers that they do not know: check what arrives.",
        "```http\nGET /api/service/users\n```");
  }

  static Page apiKeyPermissionMissing() {
    return new Page(
        "api_key_permission_missing",
        Area.SERVICE,
        new Headline("The API key has not the permission {required}.[ It has: {found}.]"),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("required", "Text", true), new Parameter("found", "Texts", true)),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A key carries the permissions it was made with, and each call needs one. This key is genuine and does not have it.",
        "Use a key of the service that has the permission. No path makes keys or gives them permissions yet; `./candor dev` makes one with all of them for its demo service. Give each part of an application only what it needs.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.read_key}\nContent-Type: application/json\n\n{\"email\": \"new@example.com\"}\n```");
  }

  static Page apiKeyRevoked() {
    return new Page(
        "api_key_revoked",
        Area.SERVICE,
        new Headline("API key {key} was revoked at {revokedAt}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "api_key_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("key", "Id", true), new Parameter("revokedAt", "Instant", true)),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Somebody revoked the key. From that moment it counts on no node.",
        "Who revoked it, `GET /api/admin/audit-events?kind=api_key&target=ID` says. If the application shall go on, it needs another key: no path makes one yet, only `./candor dev` does for its demo service. If nobody should have this one any more, find out who still uses it.",
        "@test ApiKeysTest.aRevokedKeyCountsNoMore\nA key is used, revoked and used again.");
  }

  static Page apiKeyUnknown() {
    return new Page(
        "api_key_unknown",
        Area.SERVICE,
        new Headline("There is no API key that begins with {prefix}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "api_key_invalid",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("prefix", "Text", true)),
        Map.of("en", "The application could not reach its data. Please tell its operator.", "ja", "アプリケーションがデータに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The key has the right form and no service of this tenant has it: it was mistyped or cut, belongs to another tenant, or was made up.",
        "Compare its beginning with the prefixes of the service's keys, and the host name with that of the tenant.",
        "```http\nGET /api/service/users\nX-API-Key: sk_live_abc123\n```");
  }

  static Page serviceLimitExceeded() {
    return new Page(
        "service_limit_exceeded",
        Area.SERVICE,
        new Headline("Organization {organization} has {used} of the {limit} services that its tier {tier} allows."),
        400,
        400,
        Map.of(Dialect.PLATFORM, "SERVICE_LIMIT_EXCEEDED"),
        Map.of(Dialect.PLATFORM, new Headline("Service limit exceeded for organization tier")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("organization", "Text", true), new Parameter("tier", "Text", true), new Parameter("used", "Number", true), new Parameter("limit", "Number", true)),
        Map.of("en", "The organization cannot have more applications on its present plan.", "ja", "現在のプランではこれ以上アプリケーションを追加できません。"),
        "Each tier allows so many services, unless a platform owner gave the organization a limit of its own. They are counted while the organization's row is held, so that two requests at once cannot pass the limit together.",
        "Delete a service that is not used, or ask a platform owner for a higher tier.",
        "@times 12\n```http\nPOST /api/organizations/{org.slug}/services\nAuthorization: Bearer {owner}\nContent-Type: application/json\n\n{\"name\": \"More\", \"slug\": \"more-{n}\"}\n```");
  }

  static Page serviceNotFound() {
    return new Page(
        "service_not_found",
        Area.SERVICE,
        new Headline("Service not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("service", "Text", true), new Parameter("organization", "Text", true)),
        Map.of("en", "This application does not exist.", "ja", "アプリケーションが見つかりません。"),
        "The organization has no service with that slug.",
        "Check the spelling. A service belongs to one organization: the same slug in another names another service.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"{user.password}\", \"org_slug\": \"{org.slug}\", \"service_slug\": \"nothing\"}\n```");
  }

  static Page serviceSlugTaken() {
    return new Page(
        "service_slug_taken",
        Area.SERVICE,
        new Headline("Organization {organization} already has a service \"{slug}\"."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("organization", "Text", true), new Parameter("slug", "Text", true)),
        Map.of("en", "This name is already taken.", "ja", "この名前は既に使用されています。"),
        "The slug of a service is its name in links and sign-ins, so it is given once in an organization.",
        "Choose another slug, or use the service that has it.",
        "```http\nPOST /api/organizations/{org.slug}/services\nAuthorization: Bearer {owner}\nContent-Type: application/json\n\n{\"name\": \"Again\", \"slug\": \"{service.slug}\"}\n```");
  }

  static Page serviceUserNotFound() {
    return new Page(
        "service_user_not_found",
        Area.SERVICE,
        new Headline("User not found or has not authenticated with this service"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Text", true), new Parameter("service", "Id", true)),
        Map.of("en", "There is no such account.", "ja", "アカウントが見つかりません。"),
        "A service sees the users who signed in to it and those that it made. An id that is no user, a user of another service and a user of another tenant are all answered like this, so that nobody can find out by trying who has an account elsewhere.",
        "Take the id from `GET /api/service/users`, with a key of the same service.",
        "```http\nGET /api/service/users/invalid-user-id\nX-API-Key: {service.key}\n```");
  }
}
