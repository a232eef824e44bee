package io.troth.notification.internal.send;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.notification.api.MailingState;
import io.troth.notification.internal.Topic;
import io.troth.policy.api.PolicyId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which replica sends which mail. Plain JDBC because a claim is {@code for update skip locked}, and
 * because the tenants with due mails are looked for in all of them at once.
 *
 * <p>Every question names its index and ends at its first row. To ask for the least due date of
 * each group reads as well and is as quick on paper, but the server decides by figures of the table
 * that it took down when it first opened it: where it was empty then, it reads the whole index, a
 * million entries for every batch.
 */
@Singleton
final class ClaimStatements {

  /** Later than anything is due. */
  static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private static final int AT_ONCE = 32;

  private static final String TENANT =
      """
      select d.tenant_id from
        (select tenant_id from notice force index (notice_due)
         where tenant_id = ? and due_at <= ? order by due_at limit 1) d
      """;

  private static final String TENANTS =
      "/* exempt: MAIL_CLAIM */ " + TENANT + (" union all " + TENANT).repeat(AT_ONCE - 1);

  private static final String NEXT_VERSION =
      """
      select version_id from notice force index (notice_version_due)
      where tenant_id = ? and version_id > ? order by version_id limit 1
      """;

  private static final String DUE =
      """
      select due_at from notice force index (notice_version_due)
      where tenant_id = ? and version_id = ? and due_at <= ? order by due_at limit 1
      """;

  private static final String MAILING =
      "select state, send_by from mailing where tenant_id = ? and version_id = ?";

  private static final String RUNNING = MailingState.RUNNING.name();
  private static final UUID LEAST = new UUID(0, 0);

  /** What keeps a date goes first, by that date. */
  private static final Comparator<Line> PRESSING =
      Comparator.comparing((Line line) -> line.sendBy().orElse(Instant.MAX))
          .thenComparing(Line::due)
          .thenComparing(Line::topic);

  /**
   * The index is named, because by its figures another one serves as well: that would walk over the
   * mails of every other version that wait, those of a mailing that is held among them.
   */
  private static final String FIND =
      """
      select id, policy_id, corrects, reminds, subject_id, message_id, planned_at, attempts, mail_id
      from notice force index (notice_version_due)
      where tenant_id = ? and version_id = ? and due_at <= ?
      order by due_at, id limit ? for update skip locked
      """;

  private static final String LEASE =
      """
      update notice set state = 'SENDING', lease = ?, due_at = ?, attempts = attempts + 1
      where tenant_id = ? and id in (%s)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;
  private final TenantDirectory directory;

  ClaimStatements(DataSource database, CurrentTenant tenant, TenantDirectory directory) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.directory = directory;
  }

  /**
   * Mails of one topic that wait.
   *
   * @param topic key of what they tell of
   * @param due from when the first of them may be claimed
   * @param sendBy the last moment at which they keep its date
   */
  record Line(UUID topic, Instant due, Optional<Instant> sendBy) {

    boolean isDue(Instant now) {
      return !due.isAfter(now);
    }
  }

  /**
   * A mail that is claimed.
   *
   * @param fresh whether it was never tried
   * @param mail the one that it was tried in with others
   */
  record Found(Claim claim, boolean fresh, Optional<UUID> mail) {}

  /** How long claims of one transaction last. */
  record Term(UUID lease, Instant now, Instant until) {}

  private record State(String name, Optional<Instant> sendBy) {}

  /** Tenants with mails due, those whose lease passed included. */
  List<TenantId> tenants(Instant now) {
    var all = directory.all().stream().map(TenantProfile::id).toList();
    var due = new LinkedHashSet<TenantId>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      due.addAll(due(all.subList(from, Math.min(all.size(), from + AT_ONCE)), now));
    }
    return List.copyOf(due);
  }

  /** The statement keeps its shape: few tenants repeat the last one. */
  private List<TenantId> due(List<TenantId> few, Instant now) {
    var values = new ArrayList<@Nullable Object>();
    for (var at = 0; at < AT_ONCE; at++) {
      values.add(few.get(Math.min(at, few.size() - 1)).value());
      values.add(now);
    }
    return sql.list(
        TENANTS, row -> new TenantId(Sql.uuid(row.getBytes("tenant_id"))), values.toArray());
  }

  /**
   * What of the current tenant is due by then and may go, the most pressing first.
   *
   * @param by now, or {@link #EVER} for all that waits
   */
  List<Line> lines(Instant by) {
    var lines = new ArrayList<Line>();
    for (var version = next(LEAST); version.isPresent(); version = next(version.get())) {
      line(version.get(), by).ifPresent(lines::add);
    }
    lines.sort(PRESSING);
    return lines;
  }

  private Optional<UUID> next(UUID after) {
    return sql.first(
        NEXT_VERSION, row -> Sql.uuid(row.getBytes("version_id")), tenant.require().value(), after);
  }

  /** Empty where nothing is due, or all of it is held. */
  private Optional<Line> line(UUID version, Instant now) {
    var owner = tenant.require().value();
    return sql.first(DUE, row -> Instant.ofEpochMilli(row.getLong("due_at")), owner, version, now)
        .flatMap(
            due -> {
              var mailing =
                  sql.first(
                      MAILING,
                      row -> new State(row.getString("state"), Sql.instant(row, "send_by")),
                      owner,
                      version);
              return mailing.filter(each -> !each.name().equals(RUNNING)).isPresent()
                  ? Optional.empty()
                  : Optional.of(new Line(version, due, mailing.flatMap(State::sendBy)));
            });
  }

  /** Due mails of a line that nobody else claims, held until the transaction ends. */
  List<Found> find(Line line, Term term, int limit) {
    return sql.list(
        FIND,
        row ->
            new Found(
                claim(row, line, term),
                row.getInt("attempts") == 0,
                Optional.ofNullable(uuid(row.getBytes("mail_id")))),
        tenant.require().value(),
        line.topic(),
        term.now(),
        limit);
  }

  private static Claim claim(ResultSet row, Line line, Term term) throws SQLException {
    return new Claim(
        Sql.uuid(row.getBytes("id")),
        Topic.of(
            new PolicyId(Sql.uuid(row.getBytes("policy_id"))),
            line.topic(),
            uuid(row.getBytes("corrects")),
            uuid(row.getBytes("reminds"))),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        row.getString("message_id"),
        Instant.ofEpochMilli(row.getLong("planned_at")),
        term.lease(),
        term.until(),
        line.sendBy());
  }

  /** Claims what was found, and what goes with it, until the lease ends. */
  void lease(List<Claim> mails, Term term) {
    var notices = mails.stream().flatMap(mail -> mail.all().stream()).map(Claim::notice).toList();
    if (notices.isEmpty()) {
      return;
    }
    var values = new ArrayList<@Nullable Object>();
    values.addAll(List.of(term.lease(), term.until(), tenant.require().value()));
    values.addAll(notices);
    var places = String.join(", ", Collections.nCopies(notices.size(), "?"));
    sql.update(LEASE.formatted(places), values.toArray());
  }

  private static @Nullable UUID uuid(byte @Nullable [] bytes) {
    return bytes == null ? null : Sql.uuid(bytes);
  }
}
