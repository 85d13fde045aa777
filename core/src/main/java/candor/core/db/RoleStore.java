package candor.core.db;

/// What PostgreSQL says of our own role.
final class RoleStore {
  private RoleStore() {}

  static boolean walled(Tx tx) {
    return tx.sql(
            """
            select not (rolsuper or rolbypassrls) as walled
              from pg_roles
             where rolname = current_user
            """)
        .one(row -> row.flag("walled"))
        .orElse(false);
  }
}
