// Made from errors/src/main/pages by tools/Catalog.java: change it there.
package candor.errors;

import java.util.List;
import java.util.Map;

/// The pages of the area login.
final class LoginPages {
  private LoginPages() {}

  static Page accountDeletionUnconfirmed() {
    return new Page(
        "account_deletion_unconfirmed",
        Area.LOGIN,
        new Headline("To delete the account, its e-mail address {email} must be typed; something else was."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("email", "Text", false)),
        Map.of("en", "That is not the address of this account, so nothing was deleted. Please type it as it stands above.", "ja", "このアカウントのアドレスではないため、何も削除していません。上に表示されたアドレスを入力してください。"),
        "A deleted account is gone, with all that belongs to it. So a slip of the finger, or somebody else's at an open browser, must not be enough.",
        "Type the e-mail address that the page shows.",
        "@test candor.proof.flow.AccountTest.anAccountIsDeletedByItsOwnerWhoTypesItsAddress");
  }

  static Page accountSignInNeeded() {
    return new Page(
        "account_sign_in_needed",
        Area.LOGIN,
        new Headline("To change an account, its owner has to have signed in within the last {minutes} minutes, in this browser."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("minutes", "Number", true)),
        Map.of("en", "Nothing was changed. Please sign in again in this browser, then send the form once more.", "ja", "何も変更されていません。このブラウザーで再度サインインしてから、もう一度送信してください。"),
        "What weakens an account is done only by somebody who has just proved who they are: a browser that was left open is anybody's.",
        "Open the page of the form again: it leads to the sign-in first, and back.",
        "```http\nPOST /account/password\nAccept: text/html\nContent-Type: application/x-www-form-urlencoded\n\npassword=correct+horse+battery+staple\n```");
  }

  static Page backupCodeUsed() {
    return new Page(
        "backup_code_used",
        Area.LOGIN,
        new Headline("This backup code was used at {usedAt}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("usedAt", "Instant", true)),
        Map.of("en", "This backup code was used already. Please use another one.", "ja", "このバックアップコードは使用済みです。別のコードをお使いください。"),
        "Each backup code is good once.",
        "Use another one and cross out those that are used. Make new ones on `/account/factors` before the last is gone.",
        "@test SecondFactorTest.aBackupCodeIsGoodOnceAndANewSetReplacesTheOld");
  }

  static Page connectionDirectoryOpen() {
    return new Page(
        "connection_directory_open",
        Area.LOGIN,
        new Headline("Addresses cannot be trusted at {issuer}: it is every directory's."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("issuer", "Text", true)),
        Map.of("en", "This way of signing in does not prove addresses.", "ja", "このサインイン方法ではメールアドレスを確認できません。"),
        "`common`, `organizations` and `consumers` let people of every directory in, and the administrators of each write into it whatever addresses they like, yours too.",
        "Name one directory in `issuer` (`https://login.microsoftonline.com/<id of the directory>/v2.0`), or leave `trusts_email` at false.",
        "```http\nPOST /api/admin/connections\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"provider\": \"microsoft\", \"client_id\": \"one\", \"client_secret\": \"s\", \"trusts_email\": true}\n```");
  }

  static Page connectionDisabled() {
    return new Page(
        "connection_disabled",
        Area.LOGIN,
        new Headline("The connection {connection} is switched off."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "This way to sign in is switched off at present. Please choose another one.", "ja", "このサインイン方法は現在停止されています。別の方法を選んでください。"),
        "An administrator set `enabled` of the connection to false. Whoever was on the way to the provider is refused too.",
        "Choose another way to sign in, or set `enabled` to true with `PATCH /api/admin/connections/{id}`.",
        "@test UpstreamTest.aConnectionThatIsSwitchedOffSignsNobodyIn");
  }

  static Page connectionDomainMalformed() {
    return new Page(
        "connection_domain_malformed",
        Area.LOGIN,
        new Headline("The field {field} is no domain: \"{domain}\"."),
        422,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("domain", "Text", true)),
        Map.of("en", "This is not a domain, such as example.com.", "ja", "ドメインの形式が正しくありません（例: example.com）。"),
        "A domain stands as it does behind the `@` of an address: names with dots between, without `@`, port or path.",
        "Send it as `example.com`.",
        "```http\nPOST /api/admin/connections\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"provider\": \"google\", \"client_id\": \"one\", \"client_secret\": \"s\", \"domains\": [{\"name\": \"@example.com\"}]}\n```");
  }

  static Page connectionDomainTaken() {
    return new Page(
        "connection_domain_taken",
        Area.LOGIN,
        new Headline("The domain {domain} belongs to the connection \"{name}\" ({id}) already."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("field", "Text", true), new Parameter("domain", "Text", true), new Parameter("name", "Text", true), new Parameter("id", "Id", true)),
        Map.of("en", "This domain leads to another way of signing in already.", "ja", "このドメインは別のサインイン方法で使用されています。"),
        "People whose address ends in the domain are sent straight to its connection, so it can have one only, in the tenant and in each organization.",
        "Remove the domain from the connection named first.",
        "```http\nPOST /api/admin/connections\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"provider\": \"google\", \"client_id\": \"one\", \"client_secret\": \"s\", \"domains\": [{\"name\": \"taken.example\"}]}\n```\n\n```http\nPOST /api/admin/connections\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"provider\": \"google\", \"client_id\": \"two\", \"client_secret\": \"s\", \"domains\": [{\"name\": \"Taken.example\"}]}\n```");
  }

  static Page connectionHasPeople() {
    return new Page(
        "connection_has_people",
        Area.LOGIN,
        new Headline("People are connected by connection {id}: its issuer {issuer} and client id {clientId} stay."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("id", "Id", true), new Parameter("issuer", "Text", true), new Parameter("clientId", "Text", true)),
        Map.of("en", "This way of signing in cannot be changed like that any more.", "ja", "このサインイン方法は利用者がいるため、もう変更できません。"),
        "Accounts are kept under the names that this provider gives to this client. Under another issuer, and for most providers under another client, the same names are other people's: whoever has them would be let into accounts of strangers.",
        "Make a second connection and switch this one off with `enabled`. People connect their accounts with the new one when they next sign in; then delete this one, which disconnects everybody.",
        "@test UpstreamTest.whatTellsPeopleApartStaysOnceSomebodyIsConnected");
  }

  static Page connectionKeyUnusable() {
    return new Page(
        "connection_key_unusable",
        Area.LOGIN,
        new Headline("The field {field} is no key for Apple: {reason}."),
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
        Map.of("en", "This key cannot be used.", "ja", "この鍵は使用できません。"),
        "Apple takes no secret, but a JWT that is signed with a key of the developer's account. So `client_secret` is that key, the text of the `.p8` file (PKCS #8, P-256, in PEM).",
        "Send the whole text of the file, with its first and last line.",
        "```http\nPOST /api/admin/connections\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"provider\": \"apple\", \"client_id\": \"com.example.web\", \"client_secret\": \"s\", \"team_id\": \"TEAM\", \"key_id\": \"KEY\"}\n```");
  }

  static Page connectionNotFound() {
    return new Page(
        "connection_not_found",
        Area.LOGIN,
        new Headline("There is no connection with that id."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Id", true)),
        Map.of("en", "This way to sign in is not available here.", "ja", "このサインイン方法は利用できません。"),
        "No connection of this tenant, or of the organization that is signed in to, has that id. It may have been deleted.",
        "List the connections with `GET /api/admin/connections` and take the id from there.",
        "```http\nGET /api/admin/connections/conn_nobody\nAuthorization: Bearer {admin}\n```");
  }

  static Page factorCodeWrong() {
    return new Page(
        "factor_code_wrong",
        Area.LOGIN,
        new Headline("The code is neither one of the authenticator app of user {user} for this moment nor one of their backup codes."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "second_factor_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("user", "Id", true)),
        Map.of("en", "The code is not right. Please enter the one that your app shows now.", "ja", "コードが正しくありません。アプリに現在表示されているコードを入力してください。"),
        "The password was right, and the second factor was not. A code of an app is good for half a minute and a little around it. Several in a row pause the second step for a while.",
        "Type the code that the app shows now, or a backup code. If every code is wrong, compare the clock of the device with the right time: where it is wrong by minutes, the failure record says `totp_clock_off` and by how much.",
        "@test SecondFactorTest.aWrongCodeIsRefusedAndOneOfAWrongClockIsNamed");
  }

  static Page factorSetupExpired() {
    return new Page(
        "factor_setup_expired",
        Area.LOGIN,
        new Headline("The page on which this authenticator app was to be added is older than {minutes} minutes, or somebody else's."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("minutes", "Number", true)),
        Map.of("en", "This page stood open too long. Please begin again and scan the new code.", "ja", "時間が経ちすぎました。最初からやり直し、新しいコードを読み取ってください。"),
        "The secret of an app that is being added is kept nowhere but in the page itself, sealed, for one person and for a limited time.",
        "Open `/account/factors` and begin again. Remove what was scanned before from the app: it is good for nothing.",
        "@test SecondFactorTest.anAppIsAddedOnlyInTime");
  }

  static Page formOfOtherSite() {
    return new Page(
        "form_of_other_site",
        Area.LOGIN,
        new Headline("The form was sent from another site: {origin}."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("origin", "Text", true)),
        Map.of("en", "The form was sent from another site, so nothing was done. Please start again from the application.", "ja", "別のサイトから送信されたため、処理しませんでした。アプリケーションからもう一度やり直してください。"),
        "A page of another site sent this form in the name of the person. Browsers tell where a form comes from (`Sec-Fetch-Site`, `Origin`), and only pages of this server may sign people in.",
        "Send people to the sign-in page, and do not build it yourself. If a proxy in front changes the host name, let it pass `Host` unchanged.",
        "```http\nPOST /sign-in\nContent-Type: application/x-www-form-urlencoded\nSec-Fetch-Site: cross-site\nOrigin: https://evil.example\n\nrequest=x\n```");
  }

  static Page idTokenHintRefused() {
    return new Page(
        "id_token_hint_refused",
        Area.LOGIN,
        new Headline("The id_token_hint cannot be used: {reason}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true)),
        Map.of("en", "The application asked for something that cannot be done. Please tell its operator.", "ja", "アプリケーションの要求に誤りがあります。アプリケーションの運営者にお知らせください。"),
        "The hint says whom a request is about: who shall be signed in (OpenID Connect Core 1.0, section 3.1.2.1), or whose session ends and which client asks (OpenID Connect RP-Initiated Logout 1.0, section 2). It counts if this server signed it as an ID token for a client; it may have expired. At a logout, a hint that is nobody's could send people anywhere, so the browser stays here.",
        "Send the ID token that this server issued, whole and unchanged. After the signing key was withdrawn, leave the hint out: the person is asked then.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"scopes\": [\"openid\", \"email\"]}\n```\n\n```http\nGET /oauth2/authorize?client_id={1.client_id}&redirect_uri=https%3A%2F%2Fshop.example%2Fback&response_type=code&scope=openid&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&id_token_hint=a.b.c\n```");
  }

  static Page identityLastWay() {
    return new Page(
        "identity_last_way",
        Area.LOGIN,
        new Headline("{connection} is the only way to sign in to this account."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "This is the only way to sign in to your account. Please set a password or add a passkey first.", "ja", "このアカウントにサインインできる方法はこれだけです。先にパスワードを設定するか、パスキーを追加してください。"),
        "The account has no password, no passkey and no other linked sign-in that is switched on, so nobody could sign in to it any more. A link by mail does not count: an address can be lost.",
        "Set a password (`/account/password`), add a passkey (`/account/factors`) or link another service, and disconnect this one then.",
        "@test LinkedTest.theLastWayInStays");
  }

  static Page identityOfAnotherUser() {
    return new Page(
        "identity_of_another_user",
        Area.LOGIN,
        new Headline("This sign-in at {connection} is connected with another account."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "This sign-in is connected with another account already. Please sign in to that one.", "ja", "このサインインは既に別のアカウントに接続されています。そのアカウントにサインインしてください。"),
        "What a provider calls one person opens one account. In the meantime somebody else, or another window, connected it with another one.",
        "Disconnect it from the other account first.",
        "@test ConnectionsTest.anIdentityBelongsToOneAccount");
  }

  static Page logoutClientMismatch() {
    return new Page(
        "logout_client_mismatch",
        Area.LOGIN,
        new Headline("The request is of client {client}, and its id_token_hint is for {hinted}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Text", true), new Parameter("hinted", "Text", true)),
        Map.of("en", "The application asked for something that cannot be done. Please tell its operator.", "ja", "アプリケーションの要求に誤りがあります。アプリケーションの運営者にお知らせください。"),
        "Both name the client that asks, and must name the same (OpenID Connect RP-Initiated Logout 1.0, section 2).",
        "Send the ID token that this client got, or leave one of the two out.",
        "@test candor.proof.flow.LogoutTest.aHintForAnotherClientIsRefused");
  }

  static Page mailCodeOver() {
    return new Page(
        "mail_code_over",
        Area.LOGIN,
        new Headline("This browser waits for no code."),
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
        Map.of("en", "This code counts no more. Please ask for a new mail.", "ja", "このコードは無効です。新しいメールをお求めください。"),
        "A code counts only in the browser that asked for it, for 15 minutes, once, and for a few tries. Whoever asks too often within a short time gets no further mail, and no code that would count.",
        "Ask for a new mail in this browser, or open the link in the one that you have.",
        "@test candor.proof.flow.MailTest.aCodeIsGuessedThreeTimes");
  }

  static Page mailCodeWrong() {
    return new Page(
        "mail_code_wrong",
        Area.LOGIN,
        new Headline("The code is another one; {left} tries are left."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("left", "Number", true)),
        Map.of("en", "This code is not right. Please look into the newest mail.", "ja", "コードが正しくありません。最新のメールを確認してください。"),
        "The code stands in the newest mail that this browser asked for; those before it count no more. After a few wrong ones none counts: six digits are guessed quickly.",
        "Type the code of the newest mail, or open the link in it.",
        "@test candor.proof.flow.MailTest.aCodeIsGuessedThreeTimes");
  }

  static Page mailLinkExpired() {
    return new Page(
        "mail_link_expired",
        Area.LOGIN,
        new Headline("This link expired {ago} ago, at {expiredAt}."),
        410,
        410,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("ago", "Text", true)),
        Map.of("en", "This link has expired. Please ask for a new one.", "ja", "このリンクは有効期限が切れています。新しいリンクを請求してください。"),
        "A link in a mailbox is a key that lies about, so it is good for a short time only: 15 minutes to sign in, 30 to choose a new password, an hour to make an account or to change the address, a day to confirm one.",
        "Go back to the application, start again, and ask for a new link.",
        "@test candor.proof.flow.MailTest.aLinkExpiresAndSaysHowLongAgo");
  }

  static Page mailLinkOfAnother() {
    return new Page(
        "mail_link_of_another",
        Area.LOGIN,
        new Headline("The link is of another account than the one that is signed in here."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "This link belongs to another account than the one that is signed in here. Sign out, and open the link again.", "ja", "このリンクは、ここでサインインしているものとは別のアカウントのものです。サインアウトしてから、もう一度リンクを開いてください。"),
        "A link that changes the address of an account is followed by its owner alone, who is signed in where it is opened. Otherwise whoever reads mail at the new address could be talked into giving it to an account that somebody else has the password of.",
        "Sign out here, open the link once more, and sign in as whoever asked for the change. If you did not ask for any, leave the link alone: nothing changes.",
        "@test candor.proof.flow.AccountEmailTest.aLinkIsFollowedByItsOwnerAlone");
  }

  static Page mailLinkUnknown() {
    return new Page(
        "mail_link_unknown",
        Area.LOGIN,
        new Headline("This link is not known."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "This link is not valid. Please copy the whole link from the mail, or ask for a new one.", "ja", "このリンクは無効です。メールのリンク全体をコピーするか、新しいリンクを請求してください。"),
        "The link was cut when it was copied, the account has another e-mail address by now, or the link was not made by this server.",
        "Copy the whole link from the newest mail. Or go back to the application, start again, and ask for a new one.",
        "```http\nGET /sign-in/reset?link=made-up\nAccept: text/html\n```");
  }

  static Page mailLinkUsed() {
    return new Page(
        "mail_link_used",
        Area.LOGIN,
        new Headline("This link was used at {usedAt}, {ago} ago."),
        410,
        410,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("usedAt", "Instant", true), new Parameter("ago", "Text", true)),
        Map.of("en", "This link has already been used. Please ask for a new one if you still need it.", "ja", "このリンクは使用済みです。必要であれば新しいリンクを請求してください。"),
        "A link works once. It was followed before, or a newer one of the same account made it worthless: a new password ends all links that wait.",
        "If it was you, go on where you were. If it was not, somebody else reads your mail: change its password first, then choose a new password here.",
        "@test candor.proof.flow.MailTest.aLinkHasOneWinnerAndSaysWhenItWasUsed");
  }

  static Page passkeyChallengeStale() {
    return new Page(
        "passkey_challenge_stale",
        Area.LOGIN,
        new Headline("What the passkey signed was asked for more than {minutes} minutes ago, was answered before, or was not asked for here."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("minutes", "Number", true)),
        Map.of("en", "This page stood open too long. Please try again.", "ja", "時間が経ちすぎました。もう一度お試しください。"),
        "Each page asks with a challenge of its own, which counts once and for a limited time: an answer that somebody recorded is worth nothing.",
        "Load the page again and use the passkey again.",
        "@test PasskeyTest.anAnswerCountsOnce");
  }

  static Page passkeyFailed() {
    return new Page(
        "passkey_failed",
        Area.LOGIN,
        new Headline("The passkey was not accepted."),
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
        Map.of("en", "That passkey did not work here. Please try another one, or sign in with your password.", "ja", "このパスキーは使用できません。別のパスキーを使うか、パスワードでサインインしてください。"),
        "The passkey is not known here, was taken away, or what it signed does not hold. Which of these is not said, since the answer would tell a stranger which passkeys there are. The true error is in the failure record under the request id: `passkey_unknown` or `passkey_refused`.",
        "Sign in another way and add the passkey again on `/account/factors`. An administrator finds the reason under the request id.",
        "@test PasskeyTest.whatIsNoAnswerIsRefusedAndNamed");
  }

  static Page passkeyOfStranger() {
    return new Page(
        "passkey_of_stranger",
        Area.LOGIN,
        new Headline("User {user} may not sign in to client {client}, whose passkey it was."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "passkey_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("client", "Id", true)),
        Map.of("en", "That passkey did not work here. Please try another one, or sign in with your password.", "ja", "このパスキーは使用できません。別のパスキーを使うか、パスワードでサインインしてください。"),
        "The passkey is right, and its owner is none of those for whom the client is: a client of an organization is for its own users and its members, and a client of the tenant for the tenant's own users.",
        "Sign in with the account that belongs to the organization. If this person shall come in, make them a member of it.",
        "@test PasskeyTest.aStrangerToAnOrganizationIsRefusedAndNotAskedAgain");
  }

  static Page passkeyRefused() {
    return new Page(
        "passkey_refused",
        Area.LOGIN,
        new Headline("The passkey does not count: {reason}. Expected {expected}, received {received}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "passkey_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("reason", "Text", true), new Parameter("expected", "Text", true), new Parameter("received", "Text", true)),
        Map.of("en", "That passkey did not work here. Please try another one, or sign in with your password.", "ja", "このパスキーは使用できません。別のパスキーを使うか、パスワードでサインインしてください。"),
        "What the browser sent was held against Web Authentication Level 3, sections 7.1 and 7.2: the challenge, the origin of the page, the host that the passkey belongs to, the signature, the counter, and whether the device looked at who holds it. The first that does not hold is named.",
        "Where the origin or the host is another one, the tenant is reached under a name that it was not reached under when the passkey was added: passkeys belong to one host. A proxy that changes `Host` or the scheme looks the same. A counter that goes back means that there is a copy of the key: take the passkey away.",
        "@test PasskeyTest.whatIsNoAnswerIsRefusedAndNamed");
  }

  static Page passkeyUnknown() {
    return new Page(
        "passkey_unknown",
        Area.LOGIN,
        new Headline("There is no passkey {passkey} here."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "passkey_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("passkey", "Text", true)),
        Map.of("en", "That passkey did not work here. Please try another one, or sign in with your password.", "ja", "このパスキーは使用できません。別のパスキーを使うか、パスワードでサインインしてください。"),
        "The device still has a passkey that was taken away here, or one of another account where the second step asks for one's own.",
        "Delete the passkey from the device or the password manager. Sign in another way and add a new one.",
        "@test PasskeyTest.aPasskeyThatWasTakenAwaySignsNobodyIn");
  }

  static Page passwordChecksBusy() {
    return new Page(
        "password_checks_busy",
        Area.LOGIN,
        new Headline("Too many passwords are being checked at the moment."),
        503,
        503,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.LIMIT,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true)),
        Map.of("en", "The service is busy. Please try again in a moment.", "ja", "現在混み合っています。しばらくしてからもう一度お試しください。"),
        "Checking a password is made expensive on purpose, in memory and in time, so that stolen hashes are hard to turn back. Only a few are checked at a time and a bounded number may wait; this one came when the queue was full.",
        "Try again after `Retry-After` seconds. If it lasts, either many people sign in at once and the server needs more processors, or somebody tries passwords: the log has one line for each refusal, with its `code` and `ip`.",
        "@test PasswordHashingTest.whatDoesNotFitIsRefusedAtOnce\nThe queue is filled while every thread is held.");
  }

  static Page passwordNotSet() {
    return new Page(
        "password_not_set",
        Area.LOGIN,
        new Headline("User {user} has no password."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "sign_in_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true)),
        Map.of("en", "The e-mail address or the password is not right.", "ja", "メールアドレスまたはパスワードが正しくありません。"),
        "The account was made without a password, for example by a service through its API key, and so cannot be entered with one.",
        "Set a password with `PATCH /api/admin/users/{id}`.",
        "```http\nPOST /api/admin/users\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"email\": \"plain@example.com\", \"name\": \"Plain\"}\n```\n\n```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"plain@example.com\", \"password\": \"something quite long\"}\n```");
  }

  static Page passwordWrong() {
    return new Page(
        "password_wrong",
        Area.LOGIN,
        new Headline("The password of user {user} is another one."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "sign_in_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("user", "Id", true)),
        Map.of("en", "The e-mail address or the password is not right.", "ja", "メールアドレスまたはパスワードが正しくありません。"),
        "The account exists and has a password, and what was sent is not it. Several in a row pause the account's sign-in for a while.",
        "Let the person try again, or set a new password with `PATCH /api/admin/users/{id}`. Many of these for many accounts from few addresses are an attack: the log has `ip` and `code` of each.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"something quite long\"}\n```");
  }

  static Page postLogoutRedirectUriMismatch() {
    return new Page(
        "post_logout_redirect_uri_mismatch",
        Area.LOGIN,
        new Headline("Client {client} asked for people to be sent to {asked} after they signed out. Registered: {registered}. The nearest is {nearest}."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.TENANT,
        "post_logout_redirect_uri_refused",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("client", "Id", true), new Parameter("asked", "Text", true), new Parameter("registered", "Texts", true), new Parameter("nearest", "Text", true)),
        Map.of("en", "The application asked for something that cannot be done. Please tell its operator.", "ja", "アプリケーションの要求に誤りがあります。アプリケーションの運営者にお知らせください。"),
        "Where browsers go after a logout is compared with the registration character by character (OpenID Connect RP-Initiated Logout 1.0, section 3.1). Those of a sign-in, `redirect_uris`, do not count here.",
        "Mend the link, or register the address: `PATCH /api/admin/clients/{id}` with `post_logout_redirect_uris`.",
        "```http\nPOST /api/admin/clients\nAuthorization: Bearer {admin}\nContent-Type: application/json\n\n{\"name\": \"Shop\", \"grant_types\": [\"authorization_code\"], \"redirect_uris\": [\"https://shop.example/back\"], \"post_logout_redirect_uris\": [\"https://shop.example/bye\"], \"scopes\": [\"openid\"]}\n```\n\n```http\nGET /oauth2/logout?client_id={1.client_id}&post_logout_redirect_uri=https%3A%2F%2Fshop.example%2Fbye%2F\n```");
  }

  static Page postLogoutRedirectUriRefused() {
    return new Page(
        "post_logout_redirect_uri_refused",
        Area.LOGIN,
        new Headline("The post_logout_redirect_uri of the request is not registered for the client."),
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
        Map.of("en", "The application asked for something that cannot be done. Please tell its operator.", "ja", "アプリケーションの要求に誤りがあります。アプリケーションの運営者にお知らせください。"),
        "After a logout a browser is sent only to addresses that the client registered, compared character by character. Which ones are registered is shown to the administrators of the tenant, at the request id.",
        "Whoever administers the tenant looks the request id up, compares both addresses, and mends the link or the registration.",
        "@test candor.proof.flow.LogoutTest.anAddressThatIsNotRegisteredIsNotGoneTo\nThis page is only shown in place of another.");
  }

  static Page postLogoutRedirectUriUnattributed() {
    return new Page(
        "post_logout_redirect_uri_unattributed",
        Area.LOGIN,
        new Headline("The request names {asked} to go back to, and no client whose address that is."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("asked", "Text", true)),
        Map.of("en", "The application asked for something that cannot be done. Please tell its operator.", "ja", "アプリケーションの要求に誤りがあります。アプリケーションの運営者にお知らせください。"),
        "A browser is sent back only to an address that the client registered, so the request must say which client it is: by `id_token_hint` or by `client_id` (OpenID Connect RP-Initiated Logout 1.0, section 3).",
        "Add `client_id`, or better the `id_token_hint`, with which people are not asked.",
        "```http\nGET /oauth2/logout?post_logout_redirect_uri=https%3A%2F%2Fshop.example%2Fbye\n```");
  }

  static Page providerNotConfigured() {
    return new Page(
        "provider_not_configured",
        Area.LOGIN,
        new Headline("Sign-in with {provider} is not set up for organization {organization}."),
        404,
        404,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("provider", "Text", true), new Parameter("organization", "Text", true)),
        Map.of("en", "This way to sign in is not available here.", "ja", "このサインイン方法は利用できません。"),
        "Neither the organization nor the tenant has a client id for that provider, so there is nobody to send people to it as.",
        "`POST /api/admin/connections` with the `provider`, and with `organization_id` for one organization alone: the answer has the callback address. Register an OAuth app with it at the provider, and enter its `client_id` and `client_secret` there.",
        "@test PlatformTest.peopleAreSentToGithubWithStateAndProofKey\nAn organization without a connection is asked for, before one is made. The demo organization has one.");
  }

  static Page refreshTokenExpired() {
    return new Page(
        "refresh_token_expired",
        Area.LOGIN,
        new Headline("The refresh token expired at {expiredAt}, {late} seconds ago."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("expiredAt", "Instant", true), new Parameter("late", "Number", true)),
        Map.of("en", "Your session has expired. Please sign in again.", "ja", "セッションの有効期限が切れました。もう一度サインインしてください。"),
        "A refresh token waits for a limited time to be used, thirty days unless the tenant says otherwise. Each use gives a new one with the whole time, within the longest time of the session (`session_expired`).",
        "Sign in again. An application that is used now and then keeps its session by refreshing at least once in that time.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"{user.password}\"}\n```\n\n@clock +PT721H\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```");
  }

  static Page refreshTokenOfAnotherClient() {
    return new Page(
        "refresh_token_of_another_client",
        Area.LOGIN,
        new Headline("The refresh token was not made for client {client}."),
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
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A refresh token belongs to the client that got it (RFC 6749, section 6).",
        "Use the client that the person signed in to. Two environments whose settings are mixed are the usual cause.",
        "@test AuthorizationTest.aRefreshTokenBelongsToItsClient");
  }

  static Page refreshTokenOutrun() {
    return new Page(
        "refresh_token_outrun",
        Area.LOGIN,
        new Headline("Two parties continued session {session} side by side, and the other one went on; the session was ended."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("session", "Id", true), new Parameter("user", "Id", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "One refresh token came twice within the grace (`refresh_grace_seconds` of the tenant), as two tabs send it, or a client that lost an answer. Each time it was replaced. Each replacement may be used once; after that only one of them goes on. This token comes of the one that stayed behind, so two parties live on one sign-in, and which of them is honest cannot be told (RFC 9700, section 4.14.2).",
        "Sign in again. Let all tabs keep their refresh token in one place, and go on with the newest that stands there.",
        "@test candor.proof.flow.RefreshTest.ofTwoBranchesOneGoesOn");
  }

  static Page refreshTokenReused() {
    return new Page(
        "refresh_token_reused",
        Area.LOGIN,
        new Headline("The refresh token was already used at {firstUsedAt}; session {session} was ended."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.NEVER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("firstUsedAt", "Instant", true), new Parameter("session", "Id", true), new Parameter("user", "Id", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "A refresh token works once, and its answer holds the next one. Seeing it a second time means that two parties hold it, and which of them is honest cannot be told (RFC 9700, section 4.14.2). So the session was ended: its refresh tokens and its access tokens no longer count, for either of them. At `/oauth2/token` a token may come again for some seconds after its first use, as long as nobody has used what came of it: two tabs that refresh at once do that (`refresh_grace_seconds` of the tenant, ten unless set).",
        "Sign in again. Keep the newest refresh token of each answer before doing anything else, and let only one request refresh at a time: two tabs or two threads that refresh at once cause this without any thief.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"{user.password}\"}\n```\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```");
  }

  static Page refreshTokenUnknown() {
    return new Page(
        "refresh_token_unknown",
        Area.LOGIN,
        new Headline("There is no such refresh token."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "What was sent is not a refresh token of this tenant, or it was removed together with its session. Tokens are kept as digests only, so nothing more can be told about it.",
        "Send the newest `refresh_token` exactly as it came, without quotes or spaces. If there is none, sign in again.",
        "```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"rt_nothing\"}\n```");
  }

  static Page secondFactorFailed() {
    return new Page(
        "second_factor_failed",
        Area.LOGIN,
        new Headline("The code is neither one of the authenticator app for this moment nor a backup code."),
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
        Map.of("en", "The code is not right. Please enter the one that your app shows now.", "ja", "コードが正しくありません。アプリに現在表示されているコードを入力してください。"),
        "One answer covers every code that is not right, since whoever guesses would learn from the difference. The true error is in the failure record under the request id: `factor_code_wrong` or `totp_clock_off`.",
        "Type the code that the app shows now, or a backup code. An administrator finds the reason under the request id.",
        "@test SecondFactorTest.aWrongCodeIsRefusedAndOneOfAWrongClockIsNamed");
  }

  static Page secondFactorRequired() {
    return new Page(
        "second_factor_required",
        Area.LOGIN,
        new Headline("User {user} has to prove more than their sign-in has so far, and nothing here can ask for it."),
        400,
        403,
        Map.of(Dialect.OAUTH, "login_required"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true)),
        Map.of("en", "Your account needs a second step. Please sign in in the browser.", "ja", "このアカウントには2段階目の確認が必要です。ブラウザーでサインインしてください。"),
        "The password was right, or there is a sign-in in this browser, and more has to be proved: the account has a second factor, or the client, its organization or `acr_values` asks for one. A sign-in that is one JSON request has no way to ask for it, and a request with `prompt=none` may show no page.",
        "Send the person to the authorization endpoint, without `prompt=none`: the pages there ask for what is missing.",
        "@test SecondFactorTest.aPasswordAloneGetsNoTokensAnyMore");
  }

  static Page sessionEnded() {
    return new Page(
        "session_ended",
        Area.LOGIN,
        new Headline("Session {session} was ended at {endedAt}."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("session", "Id", true), new Parameter("endedAt", "Instant", true)),
        Map.of("en", "You have been signed out. Please sign in again.", "ja", "サインアウトされました。もう一度サインインしてください。"),
        "The session that this refresh token belongs to was ended: the person signed out or took the application back on `/account`, chose a new password, or was suspended, locked or deleted; the client revoked the token; or a code or refresh token of the session was used twice.",
        "Sign in again. Who ended it, `GET /api/admin/audit-events?kind=session&target=ID` says. Where a refresh token was used twice, the look-up of the refused request shows it too.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"{user.password}\"}\n```\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{2.refresh_token}\"}\n```");
  }

  static Page sessionExpired() {
    return new Page(
        "session_expired",
        Area.LOGIN,
        new Headline("Session {session} reached its longest time at {expiredAt}."),
        400,
        401,
        Map.of(Dialect.OAUTH, "invalid_grant"),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("session", "Id", true), new Parameter("expiredAt", "Instant", true)),
        Map.of("en", "Your session has expired. Please sign in again.", "ja", "セッションの有効期限が切れました。もう一度サインインしてください。"),
        "A sign-in lasts for a limited time, thirty days unless the tenant says otherwise, however often it is continued with refresh tokens. This refresh token was still good by itself, but its session is over.",
        "Sign in again. No refresh carries a session beyond its longest time; the tenant's setting for it is `session_seconds`.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"{user.password}\"}\n```\n\n@clock +PT719H\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{1.refresh_token}\"}\n```\n\n@clock +PT2H\n\n```http\nPOST /api/auth/refresh\nContent-Type: application/json\n\n{\"refresh_token\": \"{2.refresh_token}\"}\n```");
  }

  static Page signInByMailOff() {
    return new Page(
        "sign_in_by_mail_off",
        Area.LOGIN,
        new Headline("Nobody signs in by mail here."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Signing in by e-mail is not possible here. Please sign in with your password.", "ja", "メールによるサインインは利用できません。パスワードでサインインしてください。"),
        "The tenant's setting `sign_in_by_mail` is false: whoever reads a person's mail shall not be signed in by that alone.",
        "Sign in in another way. A new password can still be chosen by mail.",
        "@test candor.proof.flow.MailTest.whereSignInByMailIsOffItIsRefused");
  }

  static Page signInCookieMissing() {
    return new Page(
        "sign_in_cookie_missing",
        Area.LOGIN,
        new Headline("The sign-in succeeded, but the browser did not send back the cookie of {origin} that says so."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("origin", "Text", true)),
        Map.of("en", "The cookie of this site was not found, so nobody knows that you have just signed in. Allow cookies for this site, then start again.", "ja", "このサイトのCookieが見つからないため、サインインしたことを確認できません。このサイトのCookieを許可してから、もう一度始めてください。"),
        "The browser, or something in it, keeps no cookies of this site: they are switched off, the page stands in a frame of another site, or a proxy takes them out. Behind a proxy that speaks TLS it also happens where this server is not told so and the cookie has the wrong name.",
        "Allow cookies for the origin in the message, and open the page itself, not in a frame. Behind a proxy compare that origin with the address that browsers see: if it says `http`, name the proxy in `proxies.trusted`.",
        "@test candor.proof.flow.AccountTest.aBrowserThatKeepsNoCookiesIsToldSo");
  }

  static Page signInEmailUnknown() {
    return new Page(
        "sign_in_email_unknown",
        Area.LOGIN,
        new Headline("There is no account with that e-mail address in {pool}."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "sign_in_failed",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("pool", "Text", true)),
        Map.of("en", "The e-mail address or the password is not right.", "ja", "メールアドレスまたはパスワードが正しくありません。"),
        "Nobody in that pool of accounts has the address. Accounts of an organization are found only by a sign-in that names the organization (`org_slug`), accounts of the tenant by one that names none or an organization that they are a member of.",
        "Look for the address with `GET /api/admin/users?email=`. If the account is in an organization, send `org_slug` with the sign-in.",
        "```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"nobody@example.com\", \"password\": \"something quite long\"}\n```");
  }

  static Page signInFailed() {
    return new Page(
        "sign_in_failed",
        Area.LOGIN,
        new Headline("Invalid email or password"),
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
        Map.of("en", "The e-mail address or the password is not right.", "ja", "メールアドレスまたはパスワードが正しくありません。"),
        "The e-mail address and the password do not belong together. Whether there is an account with that address, whether it has a password at all and which of the two is wrong is not said, since the answer would help whoever tries addresses and passwords. It takes the same time in every case.",
        "Check both, and the organization: each organization has its own accounts. Administrators find the true reason under the request id, with `./candor why REQUEST_ID` or in its failure record at the Admin API.",
        "@test ProofTest.whatIsBehindOneMaskAnswersAlike\nThis page is only shown in place of others.");
  }

  static Page signInPaused() {
    return new Page(
        "sign_in_paused",
        Area.LOGIN,
        new Headline("Too many wrong passwords for this e-mail address. Sign-in is paused for {retryAfter}."),
        429,
        429,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.LATER,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("retryAfter", "Duration", true), new Parameter("email", "Text", true)),
        Map.of("en", "Too many attempts. Please wait a moment and try again.", "ja", "試行回数が多すぎます。しばらく待ってからもう一度お試しください。"),
        "After several wrong passwords in a row each further attempt has to wait, twice as long each time, and after the tenant's limit for the whole lock time. It is counted by address, whether or not there is an account with it, so that the pause tells nothing about who has one. An attempt counts from its beginning, until its password turns out right: guesses sent all at once gain nothing. While it lasts no password is looked at, not even the right one: otherwise guessing would just go on.",
        "Wait as long as `Retry-After` says. The tenant's settings `sign_in_attempts` and `sign_in_lock_seconds` say how many attempts there are and how long the lock lasts.",
        "@times 6\n```http\nPOST /api/auth/login\nContent-Type: application/json\n\n{\"email\": \"{user.email}\", \"password\": \"something quite long\"}\n```");
  }

  static Page signInStateExpired() {
    return new Page(
        "sign_in_state_expired",
        Area.LOGIN,
        new Headline("The sign-in was begun at {begunAt} and has to be finished within {minutes} minutes."),
        400,
        400,
        Map.of(Dialect.OAUTH, "invalid_request"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("begunAt", "Instant", true), new Parameter("minutes", "Number", true)),
        Map.of("en", "You took too long, and the application no longer waits. Please start again from the application.", "ja", "時間が経ちすぎました。アプリケーションからもう一度やり直してください。"),
        "The page stood open longer than a sign-in may take, or it came out of a bookmark or the history of the browser.",
        "Go back to the application and start again.",
        "@test AuthorizationTest.aPageThatStoodOpenTooLongSaysSo");
  }

  static Page signInStateUnreadable() {
    return new Page(
        "sign_in_state_unreadable",
        Area.LOGIN,
        new Headline("The parameter \"request\" of the sign-in page cannot be read."),
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
        Map.of("en", "The address of this page is not whole. Please start again from the application.", "ja", "このページのアドレスが正しくありません。アプリケーションからもう一度やり直してください。"),
        "What a person is signing in for is carried in the address of the page, sealed by this server. This one was cut short, changed, or made at another server or for another tenant.",
        "Go back to the application and start again. Do not keep or share addresses of the sign-in page.",
        "```http\nGET /sign-in?request=nonsense\n```");
  }

  static Page signUpOff() {
    return new Page(
        "sign_up_off",
        Area.LOGIN,
        new Headline("Nobody can make an account here by themselves."),
        403,
        403,
        Map.of(Dialect.OAUTH, "access_denied"),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(),
        Map.of("en", "Accounts are made by the administrators here. Please ask them for one.", "ja", "アカウントは管理者が作成します。管理者にお問い合わせください。"),
        "The tenant does not let people sign up, or a client asked for it with `prompt=create` (Initiating User Registration via OpenID Connect 1.0, section 4).",
        "Make the account with `POST /api/admin/users`, or let the tenant's setting `sign_up` be true.",
        "@test candor.proof.flow.MailTest.whereSignUpIsOffNobodySignsUp");
  }

  static Page totpClockOff() {
    return new Page(
        "totp_clock_off",
        Area.LOGIN,
        new Headline("The code of user {user} is the one of {seconds} seconds from now: the clock of their device is off by that much."),
        401,
        401,
        Map.of(),
        Map.of(),
        Reveals.TENANT,
        "second_factor_failed",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("user", "Id", true), new Parameter("seconds", "Number", true)),
        Map.of("en", "The code is not right. Please enter the one that your app shows now.", "ja", "コードが正しくありません。アプリに現在表示されているコードを入力してください。"),
        "A code follows from the secret and the time (RFC 6238). This one belongs to the secret and to another time, less than ten minutes away: before now where the number is negative. It is told to administrators alone, since whoever guesses would learn from it which code is going to be right.",
        "Let the person set the clock of the device to automatic. If every person's code is off by the same amount, the clock of this server is wrong.",
        "@test SecondFactorTest.aWrongCodeIsRefusedAndOneOfAWrongClockIsNamed");
  }

  static Page totpCodeReused() {
    return new Page(
        "totp_code_reused",
        Area.LOGIN,
        new Headline("This code of the authenticator app, or a newer one, was used before."),
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
        Map.of("en", "This code was used already. Please wait for the next one.", "ja", "このコードは使用済みです。次のコードが表示されるまでお待ちください。"),
        "A code of an app is good once (RFC 6238, section 5.2): whoever looked over a shoulder could use it a second time otherwise. Of two sign-ins at once with the same code one wins.",
        "Wait until the app shows another code. If nobody typed it twice, somebody else knew it: change the password.",
        "@test SecondFactorTest.aCodeOfTheAppIsGoodOnce");
  }

  static Page upstreamAccountExists() {
    return new Page(
        "upstream_account_exists",
        Area.LOGIN,
        new Headline("An account with the address that {connection} vouches for exists, and is not connected with it."),
        409,
        409,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("user", "Id", true)),
        Map.of("en", "You have an account here already. Sign in to it once, and this service will be connected with it.", "ja", "既にアカウントをお持ちです。一度そのアカウントにサインインすると、このサービスと接続されます。"),
        "Whoever can set an address at a provider would otherwise own every account with that address. So an account is connected by proof of both sides: a sign-in at the provider, and a fresh one at the account, in the same browser.",
        "Sign in with the password, passkey or mail of the account on the page that shows this; the way through the provider then follows by itself.",
        "@test UpstreamTest.anAccountIsConnectedByProofOfBothSides");
  }

  static Page upstreamAccountMissing() {
    return new Page(
        "upstream_account_missing",
        Area.LOGIN,
        new Headline("Nobody is known here by this sign-in at {connection}, and it makes no accounts."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "You have no account here yet. Please ask the operator for one.", "ja", "まだアカウントがありません。運営者に依頼してください。"),
        "The connection has `sign_up` switched off: accounts are made by administrators, and people connect them with a provider while they are signed in. For an organization's clients a connection of the tenant makes accounts only with `organization_sign_up`, which is off unless somebody says otherwise: everybody has an account at a provider such as Google.",
        "Set `sign_up` of the connection, or for an organization's client give the organization a connection of its own; or make the account with the Admin API.",
        "@test UpstreamTest.aConnectionMayMakeNoAccounts");
  }

  static Page upstreamAnswerMalformed() {
    return new Page(
        "upstream_answer_malformed",
        Area.LOGIN,
        new Headline("What {connection} answered cannot be used: {reason}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("reason", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The provider's answer lacks something that a sign-in needs, or has it in another form than its standard says.",
        "Compare the answer with OpenID Connect Core 1.0, sections 3.1.2.5, 3.1.3.3 and 5.3.2, or for GitHub with its REST API. For an OpenID Connect provider the connection's scopes must have `openid`.",
        "@test UpstreamTest.anAnswerWithoutWhatIsNeededIsNamed");
  }

  static Page upstreamAudienceWrong() {
    return new Page(
        "upstream_audience_wrong",
        Area.LOGIN,
        new Headline("The ID token of {connection} is for {received}, and not for this client: {expected}."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("received", "Texts", true), new Parameter("expected", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "An ID token that was made for another client must not sign anybody in here (OpenID Connect Core 1.0, section 3.1.3.7). Where it is for several, `azp` must name this client.",
        "Enter the client id under which this server is registered at the provider.",
        "@test UpstreamTest.anIdTokenForAnotherClientIsRefused");
  }

  static Page upstreamEmailUnproved() {
    return new Page(
        "upstream_email_unproved",
        Area.LOGIN,
        new Headline("{connection} vouches for no e-mail address of the person[: {email} is not verified there]."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("email", "Text", true)),
        Map.of("en", "That service does not vouch for your e-mail address. Please confirm it there, or sign in another way.", "ja", "このサービスはあなたのメールアドレスを確認していません。サービス側で確認するか、別の方法でサインインしてください。"),
        "An account begins with an address that is proved: with one that is not, somebody could lay an account in wait for its owner. The provider sent none, or did not say `email_verified`.",
        "Let the person confirm the address at the provider, and ask for the scope `email`. For a company's own provider, which never says so, set `trusts_email` of the connection.",
        "@test UpstreamTest.anAddressThatNobodyProvedMakesNoAccount");
  }

  static Page upstreamIdTokenExpired() {
    return new Page(
        "upstream_id_token_expired",
        Area.LOGIN,
        new Headline("The ID token of {connection} expired at {expiredAt}, {seconds} seconds ago; {skew} are granted."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("expiredAt", "Instant", true), new Parameter("seconds", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The token came straight from the provider, so it was made a moment ago: the clocks of the two servers differ by about that much, or the provider makes tokens that live too short.",
        "Set the clocks of both servers by NTP.",
        "@test UpstreamTest.aClockThatIsOffIsNamedInSeconds");
  }

  static Page upstreamIdTokenNotYetValid() {
    return new Page(
        "upstream_id_token_not_yet_valid",
        Area.LOGIN,
        new Headline("The ID token of {connection} counts from {from}, {seconds} seconds from now; {skew} are granted."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("from", "Instant", true), new Parameter("seconds", "Number", true), new Parameter("skew", "Number", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "Its `iat` or `nbf` lies ahead of the time here: the clock of the provider is ahead of this server's, or this one is behind.",
        "Set the clocks of both servers by NTP.",
        "@test UpstreamTest.aClockThatIsOffIsNamedInSeconds");
  }

  static Page upstreamIssuerWrong() {
    return new Page(
        "upstream_issuer_wrong",
        Area.LOGIN,
        new Headline("{connection} answered as issuer \"{received}\", where \"{expected}\" is registered."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("received", "Text", true), new Parameter("expected", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "Whoever answers must be whom the connection names: in the discovery document, in `iss` of the ID token, and in `iss` of the answer (RFC 9207). Compared letter by letter; a slash at the end is a difference.",
        "Enter as `issuer` of the connection exactly what stands as `issuer` in the provider's `/.well-known/openid-configuration`.",
        "@test UpstreamTest.anotherIssuerIsRefused");
  }

  static Page upstreamKeyUnknown() {
    return new Page(
        "upstream_key_unknown",
        Area.LOGIN,
        new Headline("{connection} signed with key \"{kid}\" ({algorithm}), which does not stand at {address}[; what stands there could not be read again: {failure}]."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("kid", "Text", true), new Parameter("algorithm", "Text", true), new Parameter("address", "Text", true), new Parameter("failure", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The JWK Set was read again and still has no such key for that algorithm. It is read at most every 30 seconds. Where it could not be read again, the one in memory serves on, and the message says what went wrong: a new key may stand in what could not be read. ES256, RS256, PS256 and EdDSA count.",
        "Have the provider publish the key before it signs with it, or sign with one of these algorithms.",
        "@test UpstreamTest.aKeyThatIsNotPublishedIsNamed");
  }

  static Page upstreamNonceWrong() {
    return new Page(
        "upstream_nonce_wrong",
        Area.LOGIN,
        new Headline("The ID token of {connection} answers another sign-in: its nonce is not the one that was sent."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The `nonce` of an ID token must be the one of the request (OpenID Connect Core 1.0, section 3.1.3.7), or an ID token that was stolen elsewhere could be brought here.",
        "Have the provider copy `nonce` from the authorization request into the ID token. If it does, somebody brought an ID token of another sign-in.",
        "@test UpstreamTest.anIdTokenOfAnotherSignInIsRefused");
  }

  static Page upstreamRefused() {
    return new Page(
        "upstream_refused",
        Area.LOGIN,
        new Headline("{connection} answered \"{error}\" in place of a sign-in[, and says: \"{description}\"]."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("error", "Text", true), new Parameter("description", "Text", true)),
        Map.of("en", "That service did not sign you in. Please try again, or sign in another way.", "ja", "このサービスはサインインを認めませんでした。もう一度試すか、別の方法でサインインしてください。"),
        "The provider sent the browser back with an error (RFC 6749, section 4.1.2.1). `access_denied` means that the person said no there, or may not use this application. Every other word says that the provider does not accept the request as this connection makes it. The words are the provider's own, cut to a bounded length.",
        "For `access_denied` there is nothing to mend here. For `invalid_request`, `unauthorized_client`, `invalid_scope` and `redirect_uri_mismatch` compare client id, scopes and callback address of the connection with what is registered at the provider.",
        "@test UpstreamTest.whatTheProviderSaysIsToldInItsWords");
  }

  static Page upstreamSignInStale() {
    return new Page(
        "upstream_sign_in_stale",
        Area.LOGIN,
        new Headline("{connection} does not vouch for a sign-in of lately: there it was {said}, and at most {demanded} seconds ago is demanded."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.NEVER,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("said", "Text", true), new Parameter("demanded", "Number", true)),
        Map.of("en", "Please sign in here with your password, a passkey or a link by mail: that other service did not say that you have signed in there just now.", "ja", "このサービスからは、たった今サインインしたことを確認できませんでした。パスワード、パスキー、またはメールのリンクでサインインしてください。"),
        "The page or the application (`prompt=login`, `max_age`) demands that the person signs in anew, and a provider lets in whoever sits at a browser that it remembers. So `max_age` is sent there, and only a provider that answers with an `auth_time` which is late enough is believed (OpenID Connect Core 1.0, section 3.1.2.1). Clocks may be 30 seconds apart. GitHub never says when.",
        "Have the provider honour `max_age` and put `auth_time` into its ID tokens. People at a provider that does not, such as GitHub, prove by a link by mail, a passkey or a password that they are there.",
        "@test FreshnessTest.aSignInOfLongAgoElsewhereIsNotFresh");
  }

  static Page upstreamSignatureWrong() {
    return new Page(
        "upstream_signature_wrong",
        Area.LOGIN,
        new Headline("The ID token of {connection} is not signed with its key \"{kid}\" ({algorithm})."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("kid", "Text", true), new Parameter("algorithm", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The key that the ID token names stands in the provider's JWK Set, and the signature is not by it.",
        "Compare the JWK Set with the keys that the provider signs with; a cache in front of it may serve an older one.",
        "@test UpstreamTest.anIdTokenWithAWrongSignatureIsRefused");
  }

  static Page upstreamStateMissing() {
    return new Page(
        "upstream_state_missing",
        Area.LOGIN,
        new Headline("The browser came back from {connection} without the cookie that it was given when it left."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "Your browser did not bring back the cookie that it got when you left. Please allow cookies for this site and start again in one browser window.", "ja", "サインイン開始時に渡したCookieがブラウザーから戻りませんでした。このサイトのCookieを許可し、同じブラウザーでもう一度やり直してください。"),
        "A sign-in at a provider belongs to the browser in which it began, or somebody could sign another person in to their own account (RFC 9700, section 4.7). This browser has no such cookie: cookies are off, the link of the provider was opened in another browser or in the window of an app, the browser was closed in between, or the host name changed on the way.",
        "Start again, and stay in one browser. If it happens to everybody, the provider has a callback address at another host than the one on which the sign-in page is opened.",
        "@test UpstreamTest.aBrowserWithoutTheCookieIsOfferedTheWayBack");
  }

  static Page upstreamStateOfOtherBrowser() {
    return new Page(
        "upstream_state_of_other_browser",
        Area.LOGIN,
        new Headline("The sign-in at {connection} was begun in another browser."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.SECURITY,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "This sign-in was begun in another browser. Please start again here, or sign in another way.", "ja", "別のブラウザーで始められたサインインです。ここでもう一度やり直すか、別の方法でサインインしてください。"),
        "A sign-in at a provider belongs to the browser in which it began. This one has another cookie than the one that left, so somebody may have sent the person a link that ends in an account which is not theirs (RFC 9700, section 4.7).",
        "Start again. If nobody sent a link, the browser keeps the cookies of its windows apart: a private window, a container, the window of an app.",
        "@test UpstreamTest.aSignInOfAnotherBrowserIsRefused");
  }

  static Page upstreamStateUnknown() {
    return new Page(
        "upstream_state_unknown",
        Area.LOGIN,
        new Headline("No sign-in at {connection} is under way with this `state`."),
        400,
        400,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true)),
        Map.of("en", "You took too long, or this page was opened before. Please start again from the application.", "ja", "時間がかかりすぎたか、このページは既に開かれています。アプリケーションからもう一度やり直してください。"),
        "The way back from a provider is good once and for ten minutes. The page was opened again (the back button, a bookmark), the person took longer, or the `state` is none of ours.",
        "Go back to the application and start again. If it happens to everybody, the provider or a proxy changes or drops `state`.",
        "@test UpstreamTest.aWayBackIsGoodOnce");
  }

  static Page upstreamTokenRefused() {
    return new Page(
        "upstream_token_refused",
        Area.LOGIN,
        new Headline("The token endpoint of {connection} answered {status}[ with \"{error}\"][: {description}]."),
        502,
        502,
        Map.of(),
        Map.of(),
        Reveals.ANYONE,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("connection", "Text", true), new Parameter("status", "Number", true), new Parameter("error", "Text", true), new Parameter("description", "Text", true)),
        Map.of("en", "That service could not sign you in. Please try another way, or tell the operator.", "ja", "外部のサービスでサインインできませんでした。別の方法を試すか、運営者にお知らせください。"),
        "The provider does not exchange the code. `invalid_client` (or `incorrect_client_credentials`) means that client id or secret are not the registered ones, `invalid_grant` (or `bad_verification_code`) that the code expired or was used, `redirect_uri_mismatch` that another callback address is registered. GitHub says so with status 200.",
        "Enter the client secret of the connection anew, and register the callback address that the Admin API shows for it.",
        "@test UpstreamTest.aTokenEndpointThatRefusesIsQuoted");
  }

  static Page userTokenRequired() {
    return new Page(
        "user_token_required",
        Area.LOGIN,
        new Headline("The access token belongs to client {client} and to no user."),
        403,
        403,
        Map.of(),
        Map.of(),
        Reveals.CALLER,
        "",
        Retry.AFTER_FIX,
        Severity.USAGE,
        "0.1",
        List.of(new Parameter("client", "Id", true)),
        Map.of("en", "Please sign in again.", "ja", "もう一度サインインしてください。"),
        "This endpoint acts for a person. The token is genuine and was issued to a client that acts for itself, with the grant `client_credentials`.",
        "Send the access token of a user's sign-in (`POST /api/auth/login`). Work that no person stands behind goes to the Admin API or, with an API key, to `/api/service`.",
        "```http\nGET /api/user\nAuthorization: Bearer {admin}\n```");
  }
}
