package candor.core.user;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.protocol.oauth.StandardClaims;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is known of a person beside name and address of e-mail, by the names of the claims (OpenID
/// Connect Core 1.0, section 5.1). What is not known is absent.
///
/// @param texts the claims that are texts; those that stand in several languages also under names
///     with a tag, such as `family_name#ja-Kana-JP` (section 5.2)
/// @param phoneNumberVerified whether the phone number counts as proved
/// @param address the members of the postal address (section 5.1.1)
public record Details(
    Map<String, String> texts, boolean phoneNumberVerified, Map<String, String> address) {
  /// The claim of a phone number.
  public static final String PHONE_NUMBER = "phone_number";

  /// What stands between the name of a claim and the tag of a language.
  public static final char TAG = '#';

  private static final int LONGEST = 200;
  private static final int MOST_TAGGED = 50;
  private static final int LONGEST_LINK = 2_000;
  private static final List<String> EXAMPLES = List.of("name#ja", "family_name#ja-Kana-JP");
  private static final List<String> LINKS = List.of("profile", "picture", "website");
  private static final Pattern PHONE =
      Pattern.compile("\\+[0-9][0-9 ().-]{3,30}(;ext=[0-9]{1,10})?");

  /// ISO 8601-1; the year 0000 says that it is not told, and a year alone that the day is not.
  private static final Pattern BIRTHDATE = Pattern.compile("[0-9]{4}(-[0-9]{2}-[0-9]{2})?");

  public Details {
    texts = known(texts);
    address = known(address);
    phoneNumberVerified = phoneNumberVerified && texts.containsKey(PHONE_NUMBER);
  }

  private static Map<String, String> known(Map<String, String> values) {
    var known = new TreeMap<>(values);
    known.values().removeIf(String::isBlank);
    return Map.copyOf(known);
  }

  /// Nothing.
  public static Details none() {
    return new Details(Map.of(), false, Map.of());
  }

  /// Looks at each of them.
  ///
  /// @param field what they are the members of
  /// @param faults takes what is wrong
  public void check(String field, Faults faults) {
    if (tagged().size() > MOST_TAGGED) {
      faults.add(Errors.listTooLong(field + ".localized", MOST_TAGGED));
    }
    texts.forEach(
        (claim, value) -> {
          if (claim.indexOf(TAG) < 0) {
            check(field + "." + claim, claim, value, faults);
          } else {
            checkTagged(field + ".localized", claim, value, faults);
          }
        });
    address.forEach(
        (part, value) -> checkLength(field + ".address." + part, value, LONGEST, faults));
  }

  /// The claims with the tag of a language.
  public Map<String, String> tagged() {
    var tagged = new TreeMap<>(texts);
    tagged.keySet().removeIf(claim -> claim.indexOf(TAG) < 0);
    return tagged;
  }

  private static void checkTagged(String field, String claim, String value, Faults faults) {
    int tag = claim.indexOf(TAG);
    String shown = Received.clip(claim);
    if (!StandardClaims.inLanguages(claim.substring(0, tag))
        || !language(claim.substring(tag + 1))) {
      faults.add(Errors.fieldValueNotAllowed(field, shown, EXAMPLES));
    }
    checkLength(field + "." + shown, value, LONGEST, faults);
  }

  private static void check(String field, String claim, String value, Faults faults) {
    checkLength(field, value, LINKS.contains(claim) ? LONGEST_LINK : LONGEST, faults);
    if (LINKS.contains(claim) && !link(value)) {
      faults.add(Errors.profileClaimMalformed(field, "it is no https or http address"));
    }
    if (claim.equals(PHONE_NUMBER) && !PHONE.matcher(value).matches()) {
      faults.add(Errors.profileClaimMalformed(field, "it is no number that begins with +"));
    }
    if (claim.equals("birthdate") && !birthdate(value)) {
      faults.add(Errors.profileClaimMalformed(field, "it is neither YYYY-MM-DD nor YYYY"));
    }
    if (claim.equals("zoneinfo") && !ZoneId.getAvailableZoneIds().contains(value)) {
      faults.add(Errors.profileClaimMalformed(field, "it is no time zone like Europe/Paris"));
    }
    if (claim.equals("locale") && !language(value)) {
      faults.add(Errors.profileClaimMalformed(field, "it is no language tag like ja-JP"));
    }
  }

  private static void checkLength(String field, String value, int longest, Faults faults) {
    if (value.length() > longest) {
      faults.add(Errors.fieldTooLong(field, longest));
    }
  }

  private static boolean link(String value) {
    try {
      URI uri = URI.create(value);
      return uri.getHost() != null && List.of("https", "http").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean birthdate(String value) {
    if (!BIRTHDATE.matcher(value).matches()) {
      return false;
    }
    try {
      // A leap year stands in for the year that is not told.
      String day = value.startsWith("0000") ? "2000" + value.substring(4) : value;
      return day.length() == 4
          ? Year.parse(day).getValue() > 0
          : LocalDate.parse(day).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean language(String value) {
    try {
      return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
