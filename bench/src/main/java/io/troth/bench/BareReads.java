package io.troth.bench;

import io.troth.subject.api.ExternalIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What decisions are measured against: the same way in, the same row by the same key, and an answer
 * of the same size that nothing was thought about.
 */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
public class BareReads {

  private static final String ROW =
      """
      select subject_id, kind, registered_at, unreachable_since, last_ordinal, packed, linked_to
      from standing_facts where tenant_id = ? and lookup = ?
      """;

  private static final String STILL = "select created_at from tenant where id = ?";

  /** So much of the packed bytes that the answer is as long as a decision. */
  private static final int SHOWN = 60;

  private final Sql sql;
  private final ExternalIds ids;
  private final CurrentTenant tenant;

  BareReads(DataSource database, ExternalIds ids, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.ids = ids;
    this.tenant = tenant;
  }

  /** The row that was read. */
  record Row(
      UUID subject,
      int kind,
      Instant registeredAt,
      Optional<Instant> unreachableSince,
      long lastOrdinal,
      String packed,
      Optional<UUID> linkedTo) {

    static Row of(ResultSet row) throws SQLException {
      var packed = row.getBytes(6);
      var since = row.getLong(4);
      return new Row(
          Sql.uuid(row.getBytes(1)),
          row.getInt(2),
          Instant.ofEpochMilli(row.getLong(3)),
          since == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since)),
          row.getLong(5),
          Base64.getEncoder().encodeToString(Arrays.copyOf(packed, SHOWN)),
          Optional.ofNullable(row.getBytes(7)).map(Sql::uuid));
    }
  }

  @GET
  @Path("bare")
  @RolesAllowed(Permissions.DECISIONS_READ)
  public Row row(@QueryParam("externalId") @Nullable String externalId) {
    var lookup = ids.lookup(externalId == null ? "" : externalId);
    return sql.first(ROW, Row::of, tenant.require().value(), lookup)
        .orElseThrow(NotFoundException::new);
  }

  /** Costs the same however many people there are. */
  @GET
  @Path("still")
  @RolesAllowed(Permissions.DECISIONS_READ)
  public Instant still() {
    return sql.first(STILL, row -> Instant.ofEpochMilli(row.getLong(1)), tenant.require().value())
        .orElseThrow(NotFoundException::new);
  }
}
