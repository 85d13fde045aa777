package candor.core.client;

import candor.core.outbound.Fetcher;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.protocol.oauth.ResponseType;
import java.net.URI;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a client says of itself that nothing of ours depends on, but for the words that people read
/// (RFC 7591, section 2; OpenID Connect Registration 1.0, section 2).
///
/// @param applicationType [#WEB] or [#NATIVE]; empty where it was not said
/// @param contacts how its makers are reached
/// @param softwareId what its makers call the software
/// @param softwareVersion which version of it
/// @param localized what people are shown, by member and language, such as `client_name#ja`
/// @param statement the software statement that it came with, word for word
public record Description(
    String applicationType,
    List<String> contacts,
    String softwareId,
    String softwareVersion,
    Map<String, String> localized,
    String statement) {
  /// A client on a server.
  public static final String WEB = "web";

  /// A client on a device.
  public static final String NATIVE = "native";

  /// Members that may be said in several languages (RFC 7591, section 2.2).
  public static final List<String> LOCALIZED =
      List.of("client_name", "client_uri", "logo_uri", "policy_uri", "tos_uri");

  private static final int MOST = 100;
  private static final int LONGEST = 200;
  private static final int LONGEST_STATEMENT = 16 * 1024;

  public Description {
    contacts = List.copyOf(contacts);
    localized = Map.copyOf(localized);
  }

  /// Of a client that says nothing.
  public static Description none() {
    return new Description("", List.of(), "", "", Map.of(), "");
  }

  /// What people who read a language are shown in place of a member. Words for one region of it are
  /// better than none.
  Optional<String> in(String member, Locale language) {
    return localized.keySet().stream()
        .filter(name -> name.startsWith(member + "#"))
        .filter(name -> spoken(name.substring(member.length() + 1), language))
        .min(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .map(localized::get);
  }

  private static boolean spoken(String tag, Locale language) {
    return Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage());
  }

  void check(SignInTerms signIn, Faults faults) {
    if (!applicationType.isEmpty() && !List.of(WEB, NATIVE).contains(applicationType)) {
      faults.add(
          Errors.fieldValueNotAllowed("application_type", applicationType, List.of(WEB, NATIVE)));
    }
    boolean browser =
        signIn.requests().responseTypes().stream().anyMatch(ResponseType::frontChannel);
    if (applicationType.equals(WEB) && browser) {
      signIn.redirectUris().stream()
          .filter(uri -> !remote(uri))
          .findFirst()
          .ifPresent(
              _ ->
                  faults.add(
                      Errors.redirectUriMalformed(
                          "redirect_uris",
                          "a client of the application_type web that gets tokens through the"
                              + " browser has https alone, and not localhost")));
    }
    if (contacts.size() > MOST) {
      faults.add(Errors.listTooLong("contacts", MOST));
    }
    if (contacts.stream().anyMatch(each -> each.length() > LONGEST)) {
      faults.add(Errors.fieldTooLong("contacts", LONGEST));
    }
    tooLong("software_id", softwareId, LONGEST, faults);
    tooLong("software_version", softwareVersion, LONGEST, faults);
    tooLong("software_statement", statement, LONGEST_STATEMENT, faults);
    if (localized.size() > MOST) {
      faults.add(Errors.listTooLong("localized", MOST));
    }
    localized.forEach((name, text) -> checkLocalized(name, text, faults));
  }

  private static void tooLong(String field, String text, int most, Faults faults) {
    if (text.length() > most) {
      faults.add(Errors.fieldTooLong(field, most));
    }
  }

  private static void checkLocalized(String name, String text, Faults faults) {
    int mark = name.indexOf('#');
    String member = mark < 0 ? name : name.substring(0, mark);
    String field = Received.clip(name);
    if (mark < 0 || !LOCALIZED.contains(member) || !languageTag(name.substring(mark + 1))) {
      faults.add(
          Errors.fieldValueNotAllowed(
              "localized", field, LOCALIZED.stream().map(each -> each + "#ja").toList()));
    } else if (member.equals("client_name")) {
      tooLong(field, text, LONGEST, faults);
    } else {
      LogoutTerms.address(field, text, faults);
      // As of the usual picture: nobody on the way puts another there.
      if (member.equals("logo_uri") && !faults.has(field)) {
        Fetcher.fault(text, false)
            .ifPresent(reason -> faults.add(Errors.clientAddressMalformed(field, reason)));
      }
    }
  }

  private static boolean languageTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /// OpenID Connect Registration 1.0, section 2: `application_type`.
  private static boolean remote(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "https".equals(parsed.getScheme()) && !"localhost".equals(parsed.getHost());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
