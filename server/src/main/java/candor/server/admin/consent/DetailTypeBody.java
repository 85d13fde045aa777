package candor.server.admin.consent;

import candor.core.consent.DetailType;
import java.util.List;
import java.util.Optional;

/// A type of authorization details as the Admin API shows it.
public record DetailTypeBody(String type, List<Field> fields, Sentence sentence) {
  /// @param name its name, or the path to it: `amount.currency`; in a list of objects
  ///     `items[].name`
  /// @param kind `text`, `texts`, `number`, `boolean` or `objects`
  /// @param required whether each detail of the type has it; false unless it says otherwise
  /// @param values those that it may have; any where it is absent or empty
  public record Field(
      String name, String kind, Optional<Boolean> required, Optional<List<String>> values) {}

  /// What people are asked, by language; `{amount.currency}` stands for the value of a field.
  public record Sentence(String en, String ja) {}

  static DetailTypeBody of(DetailType type) {
    return new DetailTypeBody(
        type.name(),
        type.fields().stream()
            .map(
                field ->
                    new Field(
                        field.name(),
                        field.kind().wire(),
                        Optional.of(field.required()),
                        Optional.of(field.values())))
            .toList(),
        new Sentence(type.sentences().en(), type.sentences().ja()));
  }
}
