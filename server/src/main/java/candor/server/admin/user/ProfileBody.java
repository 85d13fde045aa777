package candor.server.admin.user;

import candor.core.user.Details;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is known of a user beside name and address of e-mail, by the names of the claims (OpenID
/// Connect Core 1.0, section 5.1). In a change, what is left out stays, and an empty text is
/// forgotten.
///
/// @param birthdate `YYYY-MM-DD`, or `YYYY`; the year 0000 if only the day is known
/// @param zoneinfo a time zone, like `Europe/Paris`
/// @param locale a language tag, like `ja-JP`
/// @param phoneNumber with the country: `+1 604 555 1234`
/// @param phoneNumberVerified whether it counts as proved; not any more where the number changes
/// @param address replaces the one before as a whole
/// @param localized names in other languages, such as `family_name#ja-Kana-JP`; replaces those
///     before as a whole
record ProfileBody(
    Optional<String> givenName,
    Optional<String> familyName,
    Optional<String> middleName,
    Optional<String> nickname,
    Optional<String> preferredUsername,
    Optional<String> profile,
    Optional<String> picture,
    Optional<String> website,
    Optional<String> gender,
    Optional<String> birthdate,
    Optional<String> zoneinfo,
    Optional<String> locale,
    Optional<String> phoneNumber,
    Optional<Boolean> phoneNumberVerified,
    Optional<Address> address,
    Optional<Map<String, String>> localized) {
  /// A postal address (section 5.1.1).
  ///
  /// @param formatted all of it, with line breaks
  record Address(
      Optional<String> formatted,
      Optional<String> streetAddress,
      Optional<String> locality,
      Optional<String> region,
      Optional<String> postalCode,
      Optional<String> country) {
    private static Address of(Map<String, String> parts) {
      return new Address(
          found(parts, "formatted"),
          found(parts, "street_address"),
          found(parts, "locality"),
          found(parts, "region"),
          found(parts, "postal_code"),
          found(parts, "country"));
    }

    private Map<String, String> parts() {
      var parts = new TreeMap<String, String>();
      put(parts, "formatted", formatted);
      put(parts, "street_address", streetAddress);
      put(parts, "locality", locality);
      put(parts, "region", region);
      put(parts, "postal_code", postalCode);
      put(parts, "country", country);
      return parts;
    }
  }

  static ProfileBody of(Details details) {
    Map<String, String> texts = details.texts();
    return new ProfileBody(
        found(texts, "given_name"),
        found(texts, "family_name"),
        found(texts, "middle_name"),
        found(texts, "nickname"),
        found(texts, "preferred_username"),
        found(texts, "profile"),
        found(texts, "picture"),
        found(texts, "website"),
        found(texts, "gender"),
        found(texts, "birthdate"),
        found(texts, "zoneinfo"),
        found(texts, "locale"),
        found(texts, Details.PHONE_NUMBER),
        found(texts, Details.PHONE_NUMBER).map(_ -> details.phoneNumberVerified()),
        Optional.of(details.address()).filter(parts -> !parts.isEmpty()).map(Address::of),
        Optional.of(details.tagged()).filter(names -> !names.isEmpty()));
  }

  private static Optional<String> found(Map<String, String> texts, String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /// What is known then.
  Details over(Details before) {
    var texts = new TreeMap<>(before.texts());
    put(texts, "given_name", givenName);
    put(texts, "family_name", familyName);
    put(texts, "middle_name", middleName);
    put(texts, "nickname", nickname);
    put(texts, "preferred_username", preferredUsername);
    put(texts, "profile", profile);
    put(texts, "picture", picture);
    put(texts, "website", website);
    put(texts, "gender", gender);
    put(texts, "birthdate", birthdate);
    put(texts, "zoneinfo", zoneinfo);
    put(texts, "locale", locale);
    put(texts, Details.PHONE_NUMBER, phoneNumber);
    localized.ifPresent(
        names -> {
          texts.keySet().removeAll(before.tagged().keySet());
          names.forEach((name, text) -> texts.put(tagged(name), text.strip()));
        });
    boolean same =
        found(texts, Details.PHONE_NUMBER).equals(found(before.texts(), Details.PHONE_NUMBER));
    return new Details(
        texts,
        phoneNumberVerified.orElse(same && before.phoneNumberVerified()),
        address.map(Address::parts).orElse(before.address()));
  }

  /// A name without a tag would stand for the claim itself.
  private static String tagged(String name) {
    return name.indexOf(Details.TAG) < 0 ? name + Details.TAG : name;
  }

  private static void put(Map<String, String> into, String name, Optional<String> value) {
    value.ifPresent(text -> into.put(name, text.strip()));
  }
}
