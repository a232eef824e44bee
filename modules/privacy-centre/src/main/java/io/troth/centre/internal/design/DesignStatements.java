package io.troth.centre.internal.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesigns.Saved;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Designs in the database. Plain JDBC: rows are only ever added, and the key says who was first.
 */
@Singleton
class DesignStatements {

  private static final String READ =
      "select revision, design, changed_at from banner_design where tenant_id = ?";

  private final Sql sql;
  private final CurrentTenant tenant;
  private final CurrentActor caller;
  private final ObjectMapper json;

  DesignStatements(
      DataSource database, CurrentTenant tenant, CurrentActor caller, ObjectMapper json) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.caller = caller;
    this.json = json;
  }

  Optional<Saved> newest() {
    return sql.first(
        READ + " order by revision desc limit 1", this::read, tenant.require().value());
  }

  Optional<Saved> find(long revision) {
    return sql.first(READ + " and revision = ?", this::read, tenant.require().value(), revision);
  }

  /**
   * Adds the next design.
   *
   * @throws Sql.DuplicateRowException when somebody else was first
   */
  void add(Saved saved) {
    sql.update(
        "insert into banner_design (tenant_id, revision, design, changed_at, changed_by)"
            + " values (?, ?, ?, ?, ?)",
        tenant.require().value(),
        saved.revision(),
        write(saved.design()),
        saved.at(),
        caller.get().id());
  }

  private Saved read(ResultSet row) throws SQLException {
    return new Saved(
        read(row.getString("design")), row.getLong("revision"), Sql.instant(row, "changed_at"));
  }

  private BannerDesign read(String text) {
    try {
      return json.readValue(text, BannerDesign.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a saved design cannot be read", e);
    }
  }

  private String write(BannerDesign design) {
    try {
      return json.writeValueAsString(design);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a design cannot be written", e);
    }
  }
}
