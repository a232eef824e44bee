package io.troth.tenant.internal.crypto;

import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.KeyGenerations.Earlier;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Renews, re-wraps and destroys generations. Plain JDBC: locks rows in a given way, and no key is
 * ever in a session.
 */
@Singleton
final class GenerationStatements {

  private static final String LOCK =
      """
      select generation, wrapped, master_id, created_at from tenant_secret
      where tenant_id = ? and purpose = ? for update
      """;

  private static final String KEEP_EARLIER =
      """
      insert into earlier_secret (tenant_id, purpose, generation, wrapped, master_id, created_at,
        replaced_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RENEW =
      """
      update tenant_secret set generation = ?, wrapped = ?, master_id = ?, created_at = ?
      where tenant_id = ? and purpose = ?
      """;

  private static final String NEWEST =
      """
      select purpose, generation, created_at from tenant_secret
      where tenant_id = ? order by purpose
      """;

  private static final String EARLIER =
      """
      select generation, created_at, replaced_at from earlier_secret
      where tenant_id = ? and purpose = ? order by generation
      """;

  private static final String DESTROY =
      "delete from earlier_secret where tenant_id = ? and purpose = ? and generation < ?";

  private static final String TOO_OLD =
      """
      /* exempt: DUE_WORK */
      select distinct tenant_id from tenant_secret
      where created_at < ? and purpose in ('VAULT', 'WEBHOOK', 'SIGN_IN') limit 100
      """;

  private static final String REPLACED =
      "/* exempt: DUE_WORK */ select distinct tenant_id from earlier_secret limit 100";

  private static final String UNDER_OTHER_MASTER =
      """
      /* exempt: DUE_WORK */
      select tenant_id from tenant_secret where master_id is null or master_id <> ?
      union select tenant_id from earlier_secret where master_id is null or master_id <> ? limit 100
      """;

  private static final String OF_OTHER_MASTER =
      """
      select purpose, generation, wrapped, master_id from tenant_secret
      where tenant_id = ? and (master_id is null or master_id <> ?)
      union all select purpose, generation, wrapped, master_id from earlier_secret
      where tenant_id = ? and (master_id is null or master_id <> ?)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  GenerationStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  /** The newest generation of a purpose and when it was made. */
  record Newest(Purpose purpose, int generation, Instant madeAt) {}

  /** A row of a purpose. */
  record OfPurpose(Purpose purpose, StoredSecret secret) {}

  /**
   * Puts a generation in the place of the newest, which waits for everybody who holds it.
   *
   * @param next makes the key of a generation
   */
  int renew(Purpose purpose, NextKey next, Instant now) {
    var old =
        sql.first(
                LOCK,
                row -> new Locked(SecretStatements.secret(row), row.getLong("created_at")),
                owner(),
                purpose)
            .orElseThrow();
    var secret = old.secret();
    var master = secret.by().map(MasterKeyId::bytes);
    sql.update(
        KEEP_EARLIER,
        owner(),
        purpose,
        secret.generation(),
        secret.wrapped(),
        master,
        old.madeAt(),
        now);
    int generation = secret.generation() + 1;
    var key = next.make(generation);
    sql.update(RENEW, generation, key.value(), key.by().bytes(), now, owner(), purpose);
    return generation;
  }

  /** Makes the key of a generation. */
  interface NextKey {
    MasterKey.Wrapped make(int generation);
  }

  private record Locked(StoredSecret secret, long madeAt) {}

  List<Newest> newest() {
    return sql.list(
        NEWEST,
        row ->
            new Newest(
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("generation"),
                Instant.ofEpochMilli(row.getLong("created_at"))),
        owner());
  }

  List<Earlier> earlier(Purpose purpose) {
    return sql.list(
        EARLIER,
        row ->
            new Earlier(
                row.getInt("generation"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("replaced_at"))),
        owner(),
        purpose);
  }

  void destroyBefore(Purpose purpose, int generation) {
    sql.update(DESTROY, owner(), purpose, generation);
  }

  List<TenantId> withKeysBefore(Instant time) {
    return sql.list(TOO_OLD, row -> new TenantId(Sql.uuid(row.getBytes(1))), time);
  }

  List<TenantId> withEarlier() {
    return sql.list(REPLACED, row -> new TenantId(Sql.uuid(row.getBytes(1))));
  }

  List<TenantId> withOtherMaster(MasterKeyId newest) {
    var id = newest.bytes();
    return sql.list(UNDER_OTHER_MASTER, row -> new TenantId(Sql.uuid(row.getBytes(1))), id, id);
  }

  /** The rows of the current tenant that another master key wraps. */
  List<OfPurpose> underOtherMaster(MasterKeyId newest) {
    var id = newest.bytes();
    return sql.list(
        OF_OTHER_MASTER,
        row ->
            new OfPurpose(Purpose.valueOf(row.getString("purpose")), SecretStatements.secret(row)),
        owner(),
        id,
        owner(),
        id);
  }

  /** Puts the same key under another master key, unless the row is another by now. */
  void wrapAnew(OfPurpose row, MasterKey.Wrapped key) {
    for (var table : List.of("tenant_secret", "earlier_secret")) {
      sql.update(
          "update "
              + table
              + " set wrapped = ?, master_id = ?"
              + " where tenant_id = ? and purpose = ? and generation = ? and wrapped = ?",
          key.value(),
          key.by().bytes(),
          owner(),
          row.purpose(),
          row.secret().generation(),
          row.secret().wrapped());
    }
  }

  private UUID owner() {
    return tenant.require().value();
  }
}
