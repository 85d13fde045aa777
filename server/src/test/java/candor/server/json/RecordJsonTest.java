package candor.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.core.db.TenantId;
import candor.errors.Errors;
import candor.errors.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON is read to the letter, and every fault is found at once.
final class RecordJsonTest {
  enum Color {
    RED,
    DARK_BLUE
  }

  record Address(String street, Optional<String> city) {}

  record Person(
      String firstName,
      int age,
      boolean active,
      Optional<Instant> seenAt,
      Optional<Color> color,
      Optional<TenantId> tenant,
      Optional<URI> homepage,
      List<String> tags,
      List<Address> addresses,
      Map<String, String> labels) {}

  private static final String WHOLE =
      """
      {"first_name":"Ada","age":36,"active":true,"seen_at":1700000000,"color":"dark_blue",\
      "tenant":"acme","homepage":"https://ada.example/","tags":["x","y"],\
      "addresses":[{"street":"Main"}],"labels":{"a":"b"}}""";

  private static Person read(String json) {
    return RecordJson.read(Person.class, json.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refusal(String json) {
    return catchThrowableOfType(Problem.class, () -> read(json));
  }

  @Inline
  record Named(String firstName, Optional<String> lastName) {}

  record Member(int number, Named named) {}

  @Test
  void theMembersOfAnInlineRecordStandInTheObjectAroundIt() {
    String json = "{\"number\":7,\"first_name\":\"Ada\"}";
    var member = RecordJson.read(Member.class, json.getBytes(StandardCharsets.UTF_8));
    assertThat(member).isEqualTo(new Member(7, new Named("Ada", Optional.empty())));
    assertThat(new String(RecordJson.write(member), StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(RecordJson.names(Member.class)).containsExactly("number", "first_name", "last_name");
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                RecordJson.read(
                    Member.class,
                    "{\"number\":7,\"last_name\":1,\"fist_name\":\"Ada\"}"
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(problem.faults())
        .extracting(Problem::getMessage)
        .anyMatch(text -> text.contains("fist_name") && text.contains("first_name"))
        .anyMatch(text -> text.contains("last_name"))
        .anyMatch(text -> text.contains("first_name") && !text.contains("fist_name"))
        .hasSize(3);
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () ->
                        RecordJson.read(
                            Member.class,
                            "{\"number\":7,\"first_name\":\"A\",\"first_name\":\"B\"}"
                                .getBytes(StandardCharsets.UTF_8)))
                .code()
                .code())
        .isEqualTo("json_duplicate_key");
  }

  @Test
  void aRecordGoesThereAndBack() {
    Person person = read(WHOLE);

    assertThat(person.firstName()).isEqualTo("Ada");
    assertThat(person.seenAt()).contains(Instant.ofEpochSecond(1_700_000_000));
    assertThat(person.color()).contains(Color.DARK_BLUE);
    assertThat(person.tenant()).contains(new TenantId("acme"));
    assertThat(person.addresses()).containsExactly(new Address("Main", Optional.empty()));
    assertThat(new String(RecordJson.write(person), StandardCharsets.UTF_8)).isEqualTo(WHOLE);
  }

  @Test
  void whatIsAbsentIsEmptyAndLeftOut() {
    Person person = read("{\"first_name\":\"A\",\"age\":1,\"active\":false,\"color\":null}");

    assertThat(person.color()).isEmpty();
    assertThat(person.tags()).isEmpty();
    assertThat(new String(RecordJson.write(person), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"first_name":"A","age":1,"active":false,"tags":[],"addresses":[],"labels":{}}""");
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    Problem problem =
        refusal(
            """
            {"firstname":"A","age":"x","active":1,"color":"green","tenant":"Not One",\
            "tags":["a",2],"addresses":[{"city":3},7],"labels":{"a":1},"homepage":"a b",\
            "seen_at":1e99}""");

    assertThat(problem.code().code()).isEqualTo("validation_error");
    assertThat(problem.faults())
        .extracting(fault -> fault.value("field").orElse("") + " " + fault.code().code())
        .containsExactlyInAnyOrder(
            "firstname field_unknown",
            "age field_type_wrong",
            "active field_type_wrong",
            "color field_value_not_allowed",
            "tenant field_type_wrong",
            "tags[1] field_type_wrong",
            "addresses[0].city field_type_wrong",
            "addresses[0].street field_missing",
            "addresses[1] field_type_wrong",
            "labels.a field_type_wrong",
            "homepage field_type_wrong",
            "seen_at field_type_wrong",
            "first_name field_missing");
    assertThat(problem.faults().getFirst().getMessage()).contains("Did you mean first_name?");
  }

  @Test
  void whatCannotBeReadIsStoodInForSoThatRulesSeeTheRest() {
    var seen = new ArrayList<Person>();
    String json =
        """
        {"firstname":1,"age":"x","active":1,"seen_at":"x","color":1,"tenant":1,"homepage":1,
         "tags":["a",2],"addresses":[{"city":3},7],"labels":{"a":1}}""";
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                RecordJson.read(
                    Person.class,
                    json.getBytes(StandardCharsets.UTF_8),
                    (person, shape) -> {
                      seen.add(person);
                      assertThat(shape.has("age")).isTrue();
                      assertThat(shape.has("extra")).isFalse();
                      throw Errors.fieldMissing("extra");
                    }));
    assertThat(seen)
        .containsExactly(
            new Person(
                "",
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("a", ""),
                List.of(new Address("", Optional.empty()), new Address("", Optional.empty())),
                Map.of("a", "")));
    assertThat(problem.faults().getLast().value("field")).contains("extra");
  }

  record Whose(TenantId tenant, Optional<String> name) {}

  @Test
  void rulesAreAskedOnlyOfABadShapeThatHasSomethingToStandIn() {
    Rules<Whose> never =
        (_, _) -> {
          throw new AssertionError("asked");
        };
    byte[] good = "{\"tenant\":\"acme\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(RecordJson.read(Whose.class, good, never).tenant()).isEqualTo(new TenantId("acme"));
    byte[] nameless = "{\"name\":1}".getBytes(StandardCharsets.UTF_8);
    Problem problem =
        catchThrowableOfType(Problem.class, () -> RecordJson.read(Whose.class, nameless, never));
    assertThat(problem.faults()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{|invalid_json",
        "{\"first_name\":}|invalid_json",
        "{\"first_name\":\"a\",}|invalid_json",
        "{'first_name':'a'}|invalid_json",
        "{\"age\":01}|invalid_json",
        "{\"age\":NaN}|invalid_json",
        "{} {}|invalid_json",
        "{} x|invalid_json",
        "{\"a\":1/*c*/}|invalid_json",
        "[]|body_not_object",
        "\"x\"|body_not_object",
        "null|body_not_object",
        "{\"age\":1,\"age\":2}|json_duplicate_key",
        "{\"zzz\":1,\"zzz\":2}|json_duplicate_key",
        "{\"zzz\":{\"b\":1,\"b\":2}}|json_duplicate_key",
        "{\"labels\":{\"b\":\"1\",\"b\":\"2\"}}|json_duplicate_key",
        "{\"first_name\":\"a\\u0000b\"}|body_has_nul",
      })
  void whatTwoReadersCouldReadInTwoWaysIsRefused(String json, String code) {
    assertThat(refusal(json).code().code()).isEqualTo(code);
  }

  @Test
  void sizesHaveLimits() {
    assertThat(refusal("{\"zzz\":" + "[".repeat(40) + "]".repeat(40) + "}").code().code())
        .isEqualTo("json_too_deep");
    assertThat(refusal("{\"age\":" + "9".repeat(100) + "}").code().code())
        .isEqualTo("json_number_too_large");
    assertThat(refusal("{\"age\":" + "9".repeat(100) + "}").value("column"))
        .as("right behind the number")
        .contains("108");
    assertThat(refusal("{\"age\":99999999999}").faults().getFirst().code().code())
        .isEqualTo("field_out_of_range");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirPlace() {
    byte[] bytes = "{\"first_name\":\"a?\"}".getBytes(StandardCharsets.US_ASCII);
    bytes[16] = (byte) 0xff;
    Problem problem =
        catchThrowableOfType(Problem.class, () -> RecordJson.read(Person.class, bytes));

    assertThat(problem.code().code()).isEqualTo("body_not_utf8");
    assertThat(problem.value("offset")).contains("16");
    assertThat(refusal("\ufeff{}").code().code()).isEqualTo("invalid_json");
    assertThat(refusal("{\"first_name\":\"\\ud800\"}").faults().getFirst().code().code())
        .isEqualTo("field_type_wrong");
  }

  @Test
  void aFaultOfSyntaxNamesItsPlaceAndNotTheWordsAroundIt() {
    Problem problem = refusal("{\n  \"first_name\": hunter2\n}");

    assertThat(problem.value("line")).contains("2");
    assertThat(problem.getMessage()).doesNotContain("hunter2");
  }

  record Query(Optional<Integer> limit, Optional<Color> color, Optional<String> cursor) {}

  @Test
  void aQueryIsReadIntoARecordToo() {
    Query query = RecordText.read(Query.class, Map.of("limit", "5", "color", "red"));
    assertThat(query)
        .isEqualTo(new Query(Optional.of(5), Optional.of(Color.RED), Optional.empty()));

    assertThat(refused(Map.of("limit", "x"))).isEqualTo("parameter_malformed");
    assertThat(refused(Map.of("limt", "5"))).isEqualTo("parameter_unknown");
    assertThat(refused(Map.of("color", "green"))).isEqualTo("parameter_malformed");
  }

  private static String refused(Map<String, String> given) {
    return catchThrowableOfType(Problem.class, () -> RecordText.read(Query.class, given))
        .code()
        .code();
  }
}
