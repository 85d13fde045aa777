package candor.core.apiservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candor.core.TestClock;
import candor.core.audit.Actor;
import candor.core.audit.Audit;
import candor.core.audit.By;
import candor.core.db.TenantId;
import candor.core.db.TestDatabase;
import candor.core.secret.Chance;
import candor.errors.Problem;
import candor.policy.AccessRule;
import candor.policy.ApiServiceId;
import candor.policy.BaseUrl;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServicesTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TenantId TENANT = new TenantId("default");
  private static final By ADMIN = new By(new Actor.Ours(), "req_test");

  private final TestClock clock = TestClock.somewhen();
  private final ApiServices services =
      new ApiServices(
          DATABASE.database(),
          new Audit(DATABASE.database(), Chance.secure(), clock),
          clock,
          Chance.secure());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private ApiServiceEntry create(String name, String... urls) {
    return services.create(TENANT, ApiServiceTerms.of(name, List.of(urls), ""), ADMIN);
  }

  private static Problem refusal(Runnable action) {
    return catchThrowableOfType(Problem.class, action::run);
  }

  @Test
  void theFirstBaseUrlIsTheUsualAudience() {
    var made = create("Usual", "HTTPS://usual.example.com:443/a", "http://usual");
    assertThat(made.service().audience()).isEqualTo("https://usual.example.com/a");
    assertThat(services.audiences(TENANT)).contains("https://usual.example.com/a");
    assertThat(services.audiences(new TenantId("acme"))).isEmpty();
  }

  @Test
  void oneBaseUrlBelongsToOneService() {
    var first = create("First", "https://one.example.com", "https://two.example.com");
    Problem taken = refusal(() -> create("Second", "https://ONE.example.com:443"));
    assertThat(taken.code().code()).isEqualTo("base_url_taken");
    assertThat(taken.value("service")).contains("First");
    Problem both = refusal(() -> create("First", "https://two.example.com"));
    assertThat(both.code().code()).isEqualTo("validation_error");
    assertThat(both.faults().stream().map(fault -> fault.code().code()))
        .containsExactly("api_service_name_taken", "base_url_taken");
    assertThat(refusal(() -> create("First", "https://three.example.com")).code().code())
        .isEqualTo("api_service_name_taken");
    var third = create("Third", "https://third.example.com");
    Problem update =
        refusal(
            () ->
                services.update(
                    TENANT,
                    third.service().id(),
                    ApiServiceTerms.of("Third", List.of("https://one.example.com"), ""),
                    ADMIN));
    assertThat(update.code().code()).isEqualTo("base_url_taken");
    assertThat(services.find(TENANT, third.service().id()).service().baseUrls())
        .isEqualTo(third.service().baseUrls());
    services.remove(TENANT, first.service().id(), ADMIN);
    create("Second", "https://one.example.com");
  }

  @Test
  void anEncodedPathIsReadAsItWasWritten() {
    var made = create("Encoded", "https://encoded.example.com/100%25/gr%C3%BC%3Fn");
    assertThat(made.service().baseUrls())
        .containsExactly(new BaseUrl("https://encoded.example.com", "/100%/grü?n"));
  }

  @Test
  void aChangeCountsAtOnce() {
    var made = create("Changing", "https://changing.example.com");
    ApiServiceId id = made.service().id();
    services.update(
        TENANT,
        id,
        ApiServiceTerms.of(
            "Changed", List.of("https://changed", "https://changing.example.com"), "orders"),
        ADMIN);
    assertThat(services.find(TENANT, id).service().baseUrls())
        .extracting(Object::toString)
        .containsExactly("https://changed", "https://changing.example.com");
    List<AccessRule> rules =
        List.of(
            new AccessRule.Scope(true, List.of("a", "b")), new AccessRule.Group(List.of("staff")));
    var operation =
        services.create(
            TENANT,
            id,
            OperationTerms.of(
                "Read",
                List.of("GET"),
                List.of(
                    new OperationTerms.Path("EXACT", "/a"),
                    new OperationTerms.Path("PARAMETER", "/a/{b}")),
                rules),
            ADMIN);
    assertThat(services.find(TENANT, id).service().operations())
        .containsExactly(operation.operation());
    assertThat(operation.operation().rules()).isEqualTo(rules);
    services.remove(TENANT, id, operation.operation().id(), ADMIN);
    assertThat(refusal(() -> services.find(TENANT, id, operation.operation().id())).code().code())
        .isEqualTo("api_operation_not_found");
    services.remove(TENANT, id, ADMIN);
    assertThat(refusal(() -> services.find(TENANT, id)).code().code())
        .isEqualTo("api_service_not_found");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Problem service =
        refusal(
            () ->
                ApiServiceTerms.of(
                    "", List.of("https://a/..", "https://b", "https://b", "x"), "two words"));
    assertThat(service.faults()).hasSize(5);
    Problem operation =
        refusal(
            () ->
                OperationTerms.of(
                    "x".repeat(201),
                    List.of("GET", "GET", "a b"),
                    List.of(
                        new OperationTerms.Path("GLOB", "/a"),
                        new OperationTerms.Path("PARAMETER", "/a"),
                        new OperationTerms.Path("EXACT", "/b"),
                        new OperationTerms.Path("EXACT", "/b")),
                    List.of(
                        new AccessRule.Scope(false, List.of("two words")),
                        new AccessRule.Group(List.of()))));
    assertThat(operation.faults()).hasSize(8);
    Problem many =
        refusal(() -> ApiServiceTerms.of("x", Collections.nCopies(101, "https://a"), ""));
    assertThat(many.faults().getFirst().code().code()).isEqualTo("list_too_long");
  }

  @ParameterizedTest
  @CsvSource({"EXACT, /plain", "PARAMETER, /**"})
  void aPathIsKeptAsItWasWritten(String type, String pattern) {
    var terms =
        OperationTerms.of(
            "x", List.of(), List.of(new OperationTerms.Path(type, pattern)), List.of());
    assertThat(terms.paths().getFirst().text()).isEqualTo(pattern);
  }
}
