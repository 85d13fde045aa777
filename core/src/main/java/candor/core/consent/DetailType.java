package candor.core.consent;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Received;
import candor.protocol.oauth.AuthorizationDetail;
import candor.protocol.oauth.AuthorizationDetail.Value;
import candor.protocol.oauth.AuthorizationDetails;
import candor.protocol.oauth.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A type of authorization details (RFC 9396, section 2.1): which fields they have, and how a
/// person is asked.
///
/// @param sentences in which `{field}` stands for the value of a field
public record DetailType(String name, List<Field> fields, Sentences sentences) {
  /// A field.
  ///
  /// @param name its name, or the path to it; in the objects of a list, `list[].name`
  /// @param values those that it may have, as texts; empty for any
  public record Field(String name, Kind kind, boolean required, List<String> values) {
    public Field {
      values = List.copyOf(values);
    }
  }

  /// What people are asked, by language.
  public record Sentences(String en, String ja) {
    String in(String language) {
      return language.equals("ja") ? ja : en;
    }
  }

  /// What a field holds.
  public enum Kind {
    /// A text.
    TEXT("a text"),
    /// A list of texts.
    TEXTS("a list of texts"),
    /// A number.
    NUMBER("a number"),
    /// True or false.
    BOOLEAN("true or false"),
    /// A list of objects, whose fields stand under its name with `[]`.
    OBJECTS("a list of objects");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// The word on the wire.
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(Value value) {
      return switch (value) {
        case Value.Text _ -> this == TEXT;
        // Of an empty list nobody sees what it is a list of.
        case Value.Texts(List<String> texts) ->
            this == TEXTS || (this == OBJECTS && texts.isEmpty());
        case Value.Amount _ -> this == NUMBER;
        case Value.Flag _ -> this == BOOLEAN;
        case Value.Objects _ -> this == OBJECTS;
      };
    }
  }

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final Pattern PATH =
      Pattern.compile("([A-Za-z0-9_-]+(\\[])?\\.){0,4}[A-Za-z0-9_-]+");
  private static final String EACH = "[].";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int MOST_FIELDS = 50;
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_SENTENCE = 300;

  /// One that nobody knows any more.
  static DetailType forgotten(String name) {
    return new DetailType(name, List.of(), new Sentences(name, name));
  }

  public DetailType {
    fields = List.copyOf(fields);
  }

  /// Remembers what is wrong with it, where somebody changes it: what was kept under older rules is
  /// read on.
  public void check(Faults faults) {
    if (!NAME.matcher(name).matches()) {
      faults.add(malformed("type", "its name is none that a type may have"));
    }
    if (fields.size() > MOST_FIELDS) {
      faults.add(Errors.listTooLong("fields", MOST_FIELDS));
    }
    var names = new HashSet<String>();
    for (int i = 0; i < fields.size(); i++) {
      checkName("fields[" + i + "].name", fields.get(i).name, names, faults);
    }
    checkLists(fields, faults);
    checkSentence("sentence.en", sentences.en, names, faults);
    checkSentence("sentence.ja", sentences.ja, names, faults);
  }

  private static void checkName(String place, String path, Set<String> before, Faults faults) {
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
      faults.add(malformed(place, "it is neither a name nor a path"));
    } else if (path.equals("type")) {
      faults.add(malformed(place, "every type has this one already"));
    } else if (before.stream()
        .anyMatch(
            other ->
                other.equals(path)
                    || other.startsWith(path + ".")
                    || path.startsWith(other + "."))) {
      faults.add(malformed(place, "another field is it, or lies within it"));
    }
    before.add(path);
  }

  /// What lies within the objects of a list needs that list.
  private static void checkLists(List<Field> fields, Faults faults) {
    for (int i = 0; i < fields.size(); i++) {
      int within = fields.get(i).name.lastIndexOf(EACH);
      if (within >= 0) {
        String list = fields.get(i).name.substring(0, within);
        if (fields.stream()
            .noneMatch(each -> each.kind == Kind.OBJECTS && each.name.equals(list))) {
          faults.add(
              malformed("fields[" + i + "].name", "no field " + list + " is a list of objects"));
        }
      }
    }
  }

  private static void checkSentence(
      String place, String sentence, Set<String> names, Faults faults) {
    if (sentence.isBlank()) {
      faults.add(Errors.fieldMissing(place));
    } else if (sentence.length() > LONGEST_SENTENCE) {
      faults.add(Errors.fieldTooLong(place, LONGEST_SENTENCE));
    } else {
      placeholders(sentence).stream()
          .filter(each -> !names.contains(each) || each.contains(EACH))
          .map(each -> malformed(place, "there is no field {" + each + "}"))
          .forEach(faults::add);
    }
  }

  private static candor.errors.Problem malformed(String place, String reason) {
    return Errors.authorizationDetailsTypeMalformed(place, reason);
  }

  private static List<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(found -> found.group(1)).toList();
  }

  /// Refuses what is none of this type.
  ///
  /// @param index which of the details of a request it is
  /// @throws candor.errors.Problem `authorization_details_field_unknown`,
  ///     `authorization_details_field_wrong`, `authorization_details_field_missing`
  void check(int index, AuthorizationDetail detail) {
    check(index, "", "", detail.fields());
  }

  /// @param within the path of the list whose object it is, as the fields have it; empty for none
  /// @param place the same as the detail has it
  private void check(int index, String within, String place, SortedMap<String, Value> object) {
    object.forEach(
        (path, value) -> {
          String where = AuthorizationDetails.place(index, place + Received.clip(path));
          Field field =
              field(within + path)
                  .orElseThrow(
                      () ->
                          Errors.authorizationDetailsFieldUnknown(
                              where, name, fields.stream().map(Field::name).toList()));
          check(where, field, value);
          if (value instanceof Value.Objects(List<SortedMap<String, Value>> list)) {
            for (int i = 0; i < list.size(); i++) {
              String at = place + path + "[" + i + "].";
              check(index, within + path + EACH, at, list.get(i));
            }
          }
        });
    for (Field field : fields) {
      if (field.required
          && field.name.startsWith(within)
          && field.name.indexOf(EACH, within.length()) < 0
          && !object.containsKey(field.name.substring(within.length()))) {
        throw Errors.authorizationDetailsFieldMissing(
            AuthorizationDetails.place(index, place + field.name.substring(within.length())), name);
      }
    }
  }

  private Optional<Field> field(String path) {
    return fields.stream().filter(each -> each.name.equals(path)).findFirst();
  }

  private static void check(String place, Field field, Value value) {
    if (!field.kind.fits(value)) {
      throw Errors.authorizationDetailsFieldWrong(
          place, field.kind.words, Received.clip(value.shown()));
    }
    List<String> said =
        value instanceof Value.Texts(List<String> texts) ? texts : List.of(value.shown());
    // A person reads them and decides by them: nothing in them is hidden, and a number is read as
    // what it is.
    if (!(value instanceof Value.Objects) && !said.stream().allMatch(PlainText::is)) {
      throw Errors.authorizationDetailsFieldWrong(
          place, "without characters that nobody sees", Received.clip(value.shown()));
    }
    if (value instanceof Value.Amount(String digits) && !PLAIN_NUMBER.matcher(digits).matches()) {
      throw Errors.authorizationDetailsFieldWrong(
          place, "a number without an exponent", Received.clip(digits));
    }
    if (!field.values.isEmpty() && !field.values.containsAll(said)) {
      throw Errors.authorizationDetailsFieldWrong(
          place, "of " + String.join(", ", field.values), Received.clip(value.shown()));
    }
  }

  /// What a person reads.
  ///
  /// @param sentence with the values in it
  /// @param others what the sentence does not say, by field: nothing is granted unread
  public record Shown(String sentence, Map<String, String> others) {}

  /// A detail of this type, as a person reads it.
  ///
  /// @param language `en` or `ja`
  public Shown shown(AuthorizationDetail detail, String language) {
    String sentence = sentences.in(language);
    var others = new TreeMap<String, String>();
    detail.fields().forEach((path, value) -> others.put(path, value.shown()));
    placeholders(sentence).forEach(others::remove);
    // Each object of a list is read by itself.
    detail.fields().entrySet().stream()
        .filter(field -> others.containsKey(field.getKey()))
        .forEach(field -> apart(field.getKey(), field.getValue(), others));
    return new Shown(
        PLACEHOLDER
            .matcher(sentence)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Optional.ofNullable(detail.fields().get(found.group(1)))
                            .map(Value::shown)
                            .orElse("…"))),
        others);
  }

  private static void apart(String path, Value value, Map<String, String> others) {
    if (value instanceof Value.Objects(List<SortedMap<String, Value>> list)) {
      others.remove(path);
      for (int i = 0; i < list.size(); i++) {
        others.put(path + " " + (i + 1), Value.shown(list.get(i)));
      }
    }
  }
}
