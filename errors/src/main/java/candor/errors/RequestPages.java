// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area request.
final class RequestPages {
  private RequestPages() {}

  static Page badRequestLine() {
    return new Page(
        "bad_request_line",
        Area.REQUEST,
        new Headline("The request line cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "リクエストの形式に誤りがあるため、処理できませんでした。"),
        "The first line of a request is a method, a path that begins with a slash, and `HTTP/1.1`, with one space between them (RFC 9112, section 3). This one is not. Hand-written clients, broken proxies and TLS sent to a plain HTTP port cause it.",
        "Send the request with an ordinary HTTP client. If one was used, look at what stands between it and this server, and check that `http` and `https` are not mixed up.",
        "```http\nGET /api/admin/users HTTQ/1.1\nHost: {host}\n```");
  }

  static Page bodyHasNul() {
    return new Page(
        "body_has_nul",
        Area.REQUEST,
        new Headline("The text of {field} contains the character NUL (U+0000)."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "The request contains a character that cannot be used.", "ja", "使用できない文字が含まれています。"),
        "NUL ends a text in some programs and not in others, and the database cannot keep it. It comes from binary data that was taken for text.",
        "Remove the character. Send binary data as Base64 where a field takes it.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"nul@example.com\", \"name\": \"a\\u0000b\"}\n```");
  }

  static Page bodyIncomplete() {
    return new Page(
        "body_incomplete",
        Area.REQUEST,
        new Headline("The body ended after {received} bytes, before its announced length."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("received", "Number", true)),
        Map.of("en", "The connection broke while sending. Please try again.", "ja", "送信が途中で切断されました。もう一度お試しください。"),
        "`Content-Length` announced more bytes than came before the client closed its side, or the last chunk of a chunked body never came. The client gave up, or it counts characters where bytes are meant. Nothing was changed.",
        "Send the request again. If it always happens, compute `Content-Length` from the encoded bytes, or leave it to the HTTP library.",
        "@end\n```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\nContent-Length: 200\n\n{\"email\": \"half@example.com\"\n```");
  }

  static Page bodyMissing() {
    return new Page(
        "body_missing",
        Area.REQUEST,
        new Headline("The body is missing."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The request was empty.", "ja", "送信された内容が空です。"),
        "This route reads what to do from its body, and the request had none. A redirect that turns POST into GET, or a client that forgets the body on retry, causes it.",
        "Send a body as the route's schema in `/openapi.json` shows it, with its `Content-Type`.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\nContent-Length: 0\n```");
  }

  static Page bodyNotObject() {
    return new Page(
        "body_not_object",
        Area.REQUEST,
        new Headline("The body is {found}, and a JSON object is needed."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "送信されたデータの形式に誤りがあります。"),
        "Each JSON body of this API is one object, written in braces, so that members can be added later without breaking anyone.",
        "Send one object per request.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n[{\"email\": \"list@example.com\"}]\n```");
  }

  static Page bodyNotUtf8() {
    return new Page(
        "body_not_utf8",
        Area.REQUEST,
        new Headline("The body is not UTF-8: it goes wrong at byte {offset}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("offset", "Number", true)),
        Map.of("en", "Some characters in the request could not be read.", "ja", "文字コードに誤りがあります。"),
        "JSON and forms are exchanged as UTF-8 (RFC 8259, section 8.1). The byte at that place, counted from 0, begins no character of it. Text in Latin-1 or Shift_JIS is the usual cause.",
        "Encode the body as UTF-8.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"latin@example.com\", \"name\": \"Ren{byte E9}\"}\n```");
  }

  static Page bodyTooLarge() {
    return new Page(
        "body_too_large",
        Area.REQUEST,
        new Headline("The body is larger than {limit} bytes."),
        413,
        413,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("limit", "Number", true)),
        Map.of("en", "What you sent is too large.", "ja", "送信された内容が大きすぎます。"),
        "Each route has a limit for its body, 1 MiB where nothing else is said. The body was not read further and nothing was changed.",
        "Send less at once: fewer entries per request, no embedded files.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"big@example.com\", \"name\": \"{a*1100000}\"}\n```");
  }

  static Page chunkMalformed() {
    return new Page(
        "chunk_malformed",
        Area.REQUEST,
        new Headline("The chunked body cannot be read."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "The request could not be understood.", "ja", "リクエストの形式に誤りがあるため、処理できませんでした。"),
        "With `Transfer-Encoding: chunked` each piece begins with its length in hexadecimal digits on a line of its own, and ends with an empty line (RFC 9112, section 7.1). This body does not keep to that, so where it ends cannot be known.",
        "Leave the chunking to the HTTP library, or send `Content-Length` instead.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n{\"email\": \"chunk@example.com\"}\n0\n\n```");
  }

  static Page contentEncodingUnsupported() {
    return new Page(
        "content_encoding_unsupported",
        Area.REQUEST,
        new Headline("The body is encoded with \"{found}\"; only bodies without an encoding are read."),
        415,
        415,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true)),
        Map.of("en", "What was sent has a form that cannot be read here.", "ja", "この形式のデータは受け付けられません。"),
        "A compressed body can grow a thousandfold when it is opened. Bodies here are small, so compressed ones are not read at all (RFC 9110, section 8.4).",
        "Send the body as it is, without `Content-Encoding`.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\nContent-Encoding: gzip\n\n{\"email\": \"zip@example.com\"}\n```");
  }

  static Page cursorInvalid() {
    return new Page(
        "cursor_invalid",
        Area.REQUEST,
        new Headline("The cursor is not one that this list handed out."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "This page of the list is not available any more. Please start again from the first page.", "ja", "この一覧のページは表示できません。最初のページからやり直してください。"),
        "A cursor marks where the page before ended. It belongs to one list and one order: it was altered, cut off, or taken from a list that is sorted otherwise.",
        "Leave the cursor out to begin with the first page, and pass on exactly the `cursor` of each answer. Change the order only together with starting anew.",
        "@test candor.core.db.SearchTest.aCursorThatWasNotHandedOutIsRefused\nA list asked with a cursor of another order.");
  }

  static Page emailFormatWrong() {
    return new Page(
        "email_format_wrong",
        Area.REQUEST,
        new Headline("The field {field} is not an e-mail address: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(Dialect.ADMIN, new Headline("Please enter a valid email address"), Dialect.PLATFORM, new Headline("Invalid email format")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Please enter a valid email address.", "ja", "正しいメールアドレスを入力してください。"),
        "An address is a name, an `@` and a domain, at most 254 characters, without white space. Only the form is looked at here, not whether mail arrives.",
        "Correct the address.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.key}\nContent-Type: application/json\n\n{\"email\": \"not-an-email\"}\n```");
  }

  static Page expectationFailed() {
    return new Page(
        "expectation_failed",
        Area.REQUEST,
        new Headline("The expectation \"{expectation}\" cannot be met."),
        417,
        417,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expectation", "Text", true)),
        Map.of("en", "The request could not be accepted.", "ja", "リクエストの条件に対応していないため、処理できませんでした。"),
        "`Expect: 100-continue` is the only expectation that HTTP defines (RFC 9110, section 10.1.1).",
        "Leave the `Expect` header out.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\nExpect: 200-maybe\n\n{\"email\": \"expect@example.com\"}\n```");
  }

  static Page fieldMissing() {
    return new Page(
        "field_missing",
        Area.REQUEST,
        new Headline("The field {field} is missing or empty."),
        422,
        400,
        Map.of(),
        Map.of(Dialect.ADMIN, new Headline("{Field} is required"), Dialect.PLATFORM, new Headline("Missing required field: {field}")),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "Something that is needed was left empty.", "ja", "必須項目が入力されていません。"),
        "This field has no default, and the request cannot be carried out without it. A field that holds `null` or only white space counts as missing.",
        "Send the field with a value.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.key}\nContent-Type: application/json\n\n{}\n```");
  }

  static Page fieldOutOfRange() {
    return new Page(
        "field_out_of_range",
        Area.REQUEST,
        new Headline("The field {field} must lie between {minimum} and {maximum}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("minimum", "Number", true), new Parameter("maximum", "Number", true)),
        Map.of("en", "This number is not possible here.", "ja", "入力された数値が範囲外です。"),
        "The number is smaller or larger than the field allows.",
        "Send a number between the two, both included.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"access_token_lifetime\": 1}\n```");
  }

  static Page fieldTooLong() {
    return new Page(
        "field_too_long",
        Area.REQUEST,
        new Headline("The field {field} is longer than {limit} characters."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("limit", "Number", true)),
        Map.of("en", "What you entered is too long.", "ja", "入力された文字数が多すぎます。"),
        "The value has more characters than the field can hold. Characters are counted as Unicode code points, after nothing was cut.",
        "Shorten the value.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.key}\nContent-Type: application/json\n\n{\"email\": \"long@example.com\", \"name\": \"{a*5000}\"}\n```");
  }

  static Page fieldTooShort() {
    return new Page(
        "field_too_short",
        Area.REQUEST,
        new Headline("The field {field} is shorter than {minimum} characters."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("minimum", "Number", true)),
        Map.of("en", "What you entered is too short.", "ja", "入力された文字数が足りません。"),
        "The value has fewer characters than the field needs.",
        "Send a longer value.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"short@example.com\", \"name\": \"Short\", \"password\": \"brief\"}\n```");
  }

  static Page fieldTypeWrong() {
    return new Page(
        "field_type_wrong",
        Area.REQUEST,
        new Headline("The field {field} must be {expected}, and it is {found}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("expected", "Text", true), new Parameter("found", "Text", true)),
        Map.of("en", "Something in the request has the wrong form.", "ja", "入力された値の種類が正しくありません。"),
        "The value is of another JSON type than the field. Nothing is converted: `\"5\"` is a text and `5` a number.",
        "Send the value as the type that is named.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.key}\nContent-Type: application/json\n\n{\"email\": 5}\n```");
  }

  static Page fieldUnknown() {
    return new Page(
        "field_unknown",
        Area.REQUEST,
        new Headline("There is no field {field} here.[ Did you mean {nearest}?]"),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The request contains something that is not known here.", "ja", "認識できない項目が含まれています。"),
        "Unknown fields are refused and not skipped: a misspelt field that is silently dropped looks like success.",
        "Correct the name, or leave the field out. `/openapi.json` lists the fields of each request.",
        "```http\nPOST /api/service/users\nX-API-Key: {service.key}\nContent-Type: application/json\n\n{\"email\": \"typo@example.com\", \"nmae\": \"Typo\"}\n```");
  }

  static Page fieldValueNotAllowed() {
    return new Page(
        "field_value_not_allowed",
        Area.REQUEST,
        new Headline("The field {field} cannot be \"{value}\". Possible: {allowed}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("value", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "This choice is not possible.", "ja", "選択できない値が指定されています。"),
        "The field takes one of a fixed set of values, compared letter by letter.",
        "Send one of the values that are listed.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"x\", \"token_endpoint_auth_method\": \"magic\"}\n```");
  }

  static Page fieldValueRepeated() {
    return new Page(
        "field_value_repeated",
        Area.REQUEST,
        new Headline("The value \"{value}\" stands twice in the field {field}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("value", "Text", true)),
        Map.of("en", "Something was entered twice.", "ja", "同じ値が2回入力されています。"),
        "Each value of this list may stand in it once. A second one is nearly always a slip, such as a line that was copied and not changed.",
        "Remove the second one, or correct it.",
        "```http\nPOST /api/admin/api-services/{api.id}/operations\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Twice\", \"methods\": [\"GET\", \"GET\"], \"paths\": [{\"type\": \"EXACT\", \"pattern\": \"/a\"}]}\n```");
  }

  static Page formMalformed() {
    return new Page(
        "form_malformed",
        Area.REQUEST,
        new Headline("The form in the body cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "送信された内容の形式に誤りがあります。"),
        "A form is a row of `name=value` joined by `&`, in which special characters stand as a percent sign and two hexadecimal digits. A space stands as `+` or `%20`. The usual causes are a percent sign that was not encoded itself, as `%25`, since secrets often contain one, and scopes with a plain space between them.",
        "Let the HTTP library encode the form; with curl, `--data-urlencode \"scope=a b\"`.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=100%\n```");
  }

  static Page headerMalformed() {
    return new Page(
        "header_malformed",
        Area.REQUEST,
        new Headline("The header {name} cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("name", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "リクエストの形式に誤りがあるため、処理できませんでした。"),
        "A header is a name, a colon and a value without control characters, and some headers may stand only once: `Host`, `Content-Length`, `Content-Type`, and those with a credential: `Authorization`, `X-API-Key`, a gateway's. Two readings of one head are how requests are smuggled past a proxy (RFC 9112, section 11.2), so an unclear head is refused.",
        "Send each of those headers once, with a value of the right form, and never `Content-Length` together with `Transfer-Encoding`. If a credential stands twice, look for a proxy that adds its own to that of the client.",
        "```http\nGET /api/admin/users HTTP/1.1\nHost: {host}\nHost: other.example\n```");
  }

  static Page headerTooLarge() {
    return new Page(
        "header_too_large",
        Area.REQUEST,
        new Headline("The headers are larger than {limit} bytes."),
        431,
        431,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("limit", "Number", true)),
        Map.of("en", "Your browser sent too much with the request. Please delete the cookies of this site and try again.", "ja", "リクエストのヘッダーが大きすぎます。このサイトの Cookie を削除してから、もう一度お試しください。"),
        "All headers together, names and values, must fit in the limit. Cookies that pile up and very long tokens are the usual cause.",
        "Remove headers that this server does not need, and cookies of other applications on the same domain. Put large values into the body.",
        "```http\nGET /api/admin/users\nX-Padding: {a*20000}\n```");
  }

  static Page httpVersionUnsupported() {
    return new Page(
        "http_version_unsupported",
        Area.REQUEST,
        new Headline("The version {version} is not spoken here."),
        505,
        505,
        Map.of(Dialect.ADMIN, "invalid_request", Dialect.PLATFORM, "BAD_REQUEST", Dialect.GATEWAY, "INVALID_DATA"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("version", "Text", true)),
        Map.of("en", "The program you use speaks to this server in a way it does not understand. Please update it.", "ja", "お使いのプログラムの通信方式に、このサーバーは対応していません。プログラムを更新してください。"),
        "The request line ends with a version of HTTP other than 1.1 or 1.0. A client that starts with HTTP/2 without asking first sends `PRI * HTTP/2.0`.",
        "Send HTTP/1.1. With `curl` leave out `--http2-prior-knowledge`; in a proxy set the protocol of the connection to this server to HTTP/1.1.",
        "```http\nGET /api/admin/users HTTP/3.0\nHost: localhost\n```");
  }

  static Page invalidJson() {
    return new Page(
        "invalid_json",
        Area.REQUEST,
        new Headline("Invalid JSON in request body: line {line}, column {column}: {what}."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("line", "Number", true), new Parameter("column", "Number", true), new Parameter("what", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "送信されたデータの形式に誤りがあります。"),
        "The body says that it is JSON and does not keep to its grammar (RFC 8259): a missing quote or bracket, a comma too many, a comment, a single quote. Reading stopped at the place named, the fault may lie a little before it. Nothing was changed.",
        "Let a JSON library write the body. In a shell, put single quotes around it, so that the double quotes arrive.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"broken@example.com\",\n```");
  }

  static Page jsonDuplicateKey() {
    return new Page(
        "json_duplicate_key",
        Area.REQUEST,
        new Headline("The member \"{key}\" stands twice, again at line {line}, column {column}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_json"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("key", "Text", true), new Parameter("line", "Number", true), new Parameter("column", "Number", true)),
        Map.of("en", "The request names one thing twice.", "ja", "同じ項目が重複して送信されました。"),
        "With two values under one name it is open which of them counts, and two programs may see two different requests (RFC 8259, section 4). So neither is taken.",
        "Send each member once.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"a@example.com\", \"email\": \"b@example.com\"}\n```");
  }

  static Page jsonNumberTooLarge() {
    return new Page(
        "json_number_too_large",
        Area.REQUEST,
        new Headline("The number before line {line}, column {column} has too many digits."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_json"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("line", "Number", true), new Parameter("column", "Number", true)),
        Map.of("en", "A number in the request is too long.", "ja", "数値の桁数が多すぎます。"),
        "A number with very many digits costs much more to read than to send, so such numbers are refused unread.",
        "Send a number in the range that the field allows.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": {9*2000}}\n```");
  }

  static Page jsonTooDeep() {
    return new Page(
        "json_too_deep",
        Area.REQUEST,
        new Headline("The JSON is nested deeper than {limit} levels."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_json"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("limit", "Number", true)),
        Map.of("en", "The request could not be understood.", "ja", "送信されたデータの構造が深すぎます。"),
        "Every level of nesting takes memory while it is read, so their number is limited. No request of this API needs more.",
        "Send the body with fewer levels, as the route's schema in `/openapi.json` shows it.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": {[*200}{]*200}}\n```");
  }

  static Page listTooLong() {
    return new Page(
        "list_too_long",
        Area.REQUEST,
        new Headline("The field {field} has more than {limit} entries."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("limit", "Number", true)),
        Map.of("en", "Too many entries.", "ja", "項目が多すぎます。"),
        "The list is bounded, so that one request cannot fill memory or make every later call slow.",
        "Send fewer entries. For an API, let one pattern with `*` or `{name}` stand for many paths.",
        "@test ApiServicesTest.everyFaultIsNamedAtOnce\nA request with a list beyond the limit.");
  }

  static Page mediaTypeUnsupported() {
    return new Page(
        "media_type_unsupported",
        Area.REQUEST,
        new Headline("This route reads {accepted}[, and the body has the type \"{found}\"]."),
        415,
        415,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true), new Parameter("accepted", "Texts", true)),
        Map.of("en", "What was sent has a form that cannot be read here.", "ja", "この形式のデータは受け付けられません。"),
        "The header `Content-Type` says how a body is to be read, and this route knows only the types that the header `Accept` of the answer lists. Without `Content-Type` a body is not guessed at.",
        "Send the body as one of those types and name it in `Content-Type`.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: text/csv\n\ngrant_type,client_credentials\n```");
  }

  static Page methodNotAllowed() {
    return new Page(
        "method_not_allowed",
        Area.REQUEST,
        new Headline("{method} is not possible here. Possible: {allowed}."),
        405,
        405,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("method", "Text", true), new Parameter("allowed", "Texts", true)),
        Map.of("en", "This page cannot be used in that way.", "ja", "この操作は行えません。"),
        "The path exists, and not with this method. The header `Allow` lists those that it has. The token endpoint, for example, takes POST alone (RFC 6749, section 3.2).",
        "Use one of the methods in `Allow`.",
        "```http\nGET /oauth2/token\n```");
  }

  static Page notAcceptable() {
    return new Page(
        "not_acceptable",
        Area.REQUEST,
        new Headline("The answer cannot be given as {wanted}; it can be given as {available}."),
        406,
        406,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("wanted", "Text", true), new Parameter("available", "Texts", true)),
        Map.of("en", "The answer cannot be given in the form that was asked for.", "ja", "ご指定の形式では回答できません。"),
        "The header `Accept` names only types that this route does not produce.",
        "Ask for one of the types in the message, or leave `Accept` out.",
        "```http\nGET /api/admin/users\nAuthorization: Bearer {admin}\nAccept: image/png\n```");
  }

  static Page originNotAllowed() {
    return new Page(
        "origin_not_allowed",
        Area.REQUEST,
        new Headline("Web pages of {origin} may not call this from a browser."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("origin", "Text", true)),
        Map.of("en", "This page may not do that. Please tell whoever runs it.", "ja", "このページからは操作できません。サイトの管理者にお知らせください。"),
        "The browser asked whether a page of that origin may send a request and read the answer (the Fetch Standard, CORS preflight). The endpoints of OAuth answer pages at the origin of a client's redirect URIs, in its `allowed_origins`, or in the tenant's; the Admin API and the platform answer those in the tenant's alone; pages for people answer none. Browsers show scripts nothing of this answer but that the request failed.",
        "Compare the origin with the redirect URIs of the client, character by character: scheme, host and port count. If the page lives elsewhere, add its origin to `allowed_origins` of the client (`PATCH /api/admin/clients/{id}`), or of the tenant (`PATCH /api/admin/tenant`).",
        "```http\nOPTIONS /oauth2/token\nOrigin: https://nobody.example\nAccess-Control-Request-Method: POST\n```");
  }

  static Page parameterMalformed() {
    return new Page(
        "parameter_malformed",
        Area.REQUEST,
        new Headline("The parameter {parameter} cannot be used: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Something in the request has the wrong form.", "ja", "パラメータの値に誤りがあります。"),
        "The value does not have the form that this parameter needs; the message says how.",
        "Correct the value.",
        "```http\nGET /api/admin/users?limit=many\nAuthorization: Bearer {admin}\n```");
  }

  static Page parameterMissing() {
    return new Page(
        "parameter_missing",
        Area.REQUEST,
        new Headline("The parameter {parameter} is missing."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true)),
        Map.of("en", "The request is incomplete.", "ja", "必要な情報が不足しています。"),
        "The request cannot be carried out without this parameter. A parameter that is sent without a value counts as missing (RFC 6749, section 3.1). What a client sends itself, with POST, is read from the form in the body and never from the query; what a browser brings with GET is read from the query.",
        "Send the parameter once, with a value, in the right place.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\nscope=users:read\n```");
  }

  static Page parameterRepeated() {
    return new Page(
        "parameter_repeated",
        Area.REQUEST,
        new Headline("The parameter {parameter} stands more than once."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true)),
        Map.of("en", "The request could not be understood.", "ja", "同じパラメータが重複しています。"),
        "A parameter that stands twice has two values, and two programs may choose differently between them. RFC 6749, section 3.1, forbids it.",
        "Send the parameter once. Look whether the value was put both into the address and into the form.",
        "```http\nPOST /oauth2/token\nAuthorization: Basic {admin.basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&grant_type=client_credentials\n```");
  }

  static Page parameterUnknown() {
    return new Page(
        "parameter_unknown",
        Area.REQUEST,
        new Headline("There is no parameter {parameter} here.[ Did you mean {nearest}?]"),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("parameter", "Text", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The request contains something that is not known here.", "ja", "認識できないパラメータが含まれています。"),
        "Lists refuse parameters that they do not know: a misspelt filter that is silently dropped returns everything.",
        "Correct the name, or leave the parameter out.",
        "```http\nGET /api/admin/users?statsu=active\nAuthorization: Bearer {admin}\n```");
  }

  static Page pathMalformed() {
    return new Page(
        "path_malformed",
        Area.REQUEST,
        new Headline("The path cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be read.", "ja", "URL の形式に誤りがあります。"),
        "A path must have one reading. So percent signs need two hexadecimal digits behind them, the decoded text must be UTF-8 without NUL, and `.` and `..` are no segments here, nor is an encoded slash or a backslash.",
        "Encode each segment of the path by itself, and send the path as it stands in the documentation.",
        "```http\nGET /api/admin/users/%zz\nAuthorization: Bearer {admin}\n```");
  }

  static Page queryMalformed() {
    return new Page(
        "query_malformed",
        Area.REQUEST,
        new Headline("The query of the address cannot be read: {reason}."),
        400,
        400,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "This address cannot be read.", "ja", "URL の形式に誤りがあります。"),
        "A query is a row of `name=value` joined by `&`, in which special characters stand as a percent sign and two hexadecimal digits of UTF-8.",
        "Let the HTTP library encode each value.",
        "```http\nGET /api/admin/users?email=%E9%zz\nAuthorization: Bearer {admin}\n```");
  }

  static Page rateLimitExceeded() {
    return new Page(
        "rate_limit_exceeded",
        Area.REQUEST,
        new Headline("More than {limit} requests within {window} from this {subject}."),
        429,
        429,
        Map.of(),
        Map.of(Dialect.ADMIN, new Headline("Rate limit exceeded"), Dialect.PLATFORM, new Headline("Rate limit exceeded")),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("subject", "Text", true), new Parameter("limit", "Number", true), new Parameter("window", "Duration", true), new Parameter("retryAfter", "Duration", true), new Parameter("who", "Text", true)),
        Map.of("en", "Too many requests. Please wait a moment and try again.", "ja", "アクセスが集中しています。しばらく待ってから、もう一度お試しください。"),
        "Every address, client, API key, user and tenant has a number of requests for a span of time. This one has used its own up. Refused requests change nothing.",
        "Wait as long as `Retry-After` says, in seconds, and then go on more slowly. `RateLimit` and `X-RateLimit-Remaining` on each answer tell how much is left, so that a client can slow down before it is refused.",
        "@times 101\n```http\nGET /api/service/users\nX-API-Key: {service.key}\n```");
  }

  static Page requestTimeout() {
    return new Page(
        "request_timeout",
        Area.REQUEST,
        new Headline("The {part} of the request did not arrive within {limit}."),
        408,
        408,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NOW,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("part", "Text", true), new Parameter("limit", "Duration", true)),
        Map.of("en", "The connection was too slow. Please try again.", "ja", "通信に時間がかかりすぎました。もう一度お試しください。"),
        "The head and the body of a request each have a deadline for the whole of them, so that a client that sends a byte now and then cannot hold a connection for ever. The connection was closed and nothing was changed.",
        "Send the request again. If it always happens, look at the network between client and server, or send the body in smaller parts.",
        "@test candor.server.http.DeadlineTest.aHeadThatDribblesIsRefused\nA client that sends one byte of the head each second is answered when the deadline passes.");
  }

  static Page routeNotFound() {
    return new Page(
        "route_not_found",
        Area.REQUEST,
        new Headline("There is nothing at {path}.[ Did you mean {nearest}?]"),
        404,
        404,
        Map.of(Dialect.ADMIN, "not_found"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("path", "Text", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "There is no page at this address.", "ja", "お探しのページは見つかりませんでした。"),
        "No route of this server has that path. Paths are case-sensitive, and a slash at the end makes another path.",
        "Compare the path with `/openapi.json`, which lists every route of this server.",
        "```http\nGET /api/admin/usres\nAuthorization: Bearer {admin}\n```");
  }

  static Page tenantUnknown() {
    return new Page(
        "tenant_unknown",
        Area.REQUEST,
        new Headline("No tenant answers at this host[: {host}]."),
        404,
        404,
        Map.of(Dialect.ADMIN, "not_found"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("host", "Text", true)),
        Map.of("en", "There is no service at this address.", "ja", "このアドレスではサービスを提供していません。"),
        "The host name of a request says which tenant it is for, and none has this name. A new domain that is not registered yet, a request by IP address, and a proxy that does not pass the `Host` header on all end here.",
        "Use the tenant's own domain. Behind a proxy, pass the original `Host` on. Register a custom domain before sending traffic to it.",
        "```http\nGET /.well-known/openid-configuration\nHost: nobody.invalid\n```");
  }

  static Page tooManyConnections() {
    return new Page(
        "too_many_connections",
        Area.REQUEST,
        new Headline("This address holds {limit} connections open, and that is all that one address may."),
        503,
        503,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("limit", "Number", true), new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "Too many connections come from your network. Please try again in a moment.", "ja", "お使いのネットワークからの接続が多すぎます。しばらく待ってから、もう一度お試しください。"),
        "Every open connection takes memory and a file of the server, so one address gets a share of them and no more. In IPv6 a network of 64 bits counts as one address. Nothing was changed.",
        "Keep connections open and send many requests over few of them, and close those that are not needed. Where a proxy speaks for many clients, name it in `proxies.trusted`: then it has no such limit. `connections.per_peer` is the limit itself.",
        "@test candor.server.http.ConnectionTest.oneAddressHoldsSoManyConnectionsAndNoMore\nThe test's server takes two connections of an address, and a third one comes.");
  }

  static Page tooManyHeaders() {
    return new Page(
        "too_many_headers",
        Area.REQUEST,
        new Headline("The request has more than {limit} headers."),
        431,
        431,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("limit", "Number", true)),
        Map.of("en", "The request could not be accepted.", "ja", "リクエストのヘッダーの数が多すぎます。"),
        "The number of headers is limited, so that no single request can take much memory. A proxy that adds its own headers at each hop of a loop also ends here.",
        "Remove headers that this server does not need. If you did not add them, look for a proxy that forwards to itself.",
        "```http\nGET /api/admin/users\n{X-Many-#: 1*150}\n```");
  }

  static Page transferEncodingUnsupported() {
    return new Page(
        "transfer_encoding_unsupported",
        Area.REQUEST,
        new Headline("The transfer coding \"{found}\" is not read; only \"chunked\" is."),
        501,
        501,
        Map.of(Dialect.ADMIN, "invalid_request", Dialect.PLATFORM, "BAD_REQUEST", Dialect.GATEWAY, "INVALID_DATA"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("found", "Text", true)),
        Map.of("en", "The program you use sent something this server cannot read. Please update it.", "ja", "お使いのプログラムから、このサーバーでは読み取れない形式のデータが送信されました。プログラムを更新してください。"),
        "The header `Transfer-Encoding` names a coding other than `chunked`. A body whose end two programs find in different places can carry a second, hidden request, so nothing else is accepted.",
        "Send the body with `Content-Length` or with `Transfer-Encoding: chunked` alone. Do not compress it.",
        "```http\nPOST /oauth2/token\nTransfer-Encoding: gzip, chunked\nContent-Type: application/x-www-form-urlencoded\n\n0\n```");
  }

  static Page uriTooLong() {
    return new Page(
        "uri_too_long",
        Area.REQUEST,
        new Headline("The address of the request is longer than {limit} bytes."),
        414,
        414,
        Map.of(Dialect.ADMIN, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("limit", "Number", true)),
        Map.of("en", "The address is too long.", "ja", "リクエストの URL が長すぎます。"),
        "The path and the query together must fit in the limit. A long `state`, a signed request object or a list of ids in the query are the usual cause.",
        "Send long values in a POST body. For lists, ask for fewer at a time.",
        "```http\nGET /api/admin/users?cursor={a*9000}\n```");
  }

  static Page validationError() {
    return new Page(
        "validation_error",
        Area.REQUEST,
        new Headline("Invalid input data"),
        422,
        400,
        Map.of(Dialect.OAUTH, "invalid_request", Dialect.GATEWAY, "INVALID_DATA"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("faults", "Number", true)),
        Map.of("en", "Some of what you entered cannot be used. Please look at the marked fields.", "ja", "入力内容に誤りがあります。印の付いた項目をご確認ください。"),
        "The request could be read, and what it says breaks a rule of one or more fields. Every fault was looked for, not only the first: the answer names each field with its own message and code.",
        "Correct the fields under `details` and send the request again. Nothing was changed by the refused request.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"not-an-email\", \"name\": \"\"}\n```");
  }
}
