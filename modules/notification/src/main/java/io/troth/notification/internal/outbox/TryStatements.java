package io.troth.notification.internal.outbox;

import io.troth.notification.internal.mail.Reply;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Attempts at sending that ended in "later"; the last attempt stands in the notice itself. Plain
 * JDBC because the table has no other use, and rows are only added.
 */
@Singleton
public final class TryStatements {

  private static final String PUT =
      """
      insert into notice_try (tenant_id, notice_id, attempt, tried_at, reply_code, reply_text)
      values (?, ?, ?, ?, ?, ?)
      on duplicate key update tried_at = values(tried_at), reply_code = values(reply_code),
        reply_text = values(reply_text)
      """;

  private static final String OF =
      """
      select attempt, tried_at, reply_code, reply_text from notice_try
      where tenant_id = ? and notice_id = ? order by attempt
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  TryStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** One attempt, and what was answered to it. */
  public record Try(UUID notice, int attempt, Instant at, Reply reply) {}

  /** In the transaction that records the attempts. */
  public void putAll(List<Try> tries) {
    sql.batch(PUT, tries.stream().map(this::row).toList());
  }

  private @Nullable Object[] row(Try one) {
    return new @Nullable Object[] {
      tenant.require().value(),
      one.notice(),
      one.attempt(),
      one.at(),
      one.reply().code(),
      one.reply().text()
    };
  }

  List<Try> of(UUID notice) {
    return sql.list(OF, row -> read(notice, row), tenant.require().value(), notice);
  }

  private static Try read(UUID notice, ResultSet row) throws SQLException {
    return new Try(
        notice,
        row.getInt("attempt"),
        Instant.ofEpochMilli(row.getLong("tried_at")),
        new Reply(row.getInt("reply_code"), row.getString("reply_text")));
  }
}
