package io.troth.notification.internal.send;

import static java.util.stream.Collectors.toMap;

import io.troth.notification.internal.Notice;
import io.troth.notification.internal.mail.Reply;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that mails were taken. Plain JDBC because it is by far the most frequent ending, and
 * all of a claim are one locking read and one statement.
 */
@Singleton
final class TakenStatements {

  private static final String HELD =
      """
      select id, round, attempts from notice
      where tenant_id = ? and id in (%s) and state = 'SENDING' and lease = ?
      order by id for update
      """;

  /** Inserts nothing: the rows are there and locked. It is the one form for many different rows. */
  private static final String PUT =
      """
      insert into notice
        (tenant_id, id, policy_id, version_id, corrects, subject_id, channel, round, superseded,
         state, message_id, planned_at, due_at, lease, attempts, handed_over_at, secured,
         reply_code, reply_text, letter_hash, mail_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, false, 'HANDED_OVER', ?, ?, null, null, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update state = values(state), due_at = null, lease = null,
        handed_over_at = values(handed_over_at), secured = values(secured),
        reply_code = values(reply_code), reply_text = values(reply_text),
        letter_hash = values(letter_hash), message_id = values(message_id),
        mail_id = values(mail_id)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  TakenStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /**
   * A mail that the server took.
   *
   * @param zone the person's
   * @param form hash of the words it was written from, in hexadecimal
   * @param mail the one under whose ids it went with others; empty for a mail of its own
   */
  record Taken(
      Claim claim,
      Reply reply,
      boolean secured,
      Optional<ZoneId> zone,
      Optional<String> form,
      Optional<Claim> mail) {}

  private record Held(UUID id, int round, int attempts) {}

  /**
   * Records mails of one lease, as far as it holds them still.
   *
   * @return those
   */
  List<Taken> put(UUID lease, List<Taken> mails, Instant now) {
    var held =
        held(lease, mails.stream().map(mail -> mail.claim().notice()).toList()).stream()
            .collect(toMap(Held::id, row -> row));
    var kept = new ArrayList<Taken>();
    var rows = new ArrayList<@Nullable Object[]>();
    for (var mail : mails) {
      var row = held.get(mail.claim().notice());
      if (row != null) {
        kept.add(mail);
        rows.add(row(mail, row, now));
      }
    }
    sql.batch(PUT, rows);
    return kept;
  }

  private List<Held> held(UUID lease, List<UUID> ids) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant.require().value());
    values.addAll(ids);
    values.add(lease);
    return sql.list(
        HELD.formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
        row -> new Held(Sql.uuid(row.getBytes("id")), row.getInt("round"), row.getInt("attempts")),
        values.toArray());
  }

  private @Nullable Object[] row(Taken mail, Held held, Instant now) {
    var claim = mail.claim();
    var topic = claim.topic();
    return new @Nullable Object[] {
      tenant.require().value(),
      claim.notice(),
      topic.policy().value(),
      topic.key(),
      topic.corrects(),
      claim.subject().value(),
      Notice.CHANNEL,
      held.round(),
      mail.mail().orElse(claim).messageId(),
      claim.plannedAt(),
      held.attempts(),
      now,
      mail.secured(),
      mail.reply().code(),
      mail.reply().text(),
      mail.form().map(HexFormat.of()::parseHex),
      mail.mail().map(Claim::notice)
    };
  }
}
