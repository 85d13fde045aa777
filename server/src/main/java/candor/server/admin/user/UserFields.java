package candor.server.admin.user;

import candor.core.credential.Password;
import candor.core.user.Email;
import candor.errors.Errors;
import candor.errors.Faults;
import candor.errors.Names;
import candor.errors.Problem;
import java.util.List;
import java.util.Optional;

/// Checks what is said of a user, field by field.
final class UserFields {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_GROUPS = 100;
  private static final int LONGEST_GROUP = 100;

  private final Faults shape;
  private final Faults faults = new Faults();

  /// @param shape what is wrong already
  UserFields(Faults shape) {
    this.shape = shape;
  }

  /// An address; what stands in for it if it is faulty is never used.
  Email email(String text, Email otherwise) {
    try {
      return Email.in("email", text);
    } catch (Problem fault) {
      faults.add(fault);
      return otherwise;
    }
  }

  /// An address that must be there.
  Email email(Optional<String> text) {
    return email(text.orElse(""), new Email("nobody@example.com"));
  }

  /// A name.
  String name(String text) {
    faults.check(() -> Names.of("name", text, LONGEST_NAME));
    return text.strip();
  }

  /// Groups.
  List<String> groups(List<String> groups) {
    if (groups.size() > MOST_GROUPS) {
      faults.add(Errors.fieldOutOfRange("groups", 0, MOST_GROUPS));
      return List.of();
    }
    for (String group : groups) {
      if (group.isBlank()) {
        faults.add(Errors.fieldMissing("groups"));
      } else if (group.length() > LONGEST_GROUP) {
        faults.add(Errors.fieldTooLong("groups", LONGEST_GROUP));
      }
    }
    return groups;
  }

  /// A password for the account with an address, which was checked before.
  Password password(String text, Email email, int minimumLength) {
    // An address that cannot be used is not the account's, and so no password is too close to it.
    boolean unusable = shape.has("email") || faults.has("email");
    faults.checkAll(
        () -> Password.chosen("password", text, unusable ? "" : email.value(), minimumLength));
    return Password.typed(text);
  }

  /// Refuses if anything was wrong.
  ///
  /// @throws Problem `validation_error` with every fault
  void refuse() {
    faults.refuse();
  }

  /// Refuses if anything was wrong, where the call had one input only.
  ///
  /// @throws Problem `invalid_email`, `invalid_password`, `validation_error`
  void refuseAlone() {
    for (Problem fault : faults.found()) {
      String field = fault.value("field").orElse("");
      if (field.equals("email")) {
        throw Errors.invalidEmail(fault.value("reason").orElse("it is empty")).with(faults.found());
      }
      if (field.equals("password")) {
        throw Errors.invalidPassword(fault.getMessage()).with(faults.found());
      }
    }
    faults.refuse();
  }
}
