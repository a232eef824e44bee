package io.troth.notification.internal.digest;

import io.troth.kernel.SubjectRef;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What goes in one mail. Plain JDBC because companions are claimed by skip locked, for a whole
 * batch at once. Corrections and reminders are never among them: they prove nothing and move no
 * date.
 */
@Singleton
public final class CompanionStatements {

  private static final String COLUMNS =
      "select id, policy_id, version_id, subject_id, message_id, planned_at, mail_id from notice";

  /** What was never tried; whether it is due does not matter, its mail goes now. */
  private static final String WAITING =
      COLUMNS
          + """
           where tenant_id = ? and version_id in (%s) and subject_id in (%s) and channel = 'EMAIL'
            and state = 'PLANNED' and attempts = 0 and corrects is null and reminds is null
          order by id for update skip locked
          """;

  /** What was tried in the same mail, and is no other replica's. */
  private static final String TRIED =
      COLUMNS
          + """
           where tenant_id = ? and version_id in (%s) and subject_id in (%s) and channel = 'EMAIL'
            and mail_id in (%s)
            and (state in ('PLANNED', 'DEFERRED') or (state = 'SENDING' and due_at <= ?))
          order by id for update skip locked
          """;

  private static final String JOIN =
      """
      update notice set mail_id = case subject_id %s end where tenant_id = ? and id in (%s)
      """;

  /** What the mail of a notice tells of, the notice itself included. */
  private static final String TOGETHER =
      """
      select c.id from notice n join notice c
        on c.tenant_id = n.tenant_id and c.subject_id = n.subject_id
        and (c.id = n.id or (c.mail_id = %s and c.state <> 'CANCELLED'))
      where n.tenant_id = ? and n.id = ? order by c.id
      """;

  private static final String LED = TOGETHER.formatted("n.id");
  private static final String SHARED = TOGETHER.formatted("n.mail_id");

  private final Sql sql;
  private final CurrentTenant tenant;

  CompanionStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A notice that may go with another one to the same person.
   *
   * @param mail the one that it was tried in
   */
  public record Companion(
      UUID notice,
      Topic topic,
      SubjectRef subject,
      String messageId,
      Instant plannedAt,
      Optional<UUID> mail) {}

  /** What waits for these people on these versions, held until the transaction ends. */
  public List<Companion> waiting(Collection<UUID> versions, Collection<SubjectRef> people) {
    if (versions.isEmpty() || people.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(tenant.require().value()));
    values.addAll(versions);
    people.forEach(person -> values.add(person.value()));
    return sql.list(
        WAITING.formatted(places(versions.size()), places(people.size())),
        CompanionStatements::companion,
        values.toArray());
  }

  /** What was tried in these mails on these versions, held until the transaction ends. */
  public List<Companion> tried(
      Collection<UUID> mails,
      Collection<UUID> versions,
      Collection<SubjectRef> people,
      Instant now) {
    if (mails.isEmpty() || versions.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(tenant.require().value()));
    values.addAll(versions);
    people.forEach(person -> values.add(person.value()));
    values.addAll(mails);
    values.add(now);
    return sql.list(
        TRIED.formatted(places(versions.size()), places(people.size()), places(mails.size())),
        CompanionStatements::companion,
        values.toArray());
  }

  /**
   * Remembers which mail notices go in.
   *
   * @param mails by person
   */
  public void join(Map<SubjectRef, UUID> mails, Collection<UUID> notices) {
    if (mails.isEmpty()) {
      return;
    }
    var values = new ArrayList<@Nullable Object>();
    mails.forEach(
        (person, mail) -> {
          values.add(person.value());
          values.add(mail);
        });
    values.add(tenant.require().value());
    values.addAll(notices);
    var cases = String.join(" ", Collections.nCopies(mails.size(), "when ? then ?"));
    sql.update(JOIN.formatted(cases, places(notices.size())), values.toArray());
  }

  /** The notice, if there is one, and all others whose mail went under its ids. */
  public List<UUID> ledBy(UUID notice) {
    return ids(LED, notice);
  }

  /** The notice, if there is one, and all others that went in the same mail. */
  public List<UUID> togetherWith(UUID notice) {
    return ids(SHARED, notice);
  }

  private List<UUID> ids(String statement, UUID notice) {
    return sql.list(
        statement, row -> Sql.uuid(row.getBytes("id")), tenant.require().value(), notice);
  }

  private static Companion companion(ResultSet row) throws SQLException {
    return new Companion(
        Sql.uuid(row.getBytes("id")),
        Topic.of(
            new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
            new VersionId(Sql.uuid(row.getBytes("version_id")))),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        row.getString("message_id"),
        Instant.ofEpochMilli(row.getLong("planned_at")),
        Optional.ofNullable(row.getBytes("mail_id")).map(Sql::uuid));
  }

  private static String places(int many) {
    return String.join(", ", Collections.nCopies(many, "?"));
  }
}
