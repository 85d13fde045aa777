package candor.proof.flow;

import static org.assertj.core.api.Assertions.assertThat;

import candor.core.credential.Totp;
import candor.proof.catalog.Answer;
import candor.proof.catalog.AppFixture;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An authenticator app, as somebody has it in their hand.
final class Phone {
  private static final Pattern KEY = Pattern.compile("<code class=\"secret\">([A-Z2-7]+)</code>");
  private static final Pattern SEALED = Pattern.compile("name=\"secret\" value=\"([^\"]+)\"");

  private final AppFixture server;
  private final byte[] secret;

  private Phone(AppFixture server, byte[] secret) {
    this.server = server;
    this.secret = secret;
  }

  /// Adds one for whoever has just signed in for their account.
  static Phone added(AppFixture server, Visitor visitor) {
    return addedAt(server, visitor, visitor.open("/account/factors/app"));
  }

  /// Adds one on the page that offers it, and waits until its next code.
  static Phone addedAt(AppFixture server, Visitor visitor, Answer page) {
    var phone = new Phone(server, key(page));
    Answer answer =
        visitor.submit(
            page,
            "/account/factors/app",
            Map.of("secret", found(SEALED, page.body()), "code", phone.code()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    phone.later();
    return phone;
  }

  /// Its present code.
  String code() {
    return Totp.code(secret, server.now());
  }

  /// Waits until its next code.
  void later() {
    server.advance(Duration.ofSeconds(30));
  }

  /// Proves it on the page that asks for it.
  Answer prove(Visitor visitor, Answer page) {
    assertThat(page.body()).as(page.toString()).contains("One more step");
    Answer answer = visitor.submit(page, "/sign-in/factor", Map.of("code", code()));
    later();
    return answer;
  }

  /// The secret on the page that offers one.
  static byte[] key(Answer page) {
    return decoded(found(KEY, page.body()));
  }

  /// What a page carries for the form that adds the app.
  static String sealed(Answer page) {
    return found(SEALED, page.body());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  static byte[] decoded(String base32) {
    var bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write((held >>> bits) & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
