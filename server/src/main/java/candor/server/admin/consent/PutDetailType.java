package candor.server.admin.consent;

import candor.core.consent.DetailType;
import candor.core.consent.DetailTypes;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.server.admin.Caller;
import candor.server.admin.Operation;
import candor.server.admin.Spec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Registers a type of authorization details, or replaces it. Errors: `validation_error`.
record PutDetailType(DetailTypes types)
    implements Operation<PutDetailType.Question, DetailTypeBody> {
  /// @param fields what a detail of the type may say
  /// @param sentence what people are asked
  public record Question(List<DetailTypeBody.Field> fields, DetailTypeBody.Sentence sentence) {}

  @Override
  public Spec<Question, DetailTypeBody> spec() {
    return new Spec<>(
        "PUT",
        "/api/admin/authorization-details-types/{type}",
        "clients:write",
        200,
        "Register or replace a type of authorization details",
        Question.class,
        DetailTypeBody.class);
  }

  @Override
  public void check(Caller caller, Question question, Faults shape) {
    DetailType _ = type(caller, question);
  }

  @Override
  public DetailTypeBody handle(Caller caller, Question question) {
    DetailType type = type(caller, question);
    return DetailTypeBody.of(types.put(caller.tenant(), type, caller.by()));
  }

  private static DetailType type(Caller caller, Question question) {
    var faults = new Faults();
    var fields = new ArrayList<DetailType.Field>();
    for (int i = 0; i < question.fields.size(); i++) {
      fields.add(field("fields[" + i + "].kind", question.fields.get(i), faults));
    }
    var type =
        new DetailType(
            caller.parameter("type"),
            fields,
            new DetailType.Sentences(question.sentence.en(), question.sentence.ja()));
    type.check(faults);
    faults.refuse();
    return type;
  }

  private static DetailType.Field field(String place, DetailTypeBody.Field said, Faults faults) {
    Optional<DetailType.Kind> kind =
        Arrays.stream(DetailType.Kind.values())
            .filter(each -> each.wire().equals(said.kind()))
            .findFirst();
    if (kind.isEmpty()) {
      faults.add(
          Errors.fieldValueNotAllowed(
              place,
              said.kind(),
              Arrays.stream(DetailType.Kind.values()).map(DetailType.Kind::wire).toList()));
    }
    return new DetailType.Field(
        said.name(),
        kind.orElse(DetailType.Kind.TEXT),
        said.required().orElse(false),
        said.values().orElse(List.of()));
  }
}
