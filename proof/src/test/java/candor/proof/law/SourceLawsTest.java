package candor.proof.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The laws that sources and build files tell.
final class SourceLawsTest {
  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 60;
  private static final int LAWS = 17;

  /// Law 2: what a module without I/O may require beside the modules of ours below it.
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "errors", Set.of("org.jspecify"),
          // The streaming parser reads bytes in memory and nothing else.
          "protocol", Set.of("org.jspecify", "candor.errors", "tools.jackson.core"),
          "policy", Set.of("org.jspecify", "candor.errors"));

  private static final Pattern REQUIRES =
      Pattern.compile("requires\\s+(?:static\\s+|transitive\\s+)*([\\w.]+);");

  @Test
  void theLowerModulesDeclareNoIo() {
    REQUIRED.forEach(
        (module, allowed) -> {
          Path file = Project.root().resolve(module).resolve("src/main/java/module-info.java");
          var required = new TreeSet<String>();
          REQUIRES
              .matcher(Project.read(file))
              .results()
              .forEach(found -> required.add(found.group(1)));
          assertThat(allowed).as(module).containsAll(required);
        });
  }

  @Test
  void everyPackageSaysWhatItOwnsAndKnowsNoNull() {
    var folders = new TreeSet<Path>();
    for (Path file : Project.sources("main")) {
      if (!file.endsWith("module-info.java")) {
        folders.add(file.getParent());
      }
    }
    var faults = new ArrayList<String>();
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Project.read(info) : "";
      boolean marked = text.contains("@NullMarked");
      boolean told = text.startsWith("/// ") && text.indexOf("@NullMarked") > 60;
      if (!marked || !told) {
        faults.add(Project.name(folder));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void warningsAreErrorsAndOneFormatterWrites() {
    String build = Project.read(Project.root().resolve("pom.xml"));
    assertThat(build)
        .contains("<arg>-Werror</arg>", "-Xlint:all", "-Xplugin:ErrorProne", "-Xep:NullAway:ERROR")
        .contains("<artifactId>spotless-maven-plugin</artifactId>", "<googleJavaFormat>");
    for (String module : Project.MODULES) {
      assertThat(Project.read(Project.root().resolve(module).resolve("pom.xml")))
          .as(module)
          .doesNotContain("<compilerArgs>", "<compilerArgument>");
    }
  }

  @Test
  void noFileIsTooLong() {
    var faults = new ArrayList<String>();
    for (Path file : Project.sources()) {
      long lines = Project.read(file).lines().count();
      if (lines > LONGEST_FILE) {
        faults.add(Project.name(file) + ": " + lines + " lines");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noMethodIsTooLong() {
    JavaFiles files = JavaFiles.parse(Project.sources());
    var faults = new ArrayList<String>();
    for (CompilationUnitTree unit : files.units()) {
      unit.accept(new Lengths(files, unit, faults), null);
    }
    assertThat(faults).isEmpty();
  }

  private static final class Lengths extends TreeScanner<Void, Void> {
    private final JavaFiles files;
    private final CompilationUnitTree unit;
    private final List<String> faults;

    Lengths(JavaFiles files, CompilationUnitTree unit, List<String> faults) {
      this.files = files;
      this.unit = unit;
      this.faults = faults;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        var lines = unit.getLineMap();
        long first =
            lines.getLineNumber(files.positions().getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(files.positions().getEndPosition(unit, method.getBody()));
        if (last - first + 1 > LONGEST_METHOD) {
          faults.add(unit.getSourceFile().getName() + ": " + method.getName());
        }
      }
      return super.visitMethod(method, null);
    }
  }

  private static final Pattern LAW = Pattern.compile("(\\d+)\\. .*");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyLawNamesItsTest() {
    String text = Project.read(Project.root().resolve("ARCHITECTURE.md"));
    Map<String, String> tests = new HashMap<>();
    for (Path file : Project.sources("test")) {
      tests.put(file.getFileName().toString().replace(".java", ""), Project.read(file));
    }
    var held = new TreeSet<Integer>();
    for (String line : text.substring(text.indexOf("## Laws")).lines().toList()) {
      Matcher law = LAW.matcher(line);
      if (law.matches()) {
        for (MatchResult test : TEST.matcher(line).results().toList()) {
          assertThat(tests.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "()"))
              .as(line)
              .isTrue();
          held.add(Integer.parseInt(law.group(1)));
        }
      }
    }
    assertThat(held).hasSize(LAWS).contains(1, LAWS);
  }
}
