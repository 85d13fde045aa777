package candor.proof.law;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every SQL statement of the stores, taken from their sources.
final class Statements {
  /// A statement and the method that sends it.
  ///
  /// @param search whether [candor.core.db.Search] adds conditions, an order and a limit to it
  record Found(String store, String method, String text, boolean search) {
    String place() {
      return store + "." + method;
    }
  }

  private final List<Found> found = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Statements() {}

  static Statements ofStores() {
    var statements = new Statements();
    var stores =
        Project.sources("main").stream()
            .filter(file -> file.toString().endsWith("Store.java"))
            .toList();
    for (CompilationUnitTree unit : JavaFiles.parse(stores).units()) {
      unit.accept(statements.new Scanner(), null);
    }
    return statements;
  }

  List<Found> found() {
    return found;
  }

  /// Statements that are not written down as one text.
  List<String> faults() {
    return faults;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private final Map<String, String> constants = new HashMap<>();
    private String store = "";
    private String method = "";

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      if (store.isEmpty()) {
        store = tree.getSimpleName().toString();
      }
      return super.visitClass(tree, null);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      if (method.isEmpty() && tree.getInitializer() != null) {
        text(tree.getInitializer())
            .ifPresent(text -> constants.put(tree.getName().toString(), text));
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      String outer = method;
      method = tree.getName().toString();
      super.visitMethod(tree, null);
      method = outer;
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
      super.visitMethodInvocation(tree, null);
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        var arguments = tree.getArguments();
        if (name.equals("sql") && arguments.size() == 1) {
          keep(arguments.getFirst(), false);
        } else if (name.equals("where") && arguments.size() == 3) {
          condition(arguments.get(1));
        }
      }
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
      super.visitNewClass(tree, null);
      if (tree.getIdentifier().toString().equals("Search") && tree.getArguments().size() == 1) {
        keep(tree.getArguments().getFirst(), true);
      }
      return null;
    }

    private void keep(ExpressionTree argument, boolean search) {
      text(argument)
          .ifPresentOrElse(
              text -> found.add(new Found(store, method, text.strip(), search)),
              () -> faults.add(store + "." + method + ": the statement is put together"));
    }

    private void condition(ExpressionTree argument) {
      Found last = found.getLast();
      text(argument)
          .ifPresentOrElse(
              text -> {
                found.removeLast();
                String whole = last.text() + "\n   and (" + text + ")";
                found.add(new Found(last.store(), last.method(), whole, true));
              },
              () -> faults.add(store + "." + method + ": the condition is put together"));
    }

    /// The text of a literal, a constant of the class, or several of them joined.
    private Optional<String> text(ExpressionTree tree) {
      return switch (tree) {
        case LiteralTree literal when literal.getValue() instanceof String text ->
            Optional.of(text);
        case IdentifierTree name -> Optional.ofNullable(constants.get(name.getName().toString()));
        case BinaryTree both ->
            text(both.getLeftOperand())
                .flatMap(left -> text(both.getRightOperand()).map(right -> left + right));
        default -> Optional.empty();
      };
    }
  }
}
