package candor.proof.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The laws that compiled classes tell.
final class LawsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("candor");

  /// Law 1: which module may use which; a package of ours is of the module that its name begins
  /// with.
  private static final Map<String, Set<String>> MODULES =
      Map.of(
          "errors", Set.of(),
          "protocol", Set.of("errors"),
          "policy", Set.of("errors"),
          "core", Set.of("errors", "protocol", "policy"),
          "server", Set.of("errors", "protocol", "policy", "core"));

  /// Law 1: the floors of core, the ground first. Packages of one floor do not know each other.
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("db"),
          Set.of("secret", "outbound"),
          Set.of("audit"),
          Set.of("tenant", "key", "mail"),
          Set.of("limit"),
          Set.of("user", "client", "apiservice"),
          Set.of("organization", "token"),
          Set.of("credential", "consent", "service"),
          Set.of("session"),
          Set.of("connection", "grant", "access", "setup"));

  @Test
  void importsGoOnlyDown() {
    var faults = new ArrayList<String>();
    for (JavaClass from : CLASSES) {
      from.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                JavaClass to = dependency.getTargetClass();
                if (to.getPackageName().startsWith("candor.") && !mayUse(from, to)) {
                  faults.add(from.getName() + " uses " + to.getName());
                }
              });
    }
    assertThat(faults.stream().distinct().sorted()).isEmpty();
  }

  private static boolean mayUse(JavaClass from, JavaClass to) {
    String user = part(from, 1);
    String used = part(to, 1);
    if (!user.equals(used)) {
      return MODULES.getOrDefault(user, Set.of()).contains(used);
    }
    // Core.java, in no package of its own, builds them all.
    if (!user.equals("core") || part(from, 2).isEmpty() || part(from, 2).equals(part(to, 2))) {
      return true;
    }
    return floor(to) < floor(from);
  }

  private static String part(JavaClass of, int place) {
    String[] parts = of.getPackageName().split("\\.");
    return place < parts.length ? parts[place] : "";
  }

  private static int floor(JavaClass of) {
    String name = part(of, 2);
    for (int i = 0; i < FLOORS.size(); i++) {
      if (FLOORS.get(i).contains(name)) {
        return i;
      }
    }
    throw new AssertionError("candor.core." + name + " is on no floor: see LawsTest.FLOORS");
  }

  @Test
  void noPackagesGoInCircles() {
    SlicesRuleDefinition.slices().matching("candor.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLowerModulesTouchNothingOutside() {
    noClasses()
        .that()
        .resideInAnyPackage("candor.errors..", "candor.protocol..", "candor.policy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "java.sql..", "java.nio.file..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.(io\\.(File|RandomAccess).*|net\\.(Socket|ServerSocket|URLConnection))")
        .check(CLASSES);
  }

  @Test
  void sqlStaysInTheDatabaseAndTheStores() {
    var faults = new ArrayList<String>();
    for (JavaClass each : CLASSES) {
      boolean store = each.getName().matches(".*Store(\\$.*)?");
      boolean allowed = store || each.getPackageName().equals("candor.core.db");
      each.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                String used = dependency.getTargetClass().getName();
                boolean sql = used.startsWith("java.sql.") || used.startsWith("javax.sql.");
                if (!allowed && (sql || used.equals("candor.core.db.Statement"))) {
                  faults.add(dependency.getDescription());
                }
              });
    }
    assertThat(faults).isEmpty();
  }

  /// What the server may know of the database: names and values.
  private static final Set<String> VALUES = Set.of("TenantId", "Page", "Json");

  /// The wiring, which opens it, and who asks it how it is.
  private static final Set<String> OPENING =
      Set.of("candor.server.main.App", "candor.server.main.Health");

  @Test
  void theServerDoesNotSeeTheDatabase() {
    var faults = new ArrayList<String>();
    for (JavaClass each : CLASSES) {
      if (!part(each, 1).equals("server") || OPENING.contains(outermost(each))) {
        continue;
      }
      each.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                JavaClass used = dependency.getTargetClass();
                boolean value = VALUES.contains(used.getSimpleName());
                if (used.getPackageName().equals("candor.core.db") && !value) {
                  faults.add(dependency.getDescription());
                }
              });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyMethodOfAStoreTakesTransactionAndTenant() {
    var faults = new ArrayList<String>();
    for (JavaClass store : CLASSES) {
      if (!store.getSimpleName().endsWith("Store")) {
        continue;
      }
      if (store.getModifiers().contains(JavaModifier.PUBLIC)) {
        faults.add(store.getName() + " is public");
      }
      for (JavaMethod method : store.getMethods()) {
        boolean own = method.getModifiers().contains(JavaModifier.PRIVATE);
        boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (!own && !made && !takesTenant(method)) {
          faults.add(method.getFullName());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean takesTenant(JavaMethod method) {
    List<String> types =
        method.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList();
    String place = method.getOwner().getSimpleName() + "." + method.getName();
    int first = types.indexOf("Tx");
    return first == 0
        && (StatementsTest.CROSSING.containsKey(place)
            || (types.size() > 1 && types.get(1).equals("TenantId")));
  }

  @Test
  void libraryOfTheWebAndTemplatesStayInTheirRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("candor.server.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("candor.server.login..", "candor.server.catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gg.jte..")
        .check(CLASSES);
  }

  @Test
  void thereIsOneGuardedWayOut() {
    noClasses()
        .that()
        .resideOutsideOfPackage("candor.core.outbound..")
        // The command line is no server: it asks one, where its user tells it to.
        .and()
        .doNotHaveFullyQualifiedName("candor.server.main.Why")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(HttpURLConnection|URLConnection)|javax\\.net\\.ssl\\.SSLSocketFactory")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static final Pattern TIME_AND_CHANCE =
      Pattern.compile(
          "java\\.time\\.Clock\\.(system.*|tick.*)|java\\.time\\.\\w+\\.now"
              + "|java\\.lang\\.System\\.currentTimeMillis|java\\.util\\.UUID\\.randomUUID"
              + "|java\\.security\\.SecureRandom\\..*|java\\.util\\.Random\\..*"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*|java\\.lang\\.Math\\.random"
              + "|candor\\.core\\.secret\\.Chance\\.secure");

  @Test
  void timeAndChanceComeThroughTheDoor() {
    assertThat(
            calls(
                name -> TIME_AND_CHANCE.matcher(name).matches(),
                Set.of(
                    "candor.server.main.App",
                    "candor.core.secret.Chance",
                    "candor.core.secret.SecureChance")))
        .isEmpty();
  }

  private static final Pattern REFLECTION =
      Pattern.compile(
          "java\\.lang\\.Class\\.(forName|newInstance|getDeclared.*|getMethod.*|getConstructor.*)"
              + "|java\\.lang\\.reflect\\..*|java\\.util\\.ServiceLoader\\..*"
              + "|java\\.lang\\.ClassLoader\\.loadClass|java\\.lang\\.invoke\\.MethodHandles\\..*");

  @Test
  void nobodyLooksClassesUp() {
    assertThat(
            calls(
                name -> REFLECTION.matcher(name).matches(),
                Set.of(
                    "candor.server.json.Kind",
                    "candor.server.json.Shape",
                    "candor.server.openapi.OpenApi",
                    "candor.server.openapi.Schemas")))
        .isEmpty();
  }

  private static List<String> calls(Predicate<String> forbidden, Set<String> allowed) {
    var faults = new ArrayList<String>();
    for (JavaClass each : CLASSES) {
      // A record's and an enum's own methods are made by the compiler.
      boolean made = each.getName().contains("candor.errors.ErrorCode");
      if (allowed.contains(outermost(each)) || made) {
        continue;
      }
      for (JavaAccess<?> access : each.getAccessesFromSelf()) {
        String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        if (forbidden.test(target)) {
          faults.add(access.getDescription());
        }
      }
    }
    return faults;
  }

  private static String outermost(JavaClass each) {
    return each.getName().replaceAll("\\$.*", "");
  }

  /// Roles with more than one method, which only our own wiring fills.
  private static final Set<String> ROLES =
      Set.of(
          // An operation says what it is and does it; there is one class for each.
          "candor.server.admin.Operation",
          // Where a host belongs, and where it belongs if it belongs nowhere.
          "candor.server.http.Sites");

  @Test
  void aClassIsARecordAnEnumASealedInterfaceOrFinal() {
    var faults = new ArrayList<String>();
    for (JavaClass each : CLASSES) {
      boolean described = each.getSimpleName().equals("package-info");
      boolean made = each.isAnonymousClass() || each.isLocalClass() || each.isAnnotation();
      if (described || made || each.isEnum() || each.isRecord()) {
        continue;
      }
      boolean held =
          each.isInterface()
              ? sealed(each) || oneMethod(each) || ROLES.contains(each.getName())
              : each.getModifiers().contains(JavaModifier.FINAL);
      if (!held) {
        faults.add(each.getName());
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean sealed(JavaClass each) {
    return each.reflect().isSealed();
  }

  /// A role that a lambda can play.
  private static boolean oneMethod(JavaClass each) {
    long left =
        Arrays.stream(each.reflect().getMethods())
            .filter(method -> java.lang.reflect.Modifier.isAbstract(method.getModifiers()))
            .count();
    return left == 1;
  }

  private static final Pattern MUTABLE =
      Pattern.compile(
          "java\\.util\\.(Hash|Linked|Tree|Array|Weak|Identity|Enum|Priority).*"
              + "|java\\.util\\.concurrent\\..*|java\\.lang\\.(ThreadLocal|StringBuilder).*"
              + "|com\\.github\\.benmanes\\.caffeine\\..*|java\\.text\\.SimpleDateFormat");

  @Test
  void nothingStaticChanges() {
    var faults = new ArrayList<String>();
    for (JavaClass each : CLASSES) {
      for (JavaField field : each.getFields()) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (!modifiers.contains(JavaModifier.STATIC)
            || modifiers.contains(JavaModifier.SYNTHETIC)) {
          continue;
        }
        boolean fixed = modifiers.contains(JavaModifier.FINAL);
        boolean open = field.getRawType().isArray() && !modifiers.contains(JavaModifier.PRIVATE);
        if (!fixed || open || MUTABLE.matcher(field.getRawType().getName()).matches()) {
          faults.add(field.getFullName());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static final Pattern NAMES =
      Pattern.compile(
          ".*(Manager|Helper|Util|Utils|Impl|Abstract|Dto|DTO)(?![a-z]).*|.*Base|Base[A-Z].*");

  @Test
  void namesSayWhatAThingIs() {
    Optional<JavaClass> wrong =
        CLASSES.stream()
            .filter(each -> NAMES.matcher(each.getSimpleName()).matches())
            // A protected API's address is called so everywhere.
            .filter(each -> !each.getSimpleName().startsWith("BaseUrl"))
            .findFirst();
    assertThat(wrong).isEmpty();
  }

  @Test
  void wiringIsByHand() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.inject..",
            "jakarta.inject..",
            "jakarta.enterprise..",
            "com.google.inject..",
            "dagger..",
            "org.springframework..",
            "io.micronaut..",
            "io.avaje.inject..")
        .check(CLASSES);
  }
}
