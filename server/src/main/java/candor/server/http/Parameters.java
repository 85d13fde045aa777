package candor.server.http;

import candor.errors.Errors;
import candor.errors.Problem;
import candor.errors.Received;
import candor.server.json.RecordText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The parameters of a query or a form. One without a value counts as absent (RFC 6749, section
/// 3.1), and none may stand twice, except those that a specification lets stand twice.
public final class Parameters {
  /// Stands where nobody has asked for the parameters yet.
  static final Parameters UNREAD = new Parameters(List.of(), List.of());

  private static final Parameters EMPTY = new Parameters(List.of(), List.of());

  /// RFC 8707, section 2, and RFC 8693, section 2.1.
  private static final Set<String> REPEATABLE = Set.of("resource", "audience");

  private final List<String> names;
  private final List<String> values;

  private Parameters(List<String> names, List<String> values) {
    this.names = names;
    this.values = values;
  }

  /// No parameters.
  public static Parameters none() {
    return EMPTY;
  }

  /// The value of a parameter.
  public Optional<String> text(String name) {
    int at = names.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  /// The value of a parameter that must be there.
  ///
  /// @throws Problem `parameter_missing`
  public String required(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw Errors.parameterMissing(name);
    }
    return values.get(at);
  }

  /// The value of a parameter that is a whole number between two bounds; another where it is
  /// absent.
  ///
  /// @throws Problem `parameter_malformed`
  public long number(String name, long least, long most, long absent) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Not a number: the same answer as for one out of bounds.
    }
    throw Errors.parameterMalformed(
        name, "it must be a whole number between " + least + " and " + most);
  }

  /// Every value of a parameter that may stand more than once, in order.
  public List<String> texts(String name) {
    var found = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        found.add(values.get(i));
      }
    }
    return List.copyOf(found);
  }

  /// The parameters as a record: names in snake case, each component of type `Optional` may be
  /// absent, no others are allowed.
  ///
  /// @throws Problem `parameter_missing`, `parameter_malformed`, `parameter_unknown`
  public <T extends Record> T as(Class<T> type) {
    var given = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      given.put(names.get(i), values.get(i));
    }
    return RecordText.read(type, given);
  }

  /// These parameters, in order.
  public static Parameters of(List<Map.Entry<String, String>> pairs) {
    return new Parameters(
        pairs.stream().map(Map.Entry::getKey).toList(),
        pairs.stream().map(Map.Entry::getValue).toList());
  }

  /// These, and those of the others whose names are not among them.
  public Parameters over(Parameters others) {
    var allNames = new ArrayList<>(names);
    var allValues = new ArrayList<>(values);
    for (int i = 0; i < others.names.size(); i++) {
      if (!names.contains(others.names.get(i))) {
        allNames.add(others.names.get(i));
        allValues.add(others.values.get(i));
      }
    }
    return new Parameters(allNames, allValues);
  }

  /// These without some.
  public Parameters without(Set<String> some) {
    var left = new ArrayList<Map.Entry<String, String>>();
    for (int i = 0; i < names.size(); i++) {
      if (!some.contains(names.get(i))) {
        left.add(Map.entry(names.get(i), values.get(i)));
      }
    }
    return of(left);
  }

  /// As they stand in a query.
  public String query() {
    var query = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      query.append(i == 0 ? "" : "&");
      query.append(URLEncoder.encode(names.get(i), StandardCharsets.UTF_8)).append('=');
      query.append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /// The names that have a value, in order.
  public Set<String> names() {
    return new LinkedHashSet<>(names);
  }

  /// The parameters of a query, without its question mark.
  ///
  /// @throws Problem `query_malformed`, `parameter_repeated`
  public static Parameters ofQuery(String query) {
    return query.isEmpty() ? EMPTY : parse(query, Errors::queryMalformed);
  }

  /// The parameters of an `application/x-www-form-urlencoded` body.
  ///
  /// @throws Problem `form_malformed`, `parameter_repeated`
  static Parameters ofForm(byte[] body) {
    if (body.length == 0) {
      return EMPTY;
    }
    String text = new String(body, StandardCharsets.US_ASCII);
    for (int i = 0; i < body.length; i++) {
      // The form encoding has no bytes outside of ASCII; letting them pass would make two readings.
      if (body[i] <= ' ') {
        String name = text.substring(text.lastIndexOf('&', i) + 1, i).split("=", 2)[0];
        throw at(name, Errors::formMalformed)
            .apply("it has a byte that must be percent-encoded: 0x%02x".formatted(body[i]));
      }
    }
    return parse(text, Errors::formMalformed);
  }

  /// Says of a fault in which parameter it is.
  private static Function<String, Problem> at(String name, Function<String, Problem> malformed) {
    String shown = Received.clip(name);
    return reason -> malformed.apply("at the parameter \"" + shown + "\", " + reason);
  }

  private static Parameters parse(String text, Function<String, Problem> malformed) {
    var names = new ArrayList<String>(8);
    var values = new ArrayList<String>(8);
    var seen = new LinkedHashSet<String>();
    for (int from = 0; from <= text.length(); ) {
      int end = text.indexOf('&', from);
      end = end < 0 ? text.length() : end;
      if (end > from) {
        int equals = text.indexOf('=', from);
        boolean hasValue = equals >= 0 && equals < end;
        String name = Percent.form(text, from, hasValue ? equals : end, malformed);
        String value = hasValue ? Percent.form(text, equals + 1, end, at(name, malformed)) : "";
        if (!seen.add(name) && !REPEATABLE.contains(name)) {
          throw Errors.parameterRepeated(name);
        }
        if (!value.isEmpty()) {
          names.add(name);
          values.add(value);
        }
      }
      from = end + 1;
    }
    return new Parameters(names, values);
  }
}
