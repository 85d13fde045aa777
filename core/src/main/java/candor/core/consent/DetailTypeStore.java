package candor.core.consent;

import candor.core.db.Json;
import candor.core.db.Row;
import candor.core.db.TenantId;
import candor.core.db.Tx;
import java.time.Instant;
import java.util.List;

/// The table `authorization_details_type`.
final class DetailTypeStore {
  private DetailTypeStore() {}

  record Definition(List<DetailType.Field> fields, DetailType.Sentences sentences) {}

  static List<DetailType> all(Tx tx, TenantId tenant) {
    return tx.sql(
            """
            select name, definition
              from authorization_details_type
             where tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .all(DetailTypeStore::read);
  }

  private static DetailType read(Row row) {
    Definition definition = row.json("definition").as(Definition.class);
    return new DetailType(row.text("name"), definition.fields(), definition.sentences());
  }

  static int put(Tx tx, TenantId tenant, DetailType type, Instant now) {
    return tx.sql(
            """
            insert into authorization_details_type (tenant_id, name, definition, changed_at)
            values (:tenant, :name, :definition, :now)
            on conflict (tenant_id, name) do update
               set definition = excluded.definition, changed_at = excluded.changed_at
             where authorization_details_type.tenant_id = :tenant
            """)
        .set("tenant", tenant)
        .set("name", type.name())
        .set("definition", Json.of(new Definition(type.fields(), type.sentences())))
        .set("now", now)
        .change();
  }

  static int remove(Tx tx, TenantId tenant, String name) {
    return tx.sql(
            """
            delete from authorization_details_type
             where tenant_id = :tenant
               and name = :name
            """)
        .set("tenant", tenant)
        .set("name", name)
        .change();
  }
}
