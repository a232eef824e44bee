package io.troth.notification.internal.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands.Saved;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What mails show of the sender. Plain JDBC: rows are only added, the key says who was first. */
@Singleton
final class BrandStatements {

  private static final Saved PLAIN = new Saved(LetterBrand.PLAIN, 0, Optional.empty());

  private static final String READ =
      "select revision, mark, accent, imprints, saved_at from letter_brand where tenant_id = ?";

  private static final String ADD =
      """
      insert into letter_brand (tenant_id, revision, mark, accent, imprints, saved_at, saved_by)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;
  private final ObjectMapper json;

  BrandStatements(DataSource database, CurrentTenant tenant, ObjectMapper json) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.json = json;
  }

  Saved current() {
    return sql.first(
            READ + " order by revision desc limit 1", this::saved, tenant.require().value())
        .orElse(PLAIN);
  }

  Saved revision(long revision) {
    return sql.first(READ + " and revision = ?", this::saved, tenant.require().value(), revision)
        .orElse(PLAIN);
  }

  /**
   * @throws Sql.DuplicateRowException when somebody else was first
   */
  void add(Saved saved, String by) {
    sql.update(
        ADD,
        tenant.require().value(),
        saved.revision(),
        saved.brand().mark(),
        saved.brand().accent(),
        write(saved.brand().imprints()),
        saved.at(),
        by);
  }

  private Saved saved(ResultSet row) throws SQLException {
    return new Saved(
        new LetterBrand(
            row.getString("mark"), row.getString("accent"), read(row.getString("imprints"))),
        row.getLong("revision"),
        Sql.instant(row, "saved_at"));
  }

  private Map<String, String> read(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a saved imprint cannot be read", e);
    }
  }

  private String write(Map<String, String> imprints) {
    try {
      return json.writeValueAsString(imprints);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an imprint cannot be written", e);
    }
  }
}
