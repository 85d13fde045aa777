// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area user.
final class UserPages {
  private UserPages() {}

  static Page emailAlreadyExists() {
    return new Page(
        "email_already_exists",
        Area.USER,
        new Headline("This email address is already in use"),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("pool", "Text", true)),
        Map.of("en", "This email address is already registered.", "ja", "このメールアドレスは既に登録されています。"),
        "An address belongs to one account in its pool: that of the tenant, or that of one organization. Addresses are compared without regard to upper and lower case, after Unicode normalisation.",
        "Find the account with `GET /api/admin/users?email=` and use it, or delete it first. The same person may have an account in another organization's pool.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"name\": \"Twice\"}\n```");
  }

  static Page factorNotFound() {
    return new Page(
        "factor_not_found",
        Area.USER,
        new Headline("User {user} has no second factor \"{factor}\"."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("factor", "Text", true), new Parameter("user", "Id", true)),
        Map.of("en", "There is no such factor.", "ja", "この二要素認証は見つかりません。"),
        "A factor is named by its `id` among those of the user: `app`, `backup_codes`, or the id of a passkey. The person, or another administrator, may have taken it away meanwhile; backup codes go with the last factor.",
        "Take the id from `GET /api/admin/users/{id}/factors`. `DELETE` on that list resets all that there are.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"new@example.com\", \"name\": \"New\"}\n```\n\n```http\nDELETE /api/admin/users/{1.id}/factors/app\nAuthorization: Bearer {admin}\n```");
  }

  static Page invalidEmail() {
    return new Page(
        "invalid_email",
        Area.USER,
        new Headline("Please enter a valid email address"),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "Please enter a valid email address.", "ja", "有効なメールアドレスを入力してください。"),
        "The one thing that was to be changed is the e-mail address, and what was sent is none. Only the form is looked at, not whether mail arrives.",
        "Correct the address.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"form@example.com\", \"name\": \"Form\"}\n```\n\n```http\nPATCH /api/admin/users/{1.id}\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"not-an-email\"}\n```");
  }

  static Page invalidPassword() {
    return new Page(
        "invalid_password",
        Area.USER,
        new Headline("Password does not meet requirements"),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "Please choose another password.", "ja", "別のパスワードを選んでください。"),
        "The one thing that was to be changed is the password, and what was sent is too short, too long or too easy to guess. The length that a password needs is a setting of the tenant.",
        "Choose a longer one: a few words in a row are easy to keep and hard to guess.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"word@example.com\", \"name\": \"Word\"}\n```\n\n```http\nPATCH /api/admin/users/{1.id}\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"password\": \"short\"}\n```");
  }

  static Page lastPlatformOwner() {
    return new Page(
        "last_platform_owner",
        Area.USER,
        new Headline("User {user} is the last platform owner who can sign in and so cannot be {wanted}."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("wanted", "Text", true)),
        Map.of("en", "This account is still needed: nobody else could take its place.", "ja", "このアカウントはまだ必要です。代わりになるアカウントがほかにありません。"),
        "A tenant without a platform owner who can sign in could approve no organization, and nobody in it could mend that. Of two requests at once that would each leave the other's owner as the last, one is refused.",
        "Unsuspend or unlock another platform owner first. If the account is in the wrong hands, set a new password with `PATCH /api/admin/users/{id}`: that signs it out everywhere.",
        "```http\nGET /api/user\nAuthorization: Bearer {owner}\n```\n\n```http\nDELETE /api/admin/users/{1.id}\nAuthorization: Bearer {admin}\n```");
  }

  static Page passwordLeaked() {
    return new Page(
        "password_leaked",
        Area.USER,
        new Headline("The field {field} is a password that leaked from another server and stands on the lists of those who guess."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true)),
        Map.of("en", "This password is known from a leak of another service. Please choose another one.", "ja", "このパスワードは他のサービスから漏えいしています。別のものを選んでください。"),
        "Whoever guesses begins with the passwords that people really used. The server has the most common of them as digests and looks there by itself; nothing leaves it. Upper and lower case make no difference.",
        "Choose something else, such as a few unrelated words. If you use this password elsewhere, change it there too.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"leaked@example.com\", \"name\": \"Leaked\", \"password\": \"1qaz2wsx3edc\"}\n```");
  }

  static Page passwordTooEasy() {
    return new Page(
        "password_too_easy",
        Area.USER,
        new Headline("The field {field} is too easy to guess: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Please choose a password that is harder to guess.", "ja", "推測されにくいパスワードを選んでください。"),
        "Whoever guesses passwords begins with the address of the account and with one character or a short run repeated. Such a password would not last a minute.",
        "Choose something else, such as a few unrelated words.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"easy-to-guess@example.com\", \"name\": \"Easy\", \"password\": \"xqxqxqxqxqxqxqxq\"}\n```");
  }

  static Page passwordWeak() {
    return new Page(
        "password_weak",
        Area.USER,
        new Headline("The field {field} would be guessed within some {guesses} tries: {reason}"),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("guesses", "Number", true), new Parameter("reason", "Text", true)),
        Map.of("en", "Please choose a password that is harder to guess: a few unrelated words are good.", "ja", "推測されにくいパスワードを選んでください。無関係な単語をいくつか並べるのがよい方法です。"),
        "The password is long enough and on no list, yet made as people make them: a name and a year, a row of keys, a word with digits for letters. Programs that guess know these patterns. What counts is the number of guesses that they need, estimated by zxcvbn; below a hundred million is too few.",
        "Choose a few unrelated words, or let a password manager make one.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"weak@example.com\", \"name\": \"Weak\", \"password\": \"January112026\"}\n```");
  }

  static Page profileClaimMalformed() {
    return new Page(
        "profile_claim_malformed",
        Area.USER,
        new Headline("The field {field} cannot be told to clients: {reason}."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "This entry does not have the form that it needs.", "ja", "入力内容の形式が正しくありません。"),
        "Clients get this value as a claim, and read it in the form that OpenID Connect Core 1.0, section 5.1 says: an address of the web, a date, a time zone, a language tag, or a phone number with its country.",
        "Correct the value as the message says, or send an empty text for none.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"born@example.com\", \"name\": \"Born\", \"profile\": {\"birthdate\": \"13.1.1990\"}}\n```");
  }

  static Page userLocked() {
    return new Page(
        "user_locked",
        Area.USER,
        new Headline("User is locked"),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("since", "Instant", true)),
        Map.of("en", "Your account is locked. Please ask your administrator.", "ja", "アカウントはロックされています。管理者にお問い合わせください。"),
        "An administrator locked the account, usually because it seemed to be in the wrong hands. It is said only to whoever knows the right password.",
        "Make sure that the person is who they say, set a new password, and unlock with `POST /api/admin/users/{id}/unlock`.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"shut@example.com\", \"name\": \"Shut\", \"password\": \"a long enough phrase\"}\n```\n\n```http\nPOST /api/admin/users/{1.id}/lock\nAuthorization: Bearer {admin}\n```\n\n```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"shut@example.com\", \"password\": \"a long enough phrase\"}\n```");
  }

  static Page userNotFound() {
    return new Page(
        "user_not_found",
        Area.USER,
        new Headline("The specified user was not found"),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Text", true)),
        Map.of("en", "There is no such account.", "ja", "アカウントが見つかりません。"),
        "No user of this tenant has that id. It may have been deleted, or belong to another tenant: ids are never shared between tenants.",
        "Take the id from `GET /api/admin/users`; filter by `email` to find a person.",
        "```http\nGET /api/admin/users/usr_nobody\nAuthorization: Bearer {admin}\n```");
  }

  static Page userStateConflict() {
    return new Page(
        "user_state_conflict",
        Area.USER,
        new Headline("User {user} is {state} and so cannot be {wanted}."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("state", "Text", true), new Parameter("wanted", "Text", true)),
        Map.of("en", "This is not possible in the account's present state.", "ja", "アカウントの現在の状態ではこの操作はできません。"),
        "A user is active, suspended or locked, one at a time. A suspension ends by `unsuspend` and a lock by `unlock`; a suspended user cannot be locked, since the suspension says more already. An operation that finds the user in the wanted state changes nothing and succeeds.",
        "End the present state first, if that is what you want: who began it, `GET /api/admin/audit-events?kind=user&target=ID` says.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"both@example.com\", \"name\": \"Both\"}\n```\n\n```http\nPOST /api/admin/users/{1.id}/suspend\nAuthorization: Bearer {admin}\n```\n\n```http\nPOST /api/admin/users/{1.id}/unlock\nAuthorization: Bearer {admin}\n```");
  }

  static Page userSuspended() {
    return new Page(
        "user_suspended",
        Area.USER,
        new Headline("User is suspended"),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("since", "Instant", true)),
        Map.of("en", "Your account is suspended. Please ask your administrator.", "ja", "アカウントは停止されています。管理者にお問い合わせください。"),
        "An administrator suspended the account. It is said only to whoever knows the right password.",
        "`POST /api/admin/users/{id}/unsuspend` ends it. Who suspended it and when, `GET /api/admin/audit-events?kind=user&target=ID` says.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"paused@example.com\", \"name\": \"Paused\", \"password\": \"a long enough phrase\"}\n```\n\n```http\nPOST /api/admin/users/{1.id}/suspend\nAuthorization: Bearer {admin}\n```\n\n```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"paused@example.com\", \"password\": \"a long enough phrase\"}\n```");
  }
}
