import catalog.Make;
import java.io.IOException;
import java.nio.file.Path;

/// Reads the pages of the error catalog and makes from them what the rest of the project uses.
///
/// `java tools/Catalog.java update` writes the generated files; `java tools/Catalog.java check`
/// refuses if one of them is stale or a page breaks a rule, and names every fault of every page at
/// once. Run from the project's root, or name the root as a second argument.
final class Catalog {
  private Catalog() {}

  public static void main(String[] arguments) throws IOException {
    String verb = arguments.length == 0 ? "" : arguments[0];
    if (arguments.length > 2 || !verb.equals("update") && !verb.equals("check")) {
      System.err.println("usage: java tools/Catalog.java update|check [folder]");
      System.exit(64);
    }
    var make = new Make(Path.of(arguments.length == 2 ? arguments[1] : ""));
    int pages = verb.equals("update") ? make.update() : make.check();
    if (!make.faults().isEmpty()) {
      make.faults().forEach(System.err::println);
      System.err.println("error catalog: " + make.faults().size() + " faults");
      System.exit(1);
    }
    System.out.println("error catalog: " + pages + " pages");
  }
}
