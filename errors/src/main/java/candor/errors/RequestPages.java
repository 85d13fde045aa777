// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area request.
final class RequestPages {
  private RequestPages() {}

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
        "Leave the cursor out to begin with the first page, and pass on exactly the `next_cursor` of each answer. Change the order only together with starting anew.",
        "@test SearchTest.aCursorThatWasNotHandedOutIsRefused\nA list asked with a cursor of another order.");
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
