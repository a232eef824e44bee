package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import io.troth.tenancy.Sql;
import io.troth.tenant.spi.WrappedValues.Anew;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** People's keys and what is known of their values. Plain JDBC: beside the vault's other rows. */
@Singleton
final class AttributeStatements {

  private static final String LOCK_KEYS =
      "select subject_id, wrapped from vault_key where tenant_id = ? and subject_id in {list}"
          + " order by subject_id for update";

  private static final String MARK =
      "update vault_value set source = ?, verification = ?, verified_at = ?"
          + " where tenant_id = ? and subject_id = ? and attribute = ? and item = ?";

  private static final String VERIFY =
      "update vault_value set verification = 'VERIFIED', verified_at = ?"
          + " where tenant_id = ? and subject_id = ? and attribute = ? and lookup = ?";

  private static final String PROVE_ADDRESS =
      "update vault_value set verification = 'VERIFIED', verified_at = ?"
          + " where tenant_id = ? and subject_id = ? and attribute = 'EMAIL'"
          + " and verification <> 'VERIFIED' and first_seen_at <= ?";

  private static final String KEYS_AFTER =
      "select subject_id, wrapped from vault_key where tenant_id = ? and subject_id > ?"
          + " order by subject_id limit ?";

  private static final String REPLACE_KEY =
      "update vault_key set wrapped = ? where tenant_id = ? and subject_id = ? and wrapped = ?";

  private final Sql sql;

  AttributeStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The wrapped keys of those who have one, theirs alone until the transaction ends. */
  Map<SubjectRef, byte[]> lockKeys(TenantId tenant, Collection<SubjectRef> refs) {
    var keys = new HashMap<SubjectRef, byte[]>();
    Chunks.read(
            LOCK_KEYS,
            Chunks.leading(tenant),
            refs.stream().sorted().map(SubjectRef::value).toList(),
            (text, values) -> sql.list(text, AttributeStatements::key, values))
        .forEach(key -> keys.put(key.ref(), key.wrapped()));
    return keys;
  }

  /** A person's key as it is stored. */
  record StoredKey(SubjectRef ref, byte[] wrapped) {}

  private static StoredKey key(ResultSet row) throws SQLException {
    return new StoredKey(
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))), row.getBytes("wrapped"));
  }

  /** Says of a value of which there is one where it comes from. */
  void mark(
      TenantId tenant,
      SubjectRef ref,
      AttributeType type,
      Source source,
      Verification verification,
      Optional<Instant> verifiedAt) {
    sql.update(
        MARK, source, verification, verifiedAt, tenant.value(), ref.value(), type, Items.ONLY);
  }

  boolean verify(TenantId tenant, SubjectRef ref, AttributeType type, byte[] lookup, Instant at) {
    return sql.update(VERIFY, at, tenant.value(), ref.value(), type, lookup) > 0;
  }

  /** Says that the address is proven, unless it came after this time or nobody knows when. */
  void proveAddress(TenantId tenant, SubjectRef ref, Instant knownAt, Instant now) {
    sql.update(PROVE_ADDRESS, now, tenant.value(), ref.value(), knownAt);
  }

  List<StoredKey> keysAfter(TenantId tenant, Optional<UUID> last, int limit) {
    return sql.list(
        KEYS_AFTER, AttributeStatements::key, tenant.value(), last.orElse(new UUID(0, 0)), limit);
  }

  void replaceKeys(TenantId tenant, List<Anew> keys) {
    sql.batch(
        REPLACE_KEY,
        keys.stream()
            .map(
                one ->
                    new @Nullable Object[] {one.after(), tenant.value(), one.key(), one.before()})
            .toList());
  }

  long countKeys(TenantId tenant) {
    return sql.first(
            "select count(*) from vault_key where tenant_id = ?",
            row -> row.getLong(1),
            tenant.value())
        .orElse(0L);
  }
}
