package io.troth.notification.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How far the walks over people for corrections have come. Plain JDBC for the reasons of {@link
 * PlanStatements}; a table of its own, because nothing of a correction is owed to joiners.
 */
@Singleton
public final class CorrectionStatements {

  private static final String OPEN =
      """
      insert into correction_cursor
        (tenant_id, revision_id, version_id, policy_id, planned, due_at)
      values (?, ?, ?, ?, 0, ?)
      on duplicate key update planned = planned
      """;

  private static final String UNDER_WAY =
      """
      /* exempt: DUE_WORK */ select tenant_id, revision_id from correction_cursor
      where due_at <= ? order by due_at limit 20
      """;

  private static final String LOCK =
      """
      select after_subject_id, policy_id, version_id from correction_cursor
      where tenant_id = ? and revision_id = ? and due_at is not null
      for update skip locked
      """;

  private static final String ADVANCE =
      """
      update correction_cursor
      set after_subject_id = ?, planned = planned + ?, due_at = ?, finished_at = ?
      where tenant_id = ? and revision_id = ?
      """;

  private static final String OF_VERSION =
      "select revision_id from correction_cursor where tenant_id = ? and version_id = ?";

  private static final String DROP =
      "delete from correction_cursor where tenant_id = ? and version_id = ?";

  private static final String CANCEL =
      """
      update notice set state = 'CANCELLED', due_at = null
      where tenant_id = ? and version_id = ? and state in ('PLANNED', 'DEFERRED')
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  CorrectionStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** A walk that is not finished, in whichever tenant. */
  public record Open(TenantId tenant, RevisionId revision) {}

  /** How far a walk has come. */
  public record Cursor(Optional<SubjectRef> after, Topic topic) {}

  /** Begins a walk, unless it was begun before. */
  public void open(Topic topic, Instant now) {
    sql.update(
        OPEN,
        tenant.require().value(),
        topic.key(),
        topic.version().value(),
        topic.policy().value(),
        now);
  }

  public List<Open> underWay(Instant now) {
    return sql.list(
        UNDER_WAY,
        row ->
            new Open(
                new TenantId(Sql.uuid(row.getBytes("tenant_id"))),
                new RevisionId(Sql.uuid(row.getBytes("revision_id")))),
        now);
  }

  /** Takes the walk for this transaction; empty when it is done or another replica has it. */
  public Optional<Cursor> lock(RevisionId revision) {
    return sql.first(
        LOCK, row -> cursor(row, revision), tenant.require().value(), revision.value());
  }

  private static Cursor cursor(ResultSet row, RevisionId revision) throws SQLException {
    var after = Optional.ofNullable(row.getBytes("after_subject_id"));
    return new Cursor(
        after.map(Sql::uuid).map(SubjectRef::new),
        new Topic(
            new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
            new VersionId(Sql.uuid(row.getBytes("version_id"))),
            Optional.of(revision)));
  }

  public void advance(RevisionId revision, SubjectRef last, int planned, Instant now) {
    advance(revision, last.value(), planned, now, null);
  }

  public void finish(RevisionId revision, @Nullable UUID last, int planned, Instant now) {
    advance(revision, last, planned, null, now);
  }

  private void advance(
      RevisionId revision,
      @Nullable UUID last,
      int planned,
      @Nullable Instant due,
      @Nullable Instant finished) {
    sql.update(ADVANCE, last, planned, due, finished, tenant.require().value(), revision.value());
  }

  /** Ends the walks for corrections of a version, and cancels what was not sent. */
  public void drop(VersionId version) {
    var owner = tenant.require().value();
    sql.list(OF_VERSION, row -> Sql.uuid(row.getBytes("revision_id")), owner, version.value())
        .forEach(revision -> sql.update(CANCEL, owner, revision));
    sql.update(DROP, owner, version.value());
  }
}
