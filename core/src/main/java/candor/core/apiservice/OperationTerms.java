package candor.core.apiservice;

import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.errors.Received;
import candor.policy.AccessRule;
import candor.policy.PathPattern;
import candor.protocol.oauth.ScopeText;
import candor.protocol.sideband.HttpToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What somebody wants kept of an operation, checked.
///
/// @param methods empty means every method
/// @param rules empty means that a genuine token is enough
public record OperationTerms(
    String name, List<String> methods, List<PathPattern> paths, List<AccessRule> rules) {
  private static final int MAX_NAME = 200;
  private static final int MAX_LIST = 100;
  private static final int MAX_METHOD = 64;
  private static final int MAX_VALUE = 256;

  /// A path as it is written.
  ///
  /// @param type `EXACT` or `PARAMETER`
  public record Path(String type, String pattern) {}

  /// Reads the terms as an administrator writes them.
  ///
  /// @throws candor.errors.Problem `validation_error` with every fault
  public static OperationTerms of(
      String name, List<String> methods, List<Path> paths, List<AccessRule> rules) {
    var faults = new Faults();
    faults.check(() -> Names.of("name", name, MAX_NAME));
    checkMethods(methods, faults);
    List<PathPattern> patterns = patterns(paths, faults);
    rules.forEach(rule -> checkRule(rule, faults));
    faults.refuse();
    return new OperationTerms(name, List.copyOf(methods), patterns, List.copyOf(rules));
  }

  private static void checkMethods(List<String> methods, Faults faults) {
    if (methods.size() > MAX_LIST) {
      faults.add(Errors.listTooLong("methods", MAX_LIST));
      return;
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < methods.size(); i++) {
      String field = "methods[" + i + "]";
      String method = methods.get(i);
      boolean token = method.length() <= MAX_METHOD && HttpToken.valid(method);
      if (!token) {
        faults.add(Errors.httpMethodMalformed(field, Received.clip(method)));
      } else if (!seen.add(method)) {
        faults.add(Errors.fieldValueRepeated(field, method));
      }
    }
  }

  private static List<PathPattern> patterns(List<Path> paths, Faults faults) {
    if (paths.isEmpty()) {
      faults.add(Errors.fieldMissing("paths"));
    } else if (paths.size() > MAX_LIST) {
      faults.add(Errors.listTooLong("paths", MAX_LIST));
      return List.of();
    }
    var patterns = new ArrayList<PathPattern>();
    var seen = new HashSet<String>();
    for (int i = 0; i < paths.size(); i++) {
      String field = "paths[" + i + "]";
      Path path = paths.get(i);
      Optional<PathPattern.Type> type = type(path.type());
      if (type.isEmpty()) {
        faults.add(
            Errors.fieldValueNotAllowed(
                field + ".type", Received.clip(path.type()), List.of("EXACT", "PARAMETER")));
        // What no path may be is refused all the same: an exact one has the fewest rules.
      }
      faults.check(
          () -> {
            patterns.add(
                PathPattern.parse(
                    field + ".pattern", type.orElse(PathPattern.Type.EXACT), path.pattern()));
            if (!seen.add(path.pattern())) {
              throw Errors.fieldValueRepeated(field + ".pattern", Received.clip(path.pattern()));
            }
          });
    }
    return List.copyOf(patterns);
  }

  private static Optional<PathPattern.Type> type(String word) {
    return switch (word) {
      case "EXACT" -> Optional.of(PathPattern.Type.EXACT);
      case "PARAMETER" -> Optional.of(PathPattern.Type.PARAMETER);
      default -> Optional.empty();
    };
  }

  private static void checkRule(AccessRule rule, Faults faults) {
    switch (rule) {
      case AccessRule.Scope(_, List<String> scopes) -> {
        String field = "access_control.scope.scopes";
        checkValues(field, scopes, faults);
        for (String scope : scopes) {
          // RFC 6749, section 3.3: what is no scope can be in no token, so the rule would never
          // hold.
          if (!ScopeText.valid(scope)) {
            faults.add(Errors.scopeNameMalformed(field, Received.clip(scope)));
          }
        }
      }
      case AccessRule.Group(List<String> groups) -> {
        String field = "access_control.group.groups";
        checkValues(field, groups, faults);
        if (groups.stream().anyMatch(String::isBlank)) {
          faults.add(Errors.fieldMissing(field));
        }
      }
      case AccessRule.Authentication demand -> Demands.check(demand, faults);
    }
  }

  private static void checkValues(String field, List<String> values, Faults faults) {
    if (values.isEmpty()) {
      faults.add(Errors.fieldMissing(field));
    } else if (values.size() > MAX_LIST) {
      faults.add(Errors.listTooLong(field, MAX_LIST));
    }
    var seen = new HashSet<String>();
    for (String value : values) {
      if (value.length() > MAX_VALUE) {
        faults.add(Errors.fieldTooLong(field, MAX_VALUE));
      } else if (!seen.add(value)) {
        faults.add(Errors.fieldValueRepeated(field, value));
      }
    }
  }
}
