// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area grant.
final class GrantPages {
  private GrantPages() {}

  static Page acrUnreachable() {
    return new Page(
        "acr_unreachable",
        Area.GRANT,
        new Headline("The request demands a sign-in with the acr {demanded}, and no sign-in here is that: {possible}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unmet_authentication_requirements"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("demanded", "Text", true), new Parameter("possible", "Texts", true)),
        Map.of("en", "The application asked for a kind of sign-in that this server does not have. Please tell its operator.", "ja", "アプリケーションが、このサーバーにないサインイン方法を求めました。アプリケーションの運営者にお知らせください。"),
        "With the parameter `claims` a client can make `acr` essential and list the values that it accepts (OpenID Connect Core 1.0, section 5.5.1.1). None of them is one that this server knows, so whatever the person proves, the client could not be told what it needs. It is refused before anybody is asked for anything (OpenID Connect Core Error Code unmet_authentication_requirements 1.0).",
        "Ask for one of the values that are listed, which discovery names as `acr_values_supported`. Where less will do, leave `essential` out, or use `acr_values`: these are wishes, and no request fails on them.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&claims=%7B%22id_token%22%3A%7B%22acr%22%3A%7B%22essential%22%3Atrue%2C%22value%22%3A%22urn%3Aexample%3Agold%22%7D%7D%7D\n```");
  }

  static Page approvalOver() {
    return new Page(
        "approval_over",
        Area.GRANT,
        new Headline("This request is over: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "This request is over. If you did not answer it yourself, begin again in the application.", "ja", "この要求はすでに終了しています。ご自身で回答していない場合は、アプリケーションで最初からやり直してください。"),
        "Of several answers the first counts, perhaps from another tab; and a request lasts as long as its client said.",
        "Look at the application. If it still waits, begin again there.",
        "@test BackchannelTest.ofTwoAnswersTheFirstCounts");
  }

  static Page approvalUnknown() {
    return new Page(
        "approval_unknown",
        Area.GRANT,
        new Headline("Nothing of that name waits for you."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Nothing of that name waits for you. Perhaps it is for another account of yours.", "ja", "この名前の要求はありません。別のアカウント宛ての可能性があります。"),
        "The page names each request by an id that counts for the person alone who was asked. Somebody else is signed in in this browser by now, or the address was changed.",
        "Open `/approve` again; it lists what waits for whoever is signed in.",
        "@test BackchannelTest.nobodyAnswersForAnother");
  }

  static Page assertionAudienceWrong() {
    return new Page(
        "assertion_audience_wrong",
        Area.GRANT,
        new Headline("The assertion is for {received}; expected is one of {expected}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("received", "Texts", true), new Parameter("expected", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `aud` must name this server: its issuer or its token endpoint (RFC 7523, section 3). An assertion that is for somebody else must not work here.",
        "Have the assertion made with the issuer of this tenant as `aud`, as it stands in `/.well-known/openid-configuration`.",
        "@test JwtBearerTest.anAssertionIsForThisServer");
  }

  static Page assertionExpired() {
    return new Page(
        "assertion_expired",
        Area.GRANT,
        new Headline("The assertion expired at {expiredAt}, {seconds} seconds ago; {skew} are let pass."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("seconds", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `exp` of the assertion is over (RFC 7523, section 3), by more than clocks may be apart.",
        "Send a fresh assertion. If it was fresh, set the clock of the machine that made it.",
        "@test JwtBearerTest.timesAreComparedWithSkew");
  }

  static Page assertionIssuerUntrusted() {
    return new Page(
        "assertion_issuer_untrusted",
        Area.GRANT,
        new Headline("Client {client} does not trust the issuer \"{issuer}\"; it trusts {trusted}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("issuer", "Text", true), new Parameter("trusted", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `iss` of the assertion must be one of the client's `trusted_issuers`, character by character; a slash at the end makes a difference.",
        "Add the issuer with its keys to the client's `trusted_issuers`, or send an assertion of one that is there.",
        "@test JwtBearerTest.onlyATrustedIssuerIsBelieved");
  }

  static Page assertionLivesTooLong() {
    return new Page(
        "assertion_lives_too_long",
        Area.GRANT,
        new Headline("The assertion lives for {seconds} seconds more; {most} is the most."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("seconds", "Number", true), new Parameter("most", "Number", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "An assertion is remembered until it expires, so that it counts once. It is made for one request and needs minutes.",
        "Have it made with an `exp` of a few minutes.",
        "@test JwtBearerTest.timesAreComparedWithSkew");
  }

  static Page assertionMalformed() {
    return new Page(
        "assertion_malformed",
        Area.GRANT,
        new Headline("The assertion cannot be used: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "An assertion is a signed JWT with `iss`, `sub`, `aud`, `exp` and a `jti` of its own (RFC 7523, section 3; `jti` is asked for here, so that each counts once).",
        "Look at the JWT that was sent, and at the reason.",
        "@test JwtBearerTest.anAssertionHasTheFormOfOne");
  }

  static Page assertionNotYetValid() {
    return new Page(
        "assertion_not_yet_valid",
        Area.GRANT,
        new Headline("The assertion counts from {from}, in {seconds} seconds; {skew} are let pass."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("from", "Instant", true), new Parameter("seconds", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Its `nbf` or `iat` lies ahead, by more than clocks may be apart.",
        "Set the clock of the machine that makes the assertions.",
        "@test JwtBearerTest.timesAreComparedWithSkew");
  }

  static Page assertionReused() {
    return new Page(
        "assertion_reused",
        Area.GRANT,
        new Headline("The assertion {id} of {issuer} was used before, at {firstUsedAt}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("issuer", "Text", true), new Parameter("id", "Text", true), new Parameter("firstUsedAt", "Instant", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Each assertion counts once, by its `jti`: whoever saw one pass by must not be able to use it again (RFC 7523, section 3).",
        "Have a new assertion made for each request, with a `jti` of its own.",
        "@test JwtBearerTest.anAssertionCountsOnce");
  }

  static Page assertionSignatureWrong() {
    return new Page(
        "assertion_signature_wrong",
        Area.GRANT,
        new Headline("The assertion of {issuer} is signed by none of its keys for {algorithm}; it names the key \"{kid}\"."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("issuer", "Text", true), new Parameter("kid", "Text", true), new Parameter("algorithm", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "None of the keys that are registered with the trusted issuer made this signature. A rotated key that the registration has not got is the usual cause; a changed assertion has the same effect.",
        "Compare the `kid` with the `jwks` of the client's `trusted_issuers`, and register the issuer's present keys.",
        "@test JwtBearerTest.onlyATrustedIssuerIsBelieved");
  }

  static Page assertionSubjectStopped() {
    return new Page(
        "assertion_subject_stopped",
        Area.GRANT,
        new Headline("User {user} is stopped since {since}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("since", "Instant", true)),
        Map.of("en", "Your account is stopped. Please contact the operator.", "ja", "アカウントは停止されています。運営者にお問い合わせください。"),
        "An administrator suspended or locked the user that the assertion names. No issuer's word changes that.",
        "Unsuspend or unlock the user first, if that is right.",
        "@test JwtBearerTest.aStoppedUserStaysOut");
  }

  static Page assertionSubjectUnknown() {
    return new Page(
        "assertion_subject_unknown",
        Area.GRANT,
        new Headline("\"{subject}\" is no user who may use client {client}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("subject", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `sub` must be the id of a user, or the proved e-mail address of one of the tenant's own, and the client must be one that this user may use: one of their organization, or one of the tenant.",
        "Look the user up in the Admin API, and send the `id` as `sub`. An address counts once `email_verified` is true.",
        "@test JwtBearerTest.theSubjectIsAUserOfTheTenant");
  }

  static Page authorizationClientDisabled() {
    return new Page(
        "authorization_client_disabled",
        Area.GRANT,
        new Headline("The client {client} is switched off."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unauthorized_client"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "This application is switched off at present.", "ja", "このアプリケーションは現在停止されています。"),
        "An administrator switched the client off, so nobody can sign in to it.",
        "Find out why: who switched it off, `GET /api/admin/audit-events?kind=client&target=ID` says. `POST /api/admin/clients/{id}/enable` ends it.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nPOST /api/admin/clients/{1.client_id}/disable\nAuthorization: Bearer {admin}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&response_type=code\n```");
  }

  static Page authorizationClientUnknown() {
    return new Page(
        "authorization_client_unknown",
        Area.GRANT,
        new Headline("There is no client {client} at this host."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unauthorized_client"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Text", true)),
        Map.of("en", "This server does not know the application that sent you here. Please tell its operator.", "ja", "このサーバーに登録されていないアプリケーションから開かれました。アプリケーションの運営者にお知らせください。"),
        "The browser was sent here with a `client_id` that no client of this tenant has. Tenants are found by host name, so a client of another tenant is unknown here. As long as the client is not known, nobody can say where the browser may be sent back to, and it stays here (RFC 6749, section 4.1.2.1).",
        "Compare the `client_id` and the host name of the link with the registration of the client.",
        "```http\nGET /oauth2/authorize?client_id=nobody&response_type=code\n```");
  }

  static Page authorizationDetailsBeyondGrant() {
    return new Page(
        "authorization_details_beyond_grant",
        Area.GRANT,
        new Headline("{place}, of the type \"{type}\", was not granted. The types that were: {granted}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("type", "Text", true), new Parameter("granted", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "At the token endpoint a client gets what was granted or less, never more (RFC 9396, section 6). Less means fewer elements, or fewer texts in a list; all other fields are there and have the values that were granted, since one that is left out may have been a limit.",
        "Leave `authorization_details` out for all that was granted, or ask the person for more.",
        "@test AuthorizationDetailsTest.aRefreshNarrowsAndNeverWidens");
  }

  static Page authorizationDetailsFieldMissing() {
    return new Page(
        "authorization_details_field_missing",
        Area.GRANT,
        new Headline("{place} is missing; the type \"{type}\" needs it."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("type", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Without this field nobody can tell what is asked for, so the type has it as required (RFC 9396, section 5).",
        "Send the field.",
        "@test AuthorizationDetailsTest.eachFaultIsNamedWithIndexAndField");
  }

  static Page authorizationDetailsFieldUnknown() {
    return new Page(
        "authorization_details_field_unknown",
        Area.GRANT,
        new Headline("{place} is no field of the type \"{type}\". It has: {fields}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("type", "Text", true), new Parameter("fields", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A field that the type does not have would be granted by nobody and perhaps believed by an API, so it is refused (RFC 9396, section 5).",
        "Compare the name with the list. A field within another object is named by its path, as in `amount.currency`.",
        "@test AuthorizationDetailsTest.eachFaultIsNamedWithIndexAndField");
  }

  static Page authorizationDetailsFieldWrong() {
    return new Page(
        "authorization_details_field_wrong",
        Area.GRANT,
        new Headline("{place} must be {expected}, and is {received}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The type says of each field what kind of value it has, and perhaps which values there are (RFC 9396, section 5).",
        "Send a value as the message expects it. A number is written without quotation marks, a list in brackets.",
        "@test AuthorizationDetailsTest.eachFaultIsNamedWithIndexAndField");
  }

  static Page authorizationDetailsMalformed() {
    return new Page(
        "authorization_details_malformed",
        Area.GRANT,
        new Headline("{place} cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "`authorization_details` is a JSON array of objects, each with a `type` (RFC 9396, section 2). Here a field is a text, a list of texts, a number, true or false, or an object of such fields; twenty objects and 4096 characters are enough.",
        "Look at the place that the message names. As a parameter the array is sent as text and percent-encoded; in a signed request it is an array.",
        "@test AuthorizationDetailsTest.whatCannotBeReadIsNamedByItsPlace");
  }

  static Page authorizationDetailsTypeNotAllowed() {
    return new Page(
        "authorization_details_type_not_allowed",
        Area.GRANT,
        new Headline("{place} is of the type \"{type}\", which client {client} may not ask for. It may ask for: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("type", "Text", true), new Parameter("client", "Id", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client's registration lists the types that it may ask for (RFC 9396, section 10).",
        "Add the type to `authorization_details_types` of the client.",
        "@test AuthorizationDetailsTest.eachFaultIsNamedWithIndexAndField");
  }

  static Page authorizationDetailsTypeUnknown() {
    return new Page(
        "authorization_details_type_unknown",
        Area.GRANT,
        new Headline("{place} is of the type \"{type}\", which this server does not know. It knows: {known}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_authorization_details"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("place", "Text", true), new Parameter("type", "Text", true), new Parameter("known", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "People are asked in words, and tokens say what an API will act on, so each type is registered first, with its fields and its sentence (RFC 9396, section 5). The discovery document lists them in `authorization_details_types_supported`.",
        "Correct the type, or register it: `PUT /api/admin/authorization-details-types/{type}`.",
        "@test AuthorizationDetailsTest.eachFaultIsNamedWithIndexAndField");
  }

  static Page backchannelBindingMessageWrong() {
    return new Page(
        "backchannel_binding_message_wrong",
        Area.GRANT,
        new Headline("The binding_message cannot be shown: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_binding_message"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "People compare the message on two screens, so it is at most 100 characters, all of which can be seen (OpenID Connect CIBA Core 1.0, sections 7.1 and 13).",
        "Send a short code or a few words, such as `W4SCT`.",
        "@test BackchannelTest.whatPeopleCannotCompareIsNotShown");
  }

  static Page backchannelDenied() {
    return new Page(
        "backchannel_denied",
        Area.GRANT,
        new Headline("The person said no at {deniedAt}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "access_denied"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("deniedAt", "Instant", true)),
        Map.of("en", "Access was denied. Nothing was changed.", "ja", "アクセスは拒否されました。何も変更されていません。"),
        "Whoever was asked saw what the client wants and chose no, had not begun anything there, or took their yes back on `/account/applications` before the client came for it.",
        "Stop asking. Let the person begin again if they want to.",
        "@test BackchannelTest.whoeverSaysNoIsHeard");
  }

  static Page backchannelHintNotSingle() {
    return new Page(
        "backchannel_hint_not_single",
        Area.GRANT,
        new Headline("A request names the person by exactly one hint; this one has: {hints}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("hints", "Texts", true)),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "A client says whom it asks by `login_hint`, `id_token_hint` or `login_hint_token`, and by one of them alone (OpenID Connect CIBA Core 1.0, section 7.1).",
        "Send one of `login_hint` and `id_token_hint`.",
        "@test BackchannelTest.thePersonIsNamedByOneHint");
  }

  static Page backchannelHintTokenUnsupported() {
    return new Page(
        "backchannel_hint_token_unsupported",
        Area.GRANT,
        new Headline("This server reads no login_hint_token."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "What stands in such a token is agreed between a client and a server (OpenID Connect CIBA Core 1.0, section 7.1), and nothing is agreed here.",
        "Send `login_hint` with the e-mail address or id of the person, or `id_token_hint` with an ID token that you have of them.",
        "@test BackchannelTest.thePersonIsNamedByOneHint");
  }

  static Page backchannelPersonBusy() {
    return new Page(
        "backchannel_person_busy",
        Area.GRANT,
        new Headline("Client {client} has {most} requests waiting for this person already."),
        403,
        403,
        Map.of(Dialect.OAUTH, "access_denied"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("most", "Number", true)),
        Map.of("en", "You have been asked several times already. Please answer first.", "ja", "すでに何度も確認をお願いしています。先に回答してください。"),
        "Whoever is asked again and again says yes one day to be left alone. So a client may have few requests waiting for one person (OpenID Connect CIBA Core 1.0, section 13).",
        "Wait until the person has answered, or until the requests have expired.",
        "@test BackchannelTest.nobodyIsAskedOnAndOn");
  }

  static Page backchannelPollsTooFast() {
    return new Page(
        "backchannel_polls_too_fast",
        Area.GRANT,
        new Headline("The client asked too early; its interval is {retryAfter} from now on."),
        400,
        400,
        Map.of(Dialect.OAUTH, "slow_down"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.LATER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Please answer on the page of your account.", "ja", "アカウントのページで回答してください。"),
        "Between two questions a client waits for its `interval`. Each question that comes earlier makes it five seconds longer, for as long as the request lasts (OpenID Connect CIBA Core 1.0, section 11).",
        "Wait for as long as `Retry-After` says, each time from now on.",
        "@test BackchannelTest.whoAsksTooOftenWaitsLonger");
  }

  static Page backchannelRequestExpired() {
    return new Page(
        "backchannel_request_expired",
        Area.GRANT,
        new Headline("The request expired at {expiredAt}, {seconds} seconds ago."),
        400,
        400,
        Map.of(Dialect.OAUTH, "expired_token"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("seconds", "Number", true)),
        Map.of("en", "Nobody answered in time. Please start again in the application.", "ja", "時間内に回答がありませんでした。アプリケーションで最初からやり直してください。"),
        "A person has five minutes to answer, or as long as `requested_expiry` said. Nobody did, or the client asked for the answer only after that (OpenID Connect CIBA Core 1.0, section 11).",
        "Begin again at `/oauth2/bc-authorize`, once the person asks for it and not by itself.",
        "@test BackchannelTest.aRequestLastsAsLongAsItSaid");
  }

  static Page backchannelRequestOfAnotherClient() {
    return new Page(
        "backchannel_request_of_another_client",
        Area.GRANT,
        new Headline("The auth_req_id was not issued to client {client}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "Please start again in the application.", "ja", "アプリケーションで最初からやり直してください。"),
        "It can only be used by the client that asked for it (OpenID Connect CIBA Core 1.0, section 11).",
        "Use the same client at `/oauth2/bc-authorize` and at `/oauth2/token`. If you did, somebody else's has come to you.",
        "@test BackchannelTest.aRequestBelongsToItsClientAndWorksOnce");
  }

  static Page backchannelRequestPending() {
    return new Page(
        "backchannel_request_pending",
        Area.GRANT,
        new Headline("Nobody has answered yet; ask again in {retryAfter}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "authorization_pending"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.LATER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Please answer on the page of your account.", "ja", "アカウントのページで回答してください。"),
        "The person has not said yes or no yet. This is no failure: it is how a client waits (OpenID Connect CIBA Core 1.0, section 11).",
        "Ask again after the `interval`, which `Retry-After` repeats; with the delivery mode `ping`, wait to be told.",
        "@test BackchannelTest.aPersonSaysYesSomewhereElse");
  }

  static Page backchannelRequestRefused() {
    return new Page(
        "backchannel_request_refused",
        Area.GRANT,
        new Headline("The signed request was refused: {reason}"),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true), new Parameter("why", "Text", true)),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "A signed request says all of itself: `iss` is the client, `aud` this issuer, and `exp`, `iat`, `nbf` and `jti` are there; it is signed with a registered key of the client (OpenID Connect CIBA Core 1.0, section 7.1.1). The failure record names it by its own code, as `why`; `./candor explain CODE` has cause and fix.",
        "Compare the claims with the message. The issuer is the `issuer` of the discovery document.",
        "@test BackchannelTest.aSignedRequestStandsForItsParameters");
  }

  static Page backchannelRequestReused() {
    return new Page(
        "backchannel_request_reused",
        Area.GRANT,
        new Headline("The auth_req_id was used before, at {firstUsedAt}; what it became was ended."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("firstUsedAt", "Instant", true)),
        Map.of("en", "Please start again in the application.", "ja", "アプリケーションで最初からやり直してください。"),
        "It works once. Seeing it again after its tokens were handed out means that two parties hold it, or that a client went on asking. Which of the two cannot be told, so the tokens of the first use were revoked, as for an authorization code (RFC 6749, section 4.1.2).",
        "Stop asking at the first answer that has tokens, and let only one loop ask.",
        "@test BackchannelTest.aRequestBelongsToItsClientAndWorksOnce");
  }

  static Page backchannelRequestUnknown() {
    return new Page(
        "backchannel_request_unknown",
        Area.GRANT,
        new Headline("There is no such auth_req_id."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please start again in the application.", "ja", "アプリケーションで最初からやり直してください。"),
        "The value was cut short, came from another tenant or server, or is older than a day.",
        "Send the whole `auth_req_id` from the answer of `/oauth2/bc-authorize`.",
        "@test BackchannelTest.aRequestBelongsToItsClientAndWorksOnce");
  }

  static Page backchannelSignatureRequired() {
    return new Page(
        "backchannel_signature_required",
        Area.GRANT,
        new Headline("Client {client} has to sign its requests with {algorithm}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("algorithm", "Text", true)),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "The client is registered with `backchannel_authentication_request_signing_alg`, so plain parameters do not count (OpenID Connect CIBA Core 1.0, section 4).",
        "Send the parameters as a signed JWT in `request`, or set the member to an empty text.",
        "@test BackchannelTest.aSignedRequestStandsForItsParameters");
  }

  static Page backchannelUserUnknown() {
    return new Page(
        "backchannel_user_unknown",
        Area.GRANT,
        new Headline("The {parameter} names nobody whom client {client} may ask."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unknown_user_id"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("parameter", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not ask you. Please tell its operator.", "ja", "アプリケーションから確認をお願いできませんでした。アプリケーションの運営者にお知らせください。"),
        "There is no such person, or they may not sign in to this client, or their account is stopped (OpenID Connect CIBA Core 1.0, section 13). Which of these it is, is not said: a client must not learn who has an account elsewhere. The look-up of the request has it, as `reason`.",
        "Send the e-mail address or id of somebody who can sign in to the client. An administrator finds the account with `GET /api/admin/users`.",
        "@test BackchannelTest.thePersonIsNamedByOneHint");
  }

  static Page clientDocumentRefused() {
    return new Page(
        "client_document_refused",
        Area.GRANT,
        new Headline("{client} cannot be a client: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not be registered. Please tell its developer.", "ja", "アプリケーションを登録できませんでした。アプリケーションの開発者にお知らせください。"),
        "Where the tenant lets it, a client may be an address at which a document describes it. Such an address has scheme, host and path, is written in one way alone, and stands in the document as its `client_id`; the client proves itself by a key or not at all.",
        "Compare the address in the link with the `client_id` in the document, character by character.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"client_documents\": true}\n```\n\n```http\nGET /oauth2/authorize?client_id=https%3A%2F%2Fshop.example&response_type=code\n```");
  }

  static Page codeExpired() {
    return new Page(
        "code_expired",
        Area.GRANT,
        new Headline("The authorization code expired at {expiredAt}, {late} seconds ago."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("late", "Number", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A code is good for a minute, since it only has to travel from the browser to the client. It waited longer: in a queue, behind a retry, or in an address that somebody opened again.",
        "Exchange the code at once. If the clocks of client and server differ, that does not matter here: only this server's clock counts.",
        "@test AuthorizationTest.aCodeIsGoodForAMinute");
  }

  static Page codeKeyWrong() {
    return new Page(
        "code_key_wrong",
        Area.GRANT,
        new Headline("The authorization code is bound to the key {expected}, and the DPoP proof is by {received}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The authorization request had `dpop_jkt`, the thumbprint of the key that will redeem the code (RFC 9449, section 10). Whoever stole the code has not that key.",
        "Sign the proof of the token request with the key whose thumbprint (RFC 7638, SHA-256) was sent as `dpop_jkt`. An app that makes a new key for each start must keep it until the code is redeemed.",
        "@test DpopTest.aCodeIsRedeemedByItsKeyOnly");
  }

  static Page codeOfAnotherClient() {
    return new Page(
        "code_of_another_client",
        Area.GRANT,
        new Headline("The authorization code was made for another client than {client}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A code belongs to the client whose `client_id` stood in the link.",
        "Use the same client in the link and at the token endpoint. Two environments whose settings are mixed are the usual cause.",
        "@test AuthorizationTest.aCodeOfAnotherClientIsRefused");
  }

  static Page codeRedirectUriMismatch() {
    return new Page(
        "code_redirect_uri_mismatch",
        Area.GRANT,
        new Headline("The code was sent to {expected}, and the request names {received}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("received", "Text", true), new Parameter("expected", "Text", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "The `redirect_uri` of the token request has to be the one of the link, character by character: it shows that the code was not taken elsewhere (RFC 6749, section 4.1.3).",
        "Send the same `redirect_uri` in both requests. Proxies that turn `https` into `http` are the usual cause.",
        "@test AuthorizationTest.theRedirectUriOfBothRequestsIsTheSame");
  }

  static Page codeReused() {
    return new Page(
        "code_reused",
        Area.GRANT,
        new Headline("The authorization code was used before, at {firstUsedAt}; what it became was ended."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("firstUsedAt", "Instant", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A code works once. Seeing it twice means that two parties hold it, or that a client sent its request again after it had been answered. Which of the two cannot be told, so the tokens of the first use were revoked (RFC 6749, section 4.1.2).",
        "Do not repeat the exchange of a code. Two frames of a page that both handle the redirect cause this, and so do retries behind a timeout: start the sign-in again.",
        "@test AuthorizationTest.aCodeWorksOnceAndItsSecondUseEndsWhatItBecame");
  }

  static Page codeTakenBack() {
    return new Page(
        "code_taken_back",
        Area.GRANT,
        new Headline("The person took back at {takenBackAt} what the application may do, before it came with the code."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("takenBackAt", "Instant", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A code stands for the yes of a person. Between their yes and the exchange of the code they took back, on `/account/applications`, all that the client may do; what it had got before was ended at the same time.",
        "Send the person through sign-in again when they begin something; they are asked anew.",
        "@test candor.proof.flow.TakenBackTest.aCodeIsWorthNothingAfterwards");
  }

  static Page codeUnknown() {
    return new Page(
        "code_unknown",
        Area.GRANT,
        new Headline("There is no such authorization code."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "The code was cut short, came from another tenant or server, or is older than a day. Codes are long; some clients cut them at a field of their own.",
        "Take the whole value of `code` from the redirect, decode it once, and use it at the server that made it.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nPOST /oauth2/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=authorization_code&code=ac_nothing&client_id={1.client_id}&client_secret={1.client_secret}\n```");
  }

  static Page codeVerifierMalformed() {
    return new Page(
        "code_verifier_malformed",
        Area.GRANT,
        new Headline("The code_verifier has {length} characters or one that it may not have; it has 43 to 128 of A-Z, a-z, 0-9, \"-\", \".\", \"_\" and \"~\"."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("length", "Number", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A verifier is text of a known alphabet and length (RFC 7636, section 4.1). Shorter ones could be guessed.",
        "Make 32 random bytes and encode them in base64url: that is 43 characters.",
        "@test AuthorizationTest.aVerifierIsComparedAndBothSidesAreShown");
  }

  static Page codeVerifierMissing() {
    return new Page(
        "code_verifier_missing",
        Area.GRANT,
        new Headline("The request has no code_verifier, and its code was asked for with a code_challenge."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "Whoever exchanges a code has to show the verifier of the challenge that stood in the link (RFC 7636, section 4.5).",
        "Keep the verifier that belongs to the link, and send it with the code. It is lost when the redirect comes back in another tab or after the session of the client was cleared.",
        "@test AuthorizationTest.aVerifierIsComparedAndBothSidesAreShown");
  }

  static Page codeVerifierUnasked() {
    return new Page(
        "code_verifier_unasked",
        Area.GRANT,
        new Headline("The request has a code_verifier, and its code was asked for without a code_challenge."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "Somebody took the challenge out of the link, or the client forgot it there (RFC 9700, section 4.8.2).",
        "Send `code_challenge` and `code_challenge_method=S256` in the link.",
        "@test AuthorizationTest.aVerifierWithoutChallengeIsRefused");
  }

  static Page codeVerifierWrong() {
    return new Page(
        "code_verifier_wrong",
        Area.GRANT,
        new Headline("The code_verifier hashes to {made}, and the link had the code_challenge {expected}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("expected", "Text", true), new Parameter("made", "Text", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "This server took the SHA-256 of the verifier that came with the code and encoded it in base64url without padding. The link of the same sign-in had another challenge: the verifier belongs to another link, or the client hashed something else, such as the verifier before it was encoded.",
        "Hash the very text that is sent as `code_verifier`. Keep one verifier for each link, by its `state`.",
        "@test AuthorizationTest.aVerifierIsComparedAndBothSidesAreShown");
  }

  static Page consentDenied() {
    return new Page(
        "consent_denied",
        Area.GRANT,
        new Headline("The person did not agree to the request of client {client}."),
        403,
        403,
        Map.of(Dialect.OAUTH, "access_denied"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "You did not agree, so the application gets nothing.", "ja", "同意されなかったため、アプリケーションには何も渡されません。"),
        "The person chose \"No\" on the consent page.",
        "Respect it. Ask again only when the person starts the same thing again.",
        "@test AuthorizationTest.whoeverSaysNoIsSentBackWithAccessDenied");
  }

  static Page consentRequired() {
    return new Page(
        "consent_required",
        Area.GRANT,
        new Headline("The person has to be asked about {scopes}, or about the APIs or details beside, for client {client}, and the request allows no question."),
        400,
        400,
        Map.of(Dialect.OAUTH, "consent_required"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("scopes", "Texts", true)),
        Map.of("en", "Please agree to the request of the application.", "ja", "アプリケーションの要求に同意してください。"),
        "The client asked with `prompt=none`, and the person has not agreed to all of this request before: to these scopes, or to a `resource` that is new (OpenID Connect Core 1.0, section 3.1.2.6). `authorization_details` are of one occasion, so people are asked about them each time, and `prompt=none` never goes with them.",
        "Send the browser here once more without `prompt=none`.",
        "@test AuthorizationTest.promptNoneNeverAsks");
  }

  static Page deviceCodeExpired() {
    return new Page(
        "device_code_expired",
        Area.GRANT,
        new Headline("The device code expired at {expiredAt}, {seconds} seconds ago."),
        400,
        400,
        Map.of(Dialect.OAUTH, "expired_token"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("seconds", "Number", true)),
        Map.of("en", "Nobody answered in time. Please start again on your device.", "ja", "時間内に回答がありませんでした。デバイスでもう一度やり直してください。"),
        "A person has ten minutes to type the code and answer. Nobody did, or the device asked for the answer only after that.",
        "Begin again at `/oauth2/device_authorization`, once the person asks for it and not by itself.",
        "@test DeviceTest.aCodeLastsTenMinutes");
  }

  static Page deviceCodeOfAnotherClient() {
    return new Page(
        "device_code_of_another_client",
        Area.GRANT,
        new Headline("The device code was not issued to client {client}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "Please start again on your device.", "ja", "デバイスでもう一度やり直してください。"),
        "A device code can only be used by the client that asked for it (RFC 8628, section 3.4).",
        "Use the same `client_id` at `/oauth2/device_authorization` and at `/oauth2/token`. If you did, somebody else's code has come to you.",
        "@test DeviceTest.aDeviceCodeBelongsToItsClient");
  }

  static Page deviceCodePending() {
    return new Page(
        "device_code_pending",
        Area.GRANT,
        new Headline("Nobody has answered yet; ask again in {retryAfter}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "authorization_pending"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.LATER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Please finish the sign-in on your other device.", "ja", "別のデバイスでサインインを完了してください。"),
        "The person has not typed the code yet, or has not said yes or no. This is no failure: it is how a device waits (RFC 8628, section 3.5).",
        "Ask again after the `interval`, which `Retry-After` repeats. The code waits for ten minutes.",
        "@test DeviceTest.aPersonTypesTheCodeAndTheDeviceGetsTokens");
  }

  static Page deviceCodeReused() {
    return new Page(
        "device_code_reused",
        Area.GRANT,
        new Headline("The device code was used before, at {firstUsedAt}; what it became was ended."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("firstUsedAt", "Instant", true)),
        Map.of("en", "Please start again on your device.", "ja", "デバイスでもう一度やり直してください。"),
        "A device code works once. Seeing it again after its tokens were handed out means that two parties hold it, or that a device went on asking. Which of the two cannot be told, so the tokens of the first use were revoked, as for an authorization code (RFC 6749, section 4.1.2).",
        "Stop asking at the first answer that has tokens, and let only one loop ask.",
        "@test DeviceTest.aDeviceCodeWorksOnce");
  }

  static Page deviceCodeUnknown() {
    return new Page(
        "device_code_unknown",
        Area.GRANT,
        new Headline("There is no such device code."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please start again on your device.", "ja", "デバイスでもう一度やり直してください。"),
        "The code was cut short, came from another tenant or server, or is older than a day. It is the long `device_code` that the device sends; the short `user_code` is for the person.",
        "Send the whole value of `device_code` from the answer of `/oauth2/device_authorization`.",
        "@test DeviceTest.aDeviceCodeBelongsToItsClient");
  }

  static Page deviceDenied() {
    return new Page(
        "device_denied",
        Area.GRANT,
        new Headline("The person said no at {deniedAt}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "access_denied"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("deniedAt", "Instant", true)),
        Map.of("en", "Access was denied. Nothing was changed.", "ja", "アクセスは許可されませんでした。何も変更されていません。"),
        "Whoever typed the code saw what the device asks for and chose no, saw that it was not their device, or took their yes back on `/account/applications` before it came for its tokens.",
        "Stop asking. Let the person begin again if they want to.",
        "@test DeviceTest.whoeverSaysNoIsHeard");
  }

  static Page devicePollsTooFast() {
    return new Page(
        "device_polls_too_fast",
        Area.GRANT,
        new Headline("The device asked too early; its interval is {retryAfter} from now on."),
        400,
        400,
        Map.of(Dialect.OAUTH, "slow_down"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.LATER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Please finish the sign-in on your other device.", "ja", "別のデバイスでサインインを完了してください。"),
        "Between two questions a device waits for its `interval`. Each question that comes earlier makes it five seconds longer, for as long as the code lasts (RFC 8628, section 3.5).",
        "Wait for as long as `Retry-After` says, each time from now on. Libraries do so by themselves; a loop of your own adds five seconds at each `slow_down`.",
        "@test DeviceTest.whoAsksTooOftenWaitsLongerFromThenOn");
  }

  static Page displayUnknown() {
    return new Page(
        "display_unknown",
        Area.GRANT,
        new Headline("The display \"{given}\" is not one of: {known}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true), new Parameter("known", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "How pages may be shown is a closed list (OpenID Connect Core 1.0, section 3.1.2.1).",
        "Use the words that are listed, or leave `display` out; the pages fit every window.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&display=tv\n```");
  }

  static Page exchangeActorIncomplete() {
    return new Page(
        "exchange_actor_incomplete",
        Area.GRANT,
        new Headline("The request has {present} without {missing}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("present", "Text", true), new Parameter("missing", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The token of an actor and its type go together (RFC 8693, section 2.1).",
        "Send both, for delegation; or neither, for impersonation.",
        "@test ExchangeTest.anActorAndItsTypeGoTogether");
  }

  static Page exchangeActorOfAnotherClient() {
    return new Page(
        "exchange_actor_of_another_client",
        Area.GRANT,
        new Headline("The actor_token was issued to client {owner}, and client {client} sent it."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("owner", "Id", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Whoever acts for somebody else does so under a name of its own. The `actor_token` must be one that the client itself got; otherwise whoever found a token could act under its owner's name.",
        "Get the `actor_token` with the client's own credentials.",
        "@test ExchangeTest.anActorIsWhoeverAsks");
  }

  static Page exchangeAudienceBeyondSubject() {
    return new Page(
        "exchange_audience_beyond_subject",
        Area.GRANT,
        new Headline("The subject_token is not for {beyond}; it is for {granted}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("beyond", "Texts", true), new Parameter("granted", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "An exchange makes a token narrower, never wider: the new one can only be for APIs that the old one is for.",
        "Ask for one of those. For another API, get a `subject_token` that is for it too: name both as `resource` when the token is first asked for.",
        "@test ExchangeTest.theNewTokenIsNarrowerNeverWider");
  }

  static Page exchangeAudienceNotAllowed() {
    return new Page(
        "exchange_audience_not_allowed",
        Area.GRANT,
        new Headline("Client {client} may not exchange tokens for {beyond}; its token_exchange_audiences are {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("beyond", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client's registration says for which APIs it may hand tokens on. Without `audience` or `resource`, the new token is for those of them that the `subject_token` is for, and there are none.",
        "Ask for one of those, or add the audience to the client's `token_exchange_audiences`.",
        "@test ExchangeTest.theRegistrationSaysForWhichAudiences");
  }

  static Page exchangeKeyMissing() {
    return new Page(
        "exchange_key_missing",
        Area.GRANT,
        new Headline("The subject_token is bound to {key}, and client {client} showed no key, so that the new token would be bound to none."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("key", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A token that is bound to a key or a certificate opens nothing for whoever merely found it (RFC 9449, section 7.1; RFC 8705, section 3). An exchange without any key would make of it one that opens for everybody.",
        "Send a `DPoP` header with a proof by a key of your client's own, or come with its certificate: the new token is bound to that.",
        "@test candor.proof.flow.ExchangeTest.aBoundTokenBecomesNoneThatAnybodyMayUse");
  }

  static Page exchangeModeNotAllowed() {
    return new Page(
        "exchange_mode_not_allowed",
        Area.GRANT,
        new Headline("Client {client} may not exchange tokens by {mode}; its token_exchange_modes are {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unauthorized_client"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("mode", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "With an `actor_token` the new token names who acts for its subject, which is delegation; without one it does not, which is impersonation (RFC 8693, section 1.1). A client's registration says which of both it may do.",
        "Send an `actor_token` to delegate, or leave it out to impersonate; or add the mode to the client's `token_exchange_modes`.",
        "@test ExchangeTest.theRegistrationSaysWhichModes");
  }

  static Page exchangeScopeEmpty() {
    return new Page(
        "exchange_scope_empty",
        Area.GRANT,
        new Headline("No scope is left: the subject_token has {granted}, client {client} may have {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("granted", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The new token has those scopes of the old one that the client may have, and there are none. A sign-in at this server itself has none at all: it cannot be handed on.",
        "Add the scope to the client's `scopes`, or exchange a token that has one of them.",
        "@test ExchangeTest.aSignInHereIsNotHandedOn");
  }

  static Page exchangeTokenRefused() {
    return new Page(
        "exchange_token_refused",
        Area.GRANT,
        new Headline("The {parameter} was refused: {reason}"),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true), new Parameter("reason", "Text", true), new Parameter("why", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Only an access token of this server that still counts can be handed on. It was refused as it would be by an API: expired, revoked, from another issuer, changed on its way, or no access token at all (RFC 8693, section 2.2.2). The failure record names it by its own code, as `why`; `./candor explain CODE` has cause and fix.",
        "Take the token from a fresh answer of `/oauth2/token`, whole and unchanged, and exchange it before it expires.",
        "@test ExchangeTest.aRefusedTokenSaysWhy");
  }

  static Page exchangeTokenTypeUnsupported() {
    return new Page(
        "exchange_token_type_unsupported",
        Area.GRANT,
        new Headline("The {parameter} {received} is not supported; {expected} is."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true), new Parameter("received", "Text", true), new Parameter("expected", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "Access tokens of this server are exchanged for access tokens. Refresh tokens, ID tokens, SAML assertions and tokens of others are not (RFC 8693, section 3).",
        "Send the access token, with the type that the message expects.",
        "@test ExchangeTest.onlyAccessTokensAreExchanged");
  }

  static Page grantTypeUnsupported() {
    return new Page(
        "grant_type_unsupported",
        Area.GRANT,
        new Headline("The grant type \"{grantType}\" is not supported.[ Did you mean \"{suggestion}\"?]"),
        400,
        400,
        Map.of(Dialect.OAUTH, "unsupported_grant_type"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("grantType", "Text", true), new Parameter("suggestion", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `grant_type` parameter names a way to get a token that this server does not offer. The ones it offers stand in its discovery document under `grant_types_supported`.",
        "Check the spelling, and the discovery document.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credential\n```");
  }

  static Page grantedResourcesWithdrawn() {
    return new Page(
        "granted_resources_withdrawn",
        Area.GRANT,
        new Headline("Client {client} wants a token for {asked}, which was granted; it may have tokens for {allowed} now."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("asked", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application may no longer do what you allowed it. Please tell its operator.", "ja", "許可された操作がアプリケーションに認められなくなりました。アプリケーションの運営者にお知らせください。"),
        "A person granted tokens for APIs, and an administrator has taken some from the client since. What is left of a grant counts at each code, device code, `auth_req_id` and refresh token. Here one that was named with `resource` is gone, or none is left; a token for something else, as for this server, would be one that nobody asked for. The code or token is not spent: it counts again once the client may have the API.",
        "Give the client the API back in `resources` with `PATCH /api/admin/clients/{id}`, leave `resource` out for what is left, or send the person through sign-in with a `resource` that the client may have.",
        "@test candor.proof.flow.RefreshTest.anApiThatWasTakenAwayIsNotReplacedByAnother");
  }

  static Page grantedScopesWithdrawn() {
    return new Page(
        "granted_scopes_withdrawn",
        Area.GRANT,
        new Headline("Of the scopes that were granted to client {client} ({granted}) it may have none any more; it may have {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("granted", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application may no longer do what you allowed it. Please tell its operator.", "ja", "許可された操作がアプリケーションに認められなくなりました。アプリケーションの運営者にお知らせください。"),
        "A person granted scopes, and an administrator has taken them from the client since. What is left of a grant counts at each code, device code and refresh token; here nothing is left. The code or token is not spent: it counts again once the client may have one of the scopes.",
        "Give the client the scopes back with `PATCH /api/admin/clients/{id}`, or send the person through sign-in with scopes that the client may have.",
        "@test candor.proof.flow.RefreshTest.whereNothingIsLeftOfAGrantTheTokenWaits");
  }

  static Page idTokenWithoutOpenid() {
    return new Page(
        "id_token_without_openid",
        Area.GRANT,
        new Headline("The response_type \"{type}\" asks for an ID token, and the scope has no openid."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("type", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "ID tokens are OpenID Connect's, and a request is one of OpenID Connect where its scope has `openid` (OpenID Connect Core 1.0, section 3.1.2.1).",
        "Add `openid` to the scope, or leave `id_token` out of the response type.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\", \"implicit\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_pkce\": false, \"response_types\": [\"code\", \"code id_token\", \"id_token token\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=email&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code%20id_token&nonce=n\n```");
  }

  static Page initiateLoginTargetElsewhere() {
    return new Page(
        "initiate_login_target_elsewhere",
        Area.GRANT,
        new Headline("target_link_uri {target} is at no origin of client {client}. Its redirect URIs are at {origins}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("target", "Text", true), new Parameter("origins", "Texts", true)),
        Map.of("en", "The link you followed does not lead to the application.", "ja", "このリンクはアプリケーションのものではありません。"),
        "`target_link_uri` is where the application sends people after the sign-in (OpenID Connect Core 1.0, section 4). A link to this server could lead anywhere if it named another place, so it must have scheme, host and port of a redirect URI of the client.",
        "Link to a page of the application, or leave `target_link_uri` out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\"], \"initiate_login_uri\": \"https://shop.example/begin\"}\n```\n\n```http\nGET /oauth2/initiate-login?client_id={1.client_id}&target_link_uri=https%3A%2F%2Fevil.example%2F\n```");
  }

  static Page initiateLoginUnagreed() {
    return new Page(
        "initiate_login_unagreed",
        Area.GRANT,
        new Headline("Client {client} registered itself, and nobody who is signed in here has agreed to it."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "Open this application at its own address first.", "ja", "まずアプリケーションのアドレスから開いてください。"),
        "Anybody may register a client and choose its `initiate_login_uri`, where the tenant lets clients register themselves. So that no link to this server becomes one to there, only people who have agreed to such a client before are sent on (RFC 9700, section 4.11.2).",
        "Sign in at the application itself once. An application of the operator's own is registered by an administrator, and opens for everybody.",
        "```http\nPUT /api/admin/registration-policy\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"open\": true}\n```\n\n```http\nPOST /oauth2/register\nContent-Type: application/json\n\n{\"redirect_uris\": [\"https://shop.example/back\"], \"initiate_login_uri\": \"https://shop.example/begin\"}\n```\n\n```http\nGET /oauth2/initiate-login?client_id={2.client_id}\n```");
  }

  static Page initiateLoginUnregistered() {
    return new Page(
        "initiate_login_unregistered",
        Area.GRANT,
        new Headline("Client {client} has registered no address at which it begins sign-ins."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "This application cannot be opened from here.", "ja", "このアプリケーションはここからは開けません。"),
        "`/oauth2/initiate-login` sends people to the `initiate_login_uri` of a client, which starts a sign-in of its own there (OpenID Connect Core 1.0, section 4). This client has none.",
        "Register it: `initiate_login_uri` in `PATCH /api/admin/clients/{id}`, or in the client's own registration.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\"]}\n```\n\n```http\nGET /oauth2/initiate-login?client_id={1.client_id}\n```");
  }

  static Page nonceMissing() {
    return new Page(
        "nonce_missing",
        Area.GRANT,
        new Headline("Client {client} has to send a nonce with the response_type \"{type}\"."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("type", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "An ID token that comes through the browser could be an old one that somebody puts in again. The `nonce` binds it to the request (OpenID Connect Core 1.0, sections 3.2.2.1 and 3.3.2.11).",
        "Make a random `nonce` for each request, keep it with the browser's session, and compare it with the ID token's.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\", \"implicit\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_pkce\": false, \"response_types\": [\"code\", \"code id_token\", \"id_token token\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code%20id_token\n```");
  }

  static Page pkceChallengeMalformed() {
    return new Page(
        "pkce_challenge_malformed",
        Area.GRANT,
        new Headline("The code_challenge has {length} characters or one that is not of base64url; the SHA-256 of a verifier has 43."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("length", "Number", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A SHA-256 in base64url has 43 characters, without `=` at its end (RFC 7636, section 4.2). Others cannot come of any verifier. Hexadecimal digests and padded base64 are what is found most often.",
        "Encode the 32 bytes of the digest in base64url without padding.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=short&code_challenge_method=S256\n```");
  }

  static Page pkceMethodUnsupported() {
    return new Page(
        "pkce_method_unsupported",
        Area.GRANT,
        new Headline("The code_challenge_method \"{given}\" is not supported; \"S256\" is."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "With `plain` the challenge is the verifier, and whoever reads the link has both. A request without `code_challenge_method` means `plain` (RFC 7636, section 4.3).",
        "Send `code_challenge_method=S256` and the SHA-256 of the verifier in base64url.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\n```");
  }

  static Page pkceMissing() {
    return new Page(
        "pkce_missing",
        Area.GRANT,
        new Headline("Client {client} has to send a code_challenge."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A code that is stolen on its way is worthless to whoever has not the verifier of its challenge. Every client has to send one unless its registration says otherwise (RFC 9700, section 2.1.1).",
        "Make a random `code_verifier` for each request, send the SHA-256 of it in base64url as `code_challenge` with `code_challenge_method=S256`, and the verifier with the code.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid\n```");
  }

  static Page promptNoneWithOthers() {
    return new Page(
        "prompt_none_with_others",
        Area.GRANT,
        new Headline("The prompt \"{given}\" asks for nothing and for something."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "`none` means that the person may not be asked anything, so it stands alone (OpenID Connect Core 1.0, section 3.1.2.1).",
        "Send `none`, or the others.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=none%20login\n```");
  }

  static Page promptUnknown() {
    return new Page(
        "prompt_unknown",
        Area.GRANT,
        new Headline("The prompt \"{given}\" is not one of: {known}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true), new Parameter("known", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "What a person shall be asked is a closed list (OpenID Connect Core 1.0, section 3.1.2.1).",
        "Use the words that are listed, or leave `prompt` out.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=ask\n```");
  }

  static Page pushedRedirectUriMismatch() {
    return new Page(
        "pushed_redirect_uri_mismatch",
        Area.GRANT,
        new Headline("Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("asked", "Text", true), new Parameter("registered", "Texts", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Redirect URIs are compared character by character: scheme, port, case, a slash at the end and the query all count. Only the port of a loopback address may differ (RFC 8252, section 7.3). The client has proved who it is, so it is told what is registered.",
        "Mend the request, or register the address: `PATCH /api/admin/clients/{id}` with `redirect_uris`.",
        "@test PushedRequestTest.everyRefusalOfARequestIsTheAnswerToThePush");
  }

  static Page pushedRequestExpired() {
    return new Page(
        "pushed_request_expired",
        Area.GRANT,
        new Headline("The pushed request expired at {expiredAt}, {late} seconds before the browser came with it."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("late", "Number", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A pushed request waits for `expires_in` seconds for a browser (RFC 9126, section 2.2). A browser that came in time may take as long as a person takes.",
        "Push the request when the person clicks, and not when the page with the link is made.",
        "@test PushedRequestTest.aPushedRequestWaitsForAWhileAndAPersonLonger");
  }

  static Page pushedRequestNested() {
    return new Page(
        "pushed_request_nested",
        Area.GRANT,
        new Headline("A request that is pushed cannot have a request_uri."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A pushed request is the request itself, and not a reference to one (RFC 9126, section 2.1).",
        "Push the parameters, or a request object in `request`.",
        "@test PushedRequestTest.everyRefusalOfARequestIsTheAnswerToThePush");
  }

  static Page pushedRequestOfAnotherClient() {
    return new Page(
        "pushed_request_of_another_client",
        Area.GRANT,
        new Headline("The pushed request is of another client than {client}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A `request_uri` belongs to the client that pushed it (RFC 9126, section 2.2).",
        "Send the `client_id` of the client that authenticated at `/oauth2/par`. Two environments whose settings are mixed are the usual cause.",
        "@test PushedRequestTest.aPushedRequestBelongsToItsClient");
  }

  static Page pushedRequestRequired() {
    return new Page(
        "pushed_request_required",
        Area.GRANT,
        new Headline("Client {client} has to push its authorization requests."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The registration of the client has `require_pushed_authorization_requests`: what it asks for must not pass through the browser, where anybody could change it (RFC 9126, section 5).",
        "Send the same parameters to `POST /oauth2/par`, with the client's authentication, and the browser here with `client_id` and the `request_uri` of the answer.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_pushed_authorization_requests\": true}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code\n```");
  }

  static Page pushedRequestSpent() {
    return new Page(
        "pushed_request_spent",
        Area.GRANT,
        new Headline("The pushed request was answered at {answeredAt}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("answeredAt", "Instant", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "A pushed request is answered once (RFC 9126, section 4). The browser came again with it: by its back button, in a second tab, or by a link that was kept.",
        "Push a new request for each sign-in.",
        "@test PushedRequestTest.aPushedRequestIsAnsweredOnce");
  }

  static Page pushedRequestUnknown() {
    return new Page(
        "pushed_request_unknown",
        Area.GRANT,
        new Headline("There is no pushed request with that request_uri."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "The `request_uri` has the form of a pushed request, and no such one was pushed here. Pushed requests are forgotten a day after they expired; the longest are good for 90 seconds.",
        "Push the request again: `POST /oauth2/par` gives a new `request_uri`. Compare the host name: tenants do not see each other's requests.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3Anever\n```");
  }

  static Page redirectUriMismatch() {
    return new Page(
        "redirect_uri_mismatch",
        Area.GRANT,
        new Headline("Client {client} asked for an answer at {asked}. Registered: {registered}. The nearest is {nearest}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.TENANT,
        "redirect_uri_refused",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("asked", "Text", true), new Parameter("registered", "Texts", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The application asked for its answer at an address that it has not registered. Please tell its operator.", "ja", "アプリケーションが登録されていないアドレスを指定しました。アプリケーションの運営者にお知らせください。"),
        "Redirect URIs are compared character by character: scheme, port, case, a slash at the end and the query all count. Only the port of a loopback address may differ (RFC 8252, section 7.3).",
        "Mend the link, or register the address: `PATCH /api/admin/clients/{id}` with `redirect_uris`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback%2F&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256\n```");
  }

  static Page redirectUriMissing() {
    return new Page(
        "redirect_uri_missing",
        Area.GRANT,
        new Headline("The request names no redirect_uri, and client {client} has {registered} of them."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("registered", "Number", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Where a client has registered several addresses, or asks for `openid`, each request has to name the one that it wants its answer at (RFC 6749, section 3.1.2.3; OpenID Connect Core 1.0, section 3.1.2.1).",
        "Add `redirect_uri` to the link, exactly as it is registered.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&response_type=code&scope=openid\n```");
  }

  static Page redirectUriRefused() {
    return new Page(
        "redirect_uri_refused",
        Area.GRANT,
        new Headline("The redirect_uri of the request is not registered for the client."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application asked for its answer at an address that it has not registered. Please tell its operator.", "ja", "アプリケーションが登録されていないアドレスを指定しました。アプリケーションの運営者にお知らせください。"),
        "A browser is sent back only to addresses that the client registered, compared character by character: otherwise anybody could have the answer sent to themselves (RFC 9700, section 2.1). Which ones are registered is shown to the administrators of the tenant, at the request id.",
        "Whoever administers the tenant looks the request id up, compares both addresses, and mends the link or the registration.",
        "@test candor.proof.catalog.CatalogTest.errorsWithOneMaskAnswerAlike\nThis page is only shown in place of others.");
  }

  static Page refreshTokenKeyWrong() {
    return new Page(
        "refresh_token_key_wrong",
        Area.GRANT,
        new Headline("The refresh token is bound to {expected}, and the request proves {received}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application could not sign in to this server. Please tell its operator.", "ja", "アプリケーションがこのサーバーに接続できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client without a secret is proved by nothing else, so its refresh tokens are bound to the key or the certificate with which it got them (RFC 9449, section 5; RFC 8705, section 4).",
        "Refresh with the same key or certificate. If it is lost, the person has to sign in again.",
        "@test DpopTest.aRefreshTokenOfAPublicClientKeepsItsKey");
  }

  static Page registrationParameterUnsupported() {
    return new Page(
        "registration_parameter_unsupported",
        Area.GRANT,
        new Headline("The parameter \"registration\" is not supported."),
        400,
        400,
        Map.of(Dialect.OAUTH, "registration_not_supported"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The parameter belongs to providers that issue tokens for themselves (OpenID Connect Core 1.0, section 7.2.1). A client of this server is registered before it sends anybody here: by itself at `POST /oauth2/register`, where the tenant lets it, or by an administrator.",
        "Leave the parameter out, and register what stands in it beforehand.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&registration=%7B%7D\n```");
  }

  static Page requestObjectAlgorithmWrong() {
    return new Page(
        "request_object_algorithm_wrong",
        Area.GRANT,
        new Headline("The request object of client {client} has the alg \"{given}\". Allowed: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("given", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Who may choose the algorithm of a signature can choose none. So the registration of the client chooses: `request_object_signing_alg`, or every algorithm of this server where it says nothing. Unsigned objects count only where it says `none` (OpenID Connect Core 1.0, section 6.1; RFC 8725, section 3.1).",
        "Sign with an allowed algorithm, or register the one that you use.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"jwks\": \"{\\\"keys\\\":[{\\\"kty\\\":\\\"EC\\\",\\\"crv\\\":\\\"P-256\\\",\\\"kid\\\":\\\"1\\\",\\\"x\\\":\\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\",\\\"y\\\":\\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}\"}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code&request=eyJhbGciOiJub25lIn0.e30.\n```");
  }

  static Page requestObjectClaimWrong() {
    return new Page(
        "request_object_claim_wrong",
        Area.GRANT,
        new Headline("The claim {claim} of the request object is wrong: expected {expected}, received {received}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("claim", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A request object says whose it is and for whom: `iss` and `client_id` are the client's id, `aud` is this issuer. What stands in the plain parameters too, `client_id` and `response_type`, is the same in both places (RFC 9101, sections 4 and 5; OpenID Connect Core 1.0, section 6.1).",
        "Compare the claim with the values in the message. The issuer is the `issuer` of the discovery document.",
        "@test RequestObjectTest.aClaimThatIsNotTheClientsIsNamed");
  }

  static Page requestObjectExpired() {
    return new Page(
        "request_object_expired",
        Area.GRANT,
        new Headline("The request object expired at {expiredAt}, {late} seconds ago; {skew} are allowed for."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("late", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "The `exp` of the request object was over when the browser came with it. How long a person takes afterwards does not matter.",
        "Make the object when the link is followed, or let it live longer. If its life should not be over yet, compare the clocks.",
        "@test RequestObjectTest.timesAreCheckedAndNamedInSeconds");
  }

  static Page requestObjectMalformed() {
    return new Page(
        "request_object_malformed",
        Area.GRANT,
        new Headline("The request object cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A request object is a compact JWS whose payload is a JSON object with the parameters as claims (RFC 9101, section 4). Within it stands no `request` and no `request_uri`.",
        "Make it with a JWT library. It is not encrypted; where it has a `typ`, that is `oauth-authz-req+jwt` or `JWT`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"jwks\": \"{\\\"keys\\\":[{\\\"kty\\\":\\\"EC\\\",\\\"crv\\\":\\\"P-256\\\",\\\"kid\\\":\\\"1\\\",\\\"x\\\":\\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\",\\\"y\\\":\\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}\"}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code&request=e30.e30\n```");
  }

  static Page requestObjectNotYetValid() {
    return new Page(
        "request_object_not_yet_valid",
        Area.GRANT,
        new Headline("The request object counts from {validFrom}, in {early} seconds; {skew} are allowed for."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("validFrom", "Instant", true), new Parameter("early", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "Please start again from the application.", "ja", "アプリケーションからもう一度やり直してください。"),
        "The `nbf` of the request object lies ahead. The clock of the client runs before this server's.",
        "Compare the clocks; `nbf` may be a little in the past.",
        "@test RequestObjectTest.timesAreCheckedAndNamedInSeconds");
  }

  static Page requestObjectRequired() {
    return new Page(
        "request_object_required",
        Area.GRANT,
        new Headline("Client {client} has to sign its authorization requests."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The registration of the client has `require_signed_request_object`: a request counts only as a signed JWT (RFC 9101, section 10.5).",
        "Send the parameters as claims of a JWT in `request`, signed with a registered key of the client (`jwks` or `jwks_uri`).",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_signed_request_object\": true}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code\n```");
  }

  static Page requestObjectSignatureWrong() {
    return new Page(
        "request_object_signature_wrong",
        Area.GRANT,
        new Headline("The signature of the request object is by none of the keys of client {client}; its header names alg {alg}[ and kid \"{kid}\"][. Passed over is {weak}]."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_object"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("alg", "Text", true), new Parameter("kid", "Text", true), new Parameter("weak", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The keys are those of the registration: `jwks`, or what stands at its `jwks_uri`. A `kid` in the header must be one of theirs.",
        "Compare the `kid` and the key with the registration. A key that was rotated without it is the usual cause.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"jwks\": \"{\\\"keys\\\":[{\\\"kty\\\":\\\"EC\\\",\\\"crv\\\":\\\"P-256\\\",\\\"kid\\\":\\\"1\\\",\\\"x\\\":\\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\",\\\"y\\\":\\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}\"}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code&request=eyJhbGciOiJFUzI1NiIsImtpZCI6IjIifQ.e30.AAAA\n```");
  }

  static Page requestObjectUnsupported() {
    return new Page(
        "request_object_unsupported",
        Area.GRANT,
        new Headline("The parameter \"request\" is not supported for client {client}: it has no registered keys."),
        400,
        400,
        Map.of(Dialect.OAUTH, "request_not_supported"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The request came as a JWT (RFC 9101). Whether it is the client's is told by its signature, and the registration has no keys to check that with.",
        "Register the client's public keys as `jwks`, or where they stand as `jwks_uri`, or send plain parameters.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&request=e30.e30.\n```");
  }

  static Page requestTwice() {
    return new Page(
        "request_twice",
        Area.GRANT,
        new Headline("The request has both request and request_uri."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Each of the two is the whole request. With both, nobody can say which one counts (RFC 9101, section 5).",
        "Send one of them. A request object that is pushed stays at `POST /oauth2/par`; the browser comes with the `request_uri` alone.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code&request=e30.e30.&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3Ax\n```");
  }

  static Page requestUriUnavailable() {
    return new Page(
        "request_uri_unavailable",
        Area.GRANT,
        new Headline("The request object at {uri} could not be had: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("uri", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The application could not tell this server what it wants. Please try again, and tell its operator if it goes on.", "ja", "アプリケーションの要求を受け取れませんでした。もう一度お試しいただき、続く場合は運営者にお知らせください。"),
        "The client named an address for its request object (RFC 9101, section 5.2.3), and what stands there did not come. The reason is the code of what happened on the way there.",
        "The page of that code says what it means, and the look-up of the request has the status or the failure itself. The address must answer 200 with the JWT, to this server, without a redirect.",
        "@test candor.proof.flow.RequestObjectTest.anObjectThatCannotBeHadIsNamed");
  }

  static Page requestUriUnregistered() {
    return new Page(
        "request_uri_unregistered",
        Area.GRANT,
        new Headline("The request_uri {uri} is not registered for client {client}. Registered: {registered}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request_uri"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("uri", "Text", true), new Parameter("registered", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Anybody can put any address into a link. So this server asks only at those that the client has registered as `request_uris`; what follows `#` is not compared (OpenID Connect Core 1.0, section 6.2).",
        "Register the address, without what follows `#`, at the client as one of its `request_uris`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&request_uri=https%3A%2F%2Fshop.example%2Fr\n```");
  }

  static Page requestUriUnsupported() {
    return new Page(
        "request_uri_unsupported",
        Area.GRANT,
        new Headline("The request_uri \"{uri}\" is neither an https address nor a reference that this server gave."),
        400,
        400,
        Map.of(Dialect.OAUTH, "request_uri_not_supported"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("uri", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A `request_uri` names what is asked for in one of two ways: by the reference that `POST /oauth2/par` answered (RFC 9126, section 2.2), or by the address at which the client's signed request object stands (RFC 9101, section 5.2). Nothing else can be opened here.",
        "Push the request to `/oauth2/par`, put the request object at an `https` address that the client has registered, or send it as `request`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&request_uri=urn%3Aexample%3Ar\n```");
  }

  static Page resourceBeyondGrant() {
    return new Page(
        "resource_beyond_grant",
        Area.GRANT,
        new Headline("A token for {asked} was not granted. Granted: {granted}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("asked", "Texts", true), new Parameter("granted", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "With a code or a refresh token a client gets a token for the APIs that were granted, or for some of them (RFC 8707, section 2.2), never for others. The code and the refresh token still count.",
        "Leave `resource` out for all that was granted, name some of it, or ask the person for more at the authorization endpoint.",
        "@test candor.proof.flow.AccountTest.aTokenIsForTheApisThatWereGrantedOrFewer");
  }

  static Page resourceNotAllowed() {
    return new Page(
        "resource_not_allowed",
        Area.GRANT,
        new Headline("People may give client {client} no tokens for \"{resource}\". Allowed: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("resource", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application asked for something that it may not have. Please tell its operator.", "ja", "アプリケーションが許可されていないものを求めました。アプリケーションの運営者にお知らせください。"),
        "A token carries what its person may do at an API, with their groups. So who runs the tenant says for which APIs people may give a client tokens, and those who register themselves begin with none. A client that acts for itself is not bound by this.",
        "Add the audience of the API to the `resources` of the client, character by character: `PATCH /api/admin/clients/{id}`.",
        "```http\nPOST /api/admin/api-services\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Payroll\", \"audience\": \"https://payroll.example\", \"base_urls\": [\"https://payroll.example/api\"]}\n```\n\n```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={2.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&resource=https%3A%2F%2Fpayroll.example\n```");
  }

  static Page resourceUnknown() {
    return new Page(
        "resource_unknown",
        Area.GRANT,
        new Headline("\"{resource}\" is not the audience of an API service in this tenant."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_target"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("resource", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The `resource` parameter (RFC 8707) says for which API the token shall be. It must equal the audience of an API service, character by character, or the issuer of this tenant.",
        "Compare it with the `audience` of the API service; a slash at the end makes a difference.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&resource=https%3A%2F%2Fnowhere.example%2F\n```");
  }

  static Page responseModeUnsafe() {
    return new Page(
        "response_mode_unsafe",
        Area.GRANT,
        new Headline("The response_mode \"{given}\" cannot carry the answer to the response_type \"{type}\"."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true), new Parameter("type", "Text", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A query stands in histories, in logs of servers and in referrers. A token in it would be there too (OAuth 2.0 Multiple Response Types 1.0, section 5; JARM, section 2.3.1).",
        "Leave `response_mode` out, or ask for `fragment` or `form_post`, or one of both with `.jwt`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\", \"implicit\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"], \"require_pkce\": false, \"response_types\": [\"code\", \"code id_token\", \"id_token token\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code%20id_token&nonce=n&response_mode=query\n```");
  }

  static Page responseModeUnsupported() {
    return new Page(
        "response_mode_unsupported",
        Area.GRANT,
        new Headline("The response_mode \"{given}\" is not supported. Supported: {supported}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true), new Parameter("supported", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "The mode says how the answer comes back through the browser: in the query or the fragment of the redirect URI, or as a form that the browser posts there, each also as one signed JWT.",
        "Leave `response_mode` out, or ask for a supported one.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_mode=web_message\n```");
  }

  static Page responseTypeNotAllowed() {
    return new Page(
        "response_type_not_allowed",
        Area.GRANT,
        new Headline("Client {client} may not ask for the response_type \"{given}\". It may ask for: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unauthorized_client"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("given", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "OAuth 2.1 has one way to an answer: a code, which the client exchanges for tokens. Types that send tokens through the browser leak them through histories and scripts (RFC 9700, section 2.1.2), so a client may ask for them only where its registration says so.",
        "Ask for `response_type=code`. A client that cannot yet: `PATCH /api/admin/clients/{id}` with the type in `response_types`, and `implicit` in `grant_types`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&response_type=code%20id_token&nonce=n\n```");
  }

  static Page responseTypeUnsupported() {
    return new Page(
        "response_type_unsupported",
        Area.GRANT,
        new Headline("The response_type \"{given}\" is not supported. Supported: {supported}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "unsupported_response_type"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("given", "Text", true), new Parameter("supported", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "OAuth 2.1 has one way to an answer: a code, which the client exchanges for tokens. Types that put tokens into addresses leak them through histories, logs and referrers (RFC 9700, section 2.1.2); those of OpenID Connect are there for clients that are registered for them. A bare `token` is not: nothing in it says whose sign-in it came of.",
        "Ask for `response_type=code` and exchange the code at the token endpoint.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=token&scope=openid\n```");
  }

  static Page scopeBeyondGrant() {
    return new Page(
        "scope_beyond_grant",
        Area.GRANT,
        new Headline("The scope {beyond} was not granted; {granted} was."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("beyond", "Texts", true), new Parameter("granted", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A refresh gives what was granted or less, never more (RFC 6749, section 6). So does an exchange of tokens (RFC 8693).",
        "Leave `scope` out for all that was granted, or send the person through sign-in with the scope that is missing.",
        "@test AuthorizationTest.aRefreshMayAskForLessAndNotForMore");
  }

  static Page scopeMalformed() {
    return new Page(
        "scope_malformed",
        Area.GRANT,
        new Headline("The scope parameter cannot be read from character {position} on."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("position", "Number", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Scopes are separated by single spaces and made of printable ASCII without the quotation mark and the backslash (RFC 6749, section 3.3). At most 100 may be asked for at once.",
        "Send scopes such as `users:read users:write`, form-encoded.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=%22x%22\n```");
  }

  static Page scopeNotAllowed() {
    return new Page(
        "scope_not_allowed",
        Area.GRANT,
        new Headline("Client {client} may not ask for the scope {scopes}. It may ask for: {allowed}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("scopes", "Texts", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "A client's registration lists the scopes it may ask for. Scopes that exist and are not in the list are refused like scopes that do not exist.",
        "Ask for fewer scopes, or add the missing ones to the client. A request without `scope` gets all that the client may have, but at the authorization endpoint: there people are asked, and so it says what for.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=planets:move\n```");
  }

  static Page scopeNotForPeople() {
    return new Page(
        "scope_not_for_people",
        Area.GRANT,
        new Headline("The scope {scopes} is a right over this server, which no person gives away by a click."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_scope"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("scopes", "Texts", true)),
        Map.of("en", "The application asked this server for something it cannot do. Please tell its operator.", "ja", "アプリケーションの要求を処理できませんでした。アプリケーションの運営者にお知らせください。"),
        "Scopes of the Admin API belong to clients that act for themselves. If they could be asked of people, everyone who signs in to the client would be an administrator.",
        "Use `client_credentials` for administration, and ask people for other scopes.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"users:read\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=users:read&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256\n```");
  }

  static Page signInOfAnother() {
    return new Page(
        "sign_in_of_another",
        Area.GRANT,
        new Headline("The person who is signed in is not the one that the request is about."),
        400,
        400,
        Map.of(Dialect.OAUTH, "login_required"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Another account is signed in here. Please sign in with the account that the application expects.", "ja", "別のアカウントでサインインしています。アプリケーションが求めるアカウントでサインインしてください。"),
        "The request names one person: by `id_token_hint`, or by the claim `sub` with a value (OpenID Connect Core 1.0, sections 3.1.2.1 and 5.5.1). Somebody else is signed in. With `prompt=none` they cannot be asked; without it they were, and signed in as somebody else again. Tokens about another person than the one who was asked for would go to the wrong account.",
        "Send the browser here once more without `prompt=none`, and without the hint if any person will do. A pairwise client names people by the `sub` of its own ID tokens.",
        "@test ClaimsTest.anotherPersonThanTheOneOfTheHintIsRefused\nThe ID token of another person, sent as a hint with `prompt=none`.");
  }

  static Page signInRequired() {
    return new Page(
        "sign_in_required",
        Area.GRANT,
        new Headline("Nobody is signed in, and the request allows no question."),
        400,
        400,
        Map.of(Dialect.OAUTH, "login_required"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in.", "ja", "サインインしてください。"),
        "The client asked with `prompt=none`, that is without showing anything (OpenID Connect Core 1.0, section 3.1.2.6). There is no sign-in in this browser, or it is older than `max_age`. A browser that keeps the cookies of other sites from hidden frames looks the same.",
        "Send the browser here once more without `prompt=none`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=none\n```");
  }

  static Page userCodeAnswered() {
    return new Page(
        "user_code_answered",
        Area.GRANT,
        new Headline("The code was answered before."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "This code has been answered already. If that was not you, start again on your device.", "ja", "このコードには既に回答済みです。心当たりがない場合は、デバイスでもう一度やり直してください。"),
        "Of several answers to one code the first counts: somebody has allowed or denied it already, perhaps in another tab.",
        "Look at the device. If it still waits, begin again there.",
        "@test DeviceTest.ofTwoAnswersTheFirstCounts");
  }

  static Page userCodeExpired() {
    return new Page(
        "user_code_expired",
        Area.GRANT,
        new Headline("The code expired at {expiredAt}, {seconds} seconds ago."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("seconds", "Number", true)),
        Map.of("en", "This code is no longer valid. Please start again on your device.", "ja", "このコードは有効期限が切れています。デバイスでもう一度やり直してください。"),
        "A person has ten minutes to type the code and answer.",
        "Begin again on the device, and type the new code.",
        "@test DeviceTest.aCodeLastsTenMinutes");
  }

  static Page userCodeUnknown() {
    return new Page(
        "user_code_unknown",
        Area.GRANT,
        new Headline("No device waits with the code that was typed."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "No device is waiting with this code. Please compare it with the one on your device.", "ja", "このコードで待っているデバイスはありません。デバイスに表示されているコードと比べてください。"),
        "The code has eight letters, such as `WDJB-MJHT`; the dash and small letters make no difference. This one was mistyped, or its device began anew and shows another, or it is older than a day.",
        "Type the code that the device shows now.",
        "@test DeviceTest.aCodeThatNobodyShowsIsRefusedOnTheForm");
  }
}
