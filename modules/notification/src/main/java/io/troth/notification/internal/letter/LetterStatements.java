package io.troth.notification.internal.letter;

import io.troth.kernel.Actor;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters.Saved;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Words of mails. Plain JDBC: rows are only ever added, and the key says who was first. */
@Singleton
final class LetterStatements {

  private static final String HEADS =
      """
      select kind, language, max(revision) as revision from letter_revision
      where tenant_id = ? group by kind, language
      """;

  private static final String READ =
      """
      select kind, language, revision, ours, subject, greeting, unnamed, body, saved_at,
        saved_by_kind, saved_by
      from letter_revision where tenant_id = ? and kind = ? and language = ?
      """;

  private static final String ADD =
      """
      insert into letter_revision
        (tenant_id, kind, language, revision, ours, subject, greeting, unnamed, body, saved_at,
         saved_by_kind, saved_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String KEEP =
      """
      insert into letter_form (tenant_id, hash, form, first_at) values (?, ?, ?, ?)
      on duplicate key update first_at = first_at
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  LetterStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** Which words. */
  record Key(LetterKind kind, Locale language) {}

  /** The newest revision of each; 0 where there is none. */
  record Heads(Map<Key, Long> revisions) {
    long of(Key key) {
      return revisions.getOrDefault(key, 0L);
    }
  }

  private record Head(Key key, long revision) {}

  Heads heads() {
    var heads = new HashMap<Key, Long>();
    sql.list(HEADS, row -> new Head(key(row), row.getLong("revision")), tenant.require().value())
        .forEach(head -> heads.put(head.key(), head.revision()));
    return new Heads(Map.copyOf(heads));
  }

  Optional<Saved> revision(Key key, long revision) {
    return sql.first(
        READ + " and revision = ?",
        LetterStatements::saved,
        tenant.require().value(),
        key.kind(),
        key.language().toLanguageTag(),
        revision);
  }

  Optional<Saved> newest(Key key) {
    return before(key, Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** Newest first. */
  List<Saved> before(Key key, long revision, int limit) {
    return sql.list(
        READ + " and revision < ? order by revision desc limit ?",
        LetterStatements::saved,
        tenant.require().value(),
        key.kind(),
        key.language().toLanguageTag(),
        revision,
        limit);
  }

  /**
   * @throws Sql.DuplicateRowException when somebody else was first
   */
  void add(Saved saved) {
    sql.update(
        ADD,
        tenant.require().value(),
        saved.kind(),
        saved.language().toLanguageTag(),
        saved.revision(),
        saved.ours(),
        saved.text().subject(),
        saved.text().greeting(),
        saved.text().greetingWithoutName(),
        saved.text().body(),
        saved.at(),
        saved.by().map(Actor::kind),
        saved.by().map(Actor::id));
  }

  /** Keeps what mails were written from, if it is not kept yet. */
  void keep(byte[] hash, String form, Instant now) {
    sql.update(KEEP, tenant.require().value(), hash, form, now);
  }

  /** What the mails of this hash were written from, as JSON. */
  Optional<String> kept(String hash) {
    return sql.first(
        "select form from letter_form where tenant_id = ? and hash = ?",
        row -> row.getString("form"),
        tenant.require().value(),
        HexFormat.of().parseHex(hash));
  }

  private static Saved saved(ResultSet row) throws SQLException {
    var key = key(row);
    return new Saved(
        key.kind(),
        key.language(),
        row.getLong("revision"),
        row.getBoolean("ours"),
        new LetterText(
            row.getString("subject"),
            row.getString("greeting"),
            row.getString("unnamed"),
            row.getString("body")),
        Sql.instant(row, "saved_at"),
        Optional.of(
            new Actor(
                Actor.Kind.valueOf(row.getString("saved_by_kind")), row.getString("saved_by"))));
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        LetterKind.valueOf(row.getString("kind")),
        Locale.forLanguageTag(row.getString("language")));
  }
}
