package candor.proof.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import candor.errors.Errors;
import candor.proof.catalog.Program.Method;
import candor.proof.catalog.sample.Shop;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The errors of a small program, found in its bytecode.
class ReachTest {
  private static final String SAMPLE = "candor/proof/catalog/sample/";
  private static Program program;

  @BeforeAll
  static void read() throws URISyntaxException {
    Path tests =
        Path.of(ReachTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path errors = Path.of(Errors.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    program =
        Program.of(
            List.of(tests, errors),
            name -> name.startsWith(SAMPLE) || name.startsWith("candor/errors/"));
  }

  @ParameterizedTest(name = "{0} raises {1}")
  @CsvSource(
      textBlock =
          """
          quiet,
          loud,   internal_error
          weigh,  chunk_malformed cursor_invalid
          depth,  body_missing
          order,  field_missing field_out_of_range
          take,   client_authentication_failed
          find,   audit_not_written
          clerk,  setup_link_used
          mine,
          """)
  void aMethodRaises(String method, String codes) {
    Set<String> expected = codes == null ? Set.of() : Set.of(codes.split(" "));

    assertThat(Reach.from(program, methods(method), LiveObjects.none(), ReachTest::isDoor).codes())
        .isEqualTo(expected);
  }

  @Test
  void anEndpointWithANameRaisesItsOwnErrors() {
    assertThat(door(new Shop.FrontDoor())).containsExactly("setup_link_unknown");
  }

  @Test
  void anEndpointAroundAnotherRaisesTheOthersErrorsAndNoMore() {
    assertThat(door(new Shop.Porch(new Shop.FrontDoor()))).containsExactly("setup_link_unknown");
  }

  @Test
  void aLambdaRaisesWhatItsBodyRaises() {
    Shop shop = Shop.opened();
    assertThat(door(what -> shop.find(Optional.of(what)))).containsExactly("audit_not_written");
    assertThat(door(new Shop.Porch(what -> shop.loud() + what))).containsExactly("internal_error");
  }

  @Test
  void aPathSaysWhyACodeIsInTheSet() {
    assertThat(
            Reach.from(program, methods("loud"), LiveObjects.none(), ReachTest::isDoor)
                .path("internal_error"))
        .startsWith("candor.proof.catalog.sample.Shop.loud -> ")
        .endsWith(" raises internal_error");
  }

  private static Set<String> door(Shop.Door door) {
    var live = LiveObjects.in(door, name -> name.matches(".*(Door|Porch)"), Set.of());
    var roots = new ArrayList<Method>(live.start());
    program
        .resolve(
            door.getClass().getName().replace('.', '/'),
            "open(Ljava/lang/String;)Ljava/lang/String;")
        .ifPresent(roots::add);
    return Reach.from(withThisTest(), roots, live, ReachTest::isDoor).codes();
  }

  /// The lambdas of the doors stand in this class.
  private static Program withThisTest() {
    try {
      Path tests =
          Path.of(ReachTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Program.of(
          List.of(tests),
          name -> name.startsWith(SAMPLE) || name.endsWith("catalog/ReachTest.class"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isDoor(String type) {
    return type.endsWith("Shop$Door");
  }

  private static List<Method> methods(String name) {
    return program.type(SAMPLE + "Shop").orElseThrow().methods().values().stream()
        .filter(body -> body.name().equals(name))
        .map(body -> new Method(SAMPLE + "Shop", body.name(), body.descriptor()))
        .toList();
  }
}
