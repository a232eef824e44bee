package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.subject.api.AttributeType;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The vault's tables. Plain JDBC: imports write thousands of rows in batches, and no decrypted
 * value may linger in a persistence context.
 */
@Singleton
final class VaultStatements {

  private static final String LOOKUP =
      "select lookup, subject_id from vault_value"
          + " where tenant_id = ? and attribute = ? and lookup in {list}";

  private static final String PEOPLE =
      "select v.subject_id, v.attribute, v.item, v.ciphertext, v.lookup, v.source, v.verification,"
          + " v.verified_at, v.first_seen_at, v.last_seen_at, k.wrapped"
          + " from vault_value v join vault_key k"
          + " on k.tenant_id = v.tenant_id and k.subject_id = v.subject_id"
          + " where v.tenant_id = ? and ";

  /** Names, addresses and external ids, of which everybody has one at most. */
  private static final String SINGLE = PEOPLE + "v.item = ? and v.subject_id in {list}";

  private static final String EVERYTHING = PEOPLE + "v.subject_id in {list}";

  private static final String ADD_KEY =
      "insert into vault_key (tenant_id, subject_id, wrapped) values (?, ?, ?)";

  private static final String ADD_VALUE =
      "insert into vault_value (tenant_id, subject_id, attribute, item, ciphertext, lookup,"
          + " single_lookup, source, verification, verified_at, first_seen_at, last_seen_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String PUT_VALUE =
      ADD_VALUE
          + " on duplicate key update ciphertext = values(ciphertext), lookup = values(lookup),"
          + " source = values(source), verification = values(verification),"
          + " verified_at = values(verified_at), first_seen_at = values(first_seen_at),"
          + " last_seen_at = values(last_seen_at)";

  private static final String DROP_VALUE =
      "delete from vault_value"
          + " where tenant_id = ? and subject_id = ? and attribute = ? and item = ?";

  private static final String DROP_TYPE =
      "delete from vault_value where tenant_id = ? and subject_id = ? and attribute = ?";

  private final Sql sql;

  VaultStatements(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A person's key and values as they are stored. */
  record StoredPerson(SubjectRef ref, byte[] wrappedKey, List<StoredValue> values) {
    Optional<StoredValue> value(AttributeType attribute) {
      return values.stream().filter(value -> value.attribute() == attribute).findFirst();
    }
  }

  /**
   * One encrypted value.
   *
   * @param item tells it from others of its kind, 16 bytes
   */
  record StoredValue(
      SubjectRef ref,
      AttributeType attribute,
      byte[] item,
      byte[] ciphertext,
      Optional<byte[]> lookup,
      Provenance provenance) {}

  /** Who has these values; the hash as a buffer so that it can be a key. */
  Map<ByteBuffer, SubjectRef> owners(
      TenantId tenant, AttributeType attribute, List<byte[]> lookups) {
    var owners = new HashMap<ByteBuffer, SubjectRef>();
    Chunks.read(
            LOOKUP,
            Chunks.leading(tenant, attribute),
            lookups,
            (text, values) ->
                sql.list(
                    text, row -> Map.entry(ByteBuffer.wrap(row.getBytes(1)), ref(row)), values))
        .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
    return owners;
  }

  /** Everybody with this value, in order of their reference, up to a limit. */
  List<SubjectRef> sharing(TenantId tenant, AttributeType attribute, byte[] lookup, int limit) {
    return sql.list(
        "select lookup, subject_id from vault_value"
            + " where tenant_id = ? and attribute = ? and lookup = ? order by subject_id limit ?",
        VaultStatements::ref,
        tenant.value(),
        attribute,
        lookup,
        limit);
  }

  /** Names, addresses and external ids. */
  Map<SubjectRef, StoredPerson> people(TenantId tenant, Collection<SubjectRef> refs) {
    return read(SINGLE, Chunks.leading(tenant, Items.ONLY), refs);
  }

  /** Every value of theirs. */
  Map<SubjectRef, StoredPerson> everything(TenantId tenant, Collection<SubjectRef> refs) {
    return read(EVERYTHING, Chunks.leading(tenant), refs);
  }

  private Map<SubjectRef, StoredPerson> read(
      String query, List<@Nullable Object> leading, Collection<SubjectRef> refs) {
    var ids = refs.stream().map(SubjectRef::value).toList();
    var people = new LinkedHashMap<SubjectRef, StoredPerson>();
    Chunks.read(
            query, leading, ids, (text, values) -> sql.list(text, VaultStatements::person, values))
        .forEach(one -> people.merge(one.ref(), one, VaultStatements::united));
    return people;
  }

  Optional<byte[]> wrappedKey(TenantId tenant, SubjectRef person) {
    return sql.first(
        "select wrapped from vault_key where tenant_id = ? and subject_id = ?",
        row -> row.getBytes(1),
        tenant.value(),
        person.value());
  }

  void addKeys(TenantId tenant, List<StoredPerson> people) {
    sql.batch(
        ADD_KEY,
        people.stream()
            .map(
                person ->
                    new @Nullable Object[] {
                      tenant.value(), person.ref().value(), person.wrappedKey()
                    })
            .toList());
  }

  void addValues(TenantId tenant, List<StoredValue> values) {
    sql.batch(ADD_VALUE, values.stream().map(value -> row(tenant, value)).toList());
  }

  /** Writes values of people who are known, whether or not they had one before. */
  void putValues(TenantId tenant, List<StoredValue> values) {
    sql.batch(PUT_VALUE, values.stream().map(value -> row(tenant, value)).toList());
  }

  void dropValues(TenantId tenant, List<StoredValue> values) {
    sql.batch(
        DROP_VALUE,
        values.stream()
            .map(
                value ->
                    new @Nullable Object[] {
                      tenant.value(), value.ref().value(), value.attribute(), value.item()
                    })
            .toList());
  }

  /** Every value of these types, in the order of their key. */
  void dropAll(TenantId tenant, Map<SubjectRef, Set<AttributeType>> types) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var who : new TreeSet<>(types.keySet())) {
      types.getOrDefault(who, Set.of()).stream()
          .sorted(Comparator.comparing(AttributeType::name))
          .forEach(type -> rows.add(new @Nullable Object[] {tenant.value(), who.value(), type}));
    }
    sql.batch(DROP_TYPE, rows);
  }

  private static @Nullable Object[] row(TenantId tenant, StoredValue value) {
    var lookup = value.lookup().orElse(null);
    return new @Nullable Object[] {
      tenant.value(),
      value.ref().value(),
      value.attribute(),
      value.item(),
      value.ciphertext(),
      lookup,
      value.attribute() == AttributeType.EXTERNAL_ID ? lookup : null,
      value.provenance().source(),
      value.provenance().verification(),
      value.provenance().verifiedAt(),
      value.provenance().firstSeenAt(),
      value.provenance().lastSeenAt()
    };
  }

  private static SubjectRef ref(ResultSet row) throws SQLException {
    return new SubjectRef(Sql.uuid(row.getBytes("subject_id")));
  }

  private static StoredPerson person(ResultSet row) throws SQLException {
    var value =
        new StoredValue(
            ref(row),
            AttributeType.valueOf(row.getString("attribute")),
            row.getBytes("item"),
            row.getBytes("ciphertext"),
            Optional.ofNullable(row.getBytes("lookup")),
            Provenance.read(row));
    return new StoredPerson(value.ref(), row.getBytes("wrapped"), List.of(value));
  }

  private static StoredPerson united(StoredPerson one, StoredPerson other) {
    var values = new ArrayList<>(one.values());
    values.addAll(other.values());
    return new StoredPerson(one.ref(), one.wrappedKey(), List.copyOf(values));
  }
}
