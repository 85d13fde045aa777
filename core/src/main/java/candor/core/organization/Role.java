package candor.core.organization;

import java.util.List;
import java.util.Locale;

/// What a member may do in an organization.
public enum Role {
  /// Everything.
  OWNER,
  /// Everything but what only owners may.
  ADMIN,
  /// Use it.
  MEMBER;

  /// The word for it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the role holds a permission.
  public boolean has(Permission permission) {
    return permissions().contains(permission);
  }

  /// The permissions that the role holds.
  public List<Permission> permissions() {
    return switch (this) {
      case OWNER, ADMIN -> List.of(Permission.values());
      case MEMBER -> List.of();
    };
  }

  /// Something that not every member may do.
  public enum Permission {
    /// Making services.
    SERVICES_CREATE("services.create");

    private final String word;

    Permission(String word) {
      this.word = word;
    }

    /// The word for it.
    public String word() {
      return word;
    }
  }
}
