package io.troth.consent.internal.facts;

import io.troth.consent.internal.facts.FactsFormat.Content;
import io.troth.consent.internal.facts.PersonFile.Kind;
import io.troth.consent.internal.stream.ChangeLog;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The packed row of a person. Plain JDBC because it is locked and rewritten as one value, read by
 * decisions in one round trip, and added in batches by imports.
 */
@Singleton
class FactsStatements {

  /** In the order in which {@link #file} reads them: looking for names costs more than reading. */
  static final String FIELDS =
      "f.subject_id, f.kind, f.registered_at, f.unreachable_since, f.last_ordinal, f.packed,"
          + " f.linked_to";

  private static final String COLUMNS = "select " + FIELDS + " from standing_facts f ";

  private static final String LOCK =
      COLUMNS + "where f.tenant_id = ? and f.subject_id = ? for update";

  private static final String BY_REF = COLUMNS + "where f.tenant_id = ? and f.subject_id = ?";

  private static final String BY_LOOKUP = COLUMNS + "where f.tenant_id = ? and f.lookup = ?";

  /** What is asked of a linked device is answered from the person's row. */
  private static final String JOINED =
      " from standing_facts r join standing_facts f on f.tenant_id = r.tenant_id"
          + " and f.subject_id = coalesce(r.linked_to, r.subject_id)"
          + " where r.tenant_id = ? and ";

  private static final String ANSWERING_REF = "select " + FIELDS + JOINED + "r.subject_id = ?";

  private static final String ANSWERING_LOOKUP = "select " + FIELDS + JOINED + "r.lookup = ?";

  private static final String ANSWERING_MANY =
      "select " + FIELDS + ", r.subject_id as asked, r.lookup as asked_lookup" + JOINED;

  private static final String LOCK_AFTER =
      COLUMNS
          + "where f.tenant_id = ? and f.subject_id > ?"
          + " order by f.subject_id limit ? for update";

  private static final String ADD =
      """
      insert into standing_facts (tenant_id, subject_id, lookup, kind, registered_at,
        unreachable_since, last_ordinal, packed)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGE =
      """
      update standing_facts set unreachable_since = ?, last_ordinal = ?, packed = ?, linked_to = ?
      where tenant_id = ? and subject_id = ?
      """;

  /** Behind the fields, in this order. */
  private static final int ASKED_REF = 8;

  private static final int ASKED_LOOKUP = 9;

  /** So long are lists: of few lengths, so that driver and server know the statement. */
  private static final int[] PLACES = {1, 10, 100, 500, 1_000, 10_000};

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Sql sql;
  private final CurrentTenant tenant;
  private final ChangeLog changes;

  FactsStatements(DataSource database, CurrentTenant tenant, ChangeLog changes) {
    this.sql = new Sql(database);
    this.tenant = tenant;
    this.changes = changes;
  }

  Optional<PersonFile> lock(SubjectRef subject) {
    return sql.first(LOCK, FactsStatements::file, tenant(), subject.value());
  }

  Optional<PersonFile> find(SubjectRef subject) {
    return sql.first(BY_REF, FactsStatements::file, tenant(), subject.value());
  }

  Optional<PersonFile> find(byte[] lookup) {
    return sql.first(BY_LOOKUP, FactsStatements::file, tenant(), lookup);
  }

  Optional<PersonFile> answering(SubjectRef subject) {
    return sql.first(ANSWERING_REF, FactsStatements::file, tenant(), subject.value());
  }

  Optional<PersonFile> answering(byte[] lookup) {
    return sql.first(ANSWERING_LOOKUP, FactsStatements::file, tenant(), lookup);
  }

  /** Whom somebody asks about: by reference or by lookup. */
  record Asked(SubjectRef ref, ByteBuffer lookup, PersonFile file) {}

  /** Everybody asked about, with one statement; the shapes of its lists are few. */
  Everybody answering(List<SubjectRef> refs, List<byte[]> lookups) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    refs.forEach(ref -> values.add(ref.value()));
    var refPlaces = places(refs.size());
    fill(values, refPlaces - refs.size(), new UUID(0, 0));
    values.add(tenant());
    values.addAll(lookups);
    var lookupPlaces = places(lookups.size());
    fill(values, lookupPlaces - lookups.size(), new byte[0]);
    var byRef = new HashMap<SubjectRef, PersonFile>();
    var byLookup = new HashMap<ByteBuffer, PersonFile>();
    sql.list(
            ANSWERING_MANY
                + "r.subject_id in ("
                + marks(refPlaces)
                + ") union all "
                + ANSWERING_MANY
                + "r.lookup in ("
                + marks(lookupPlaces)
                + ")",
            row ->
                new Asked(
                    new SubjectRef(Sql.uuid(row.getBytes(ASKED_REF))),
                    ByteBuffer.wrap(row.getBytes(ASKED_LOOKUP)),
                    file(row)),
            values.toArray())
        .forEach(
            asked -> {
              byRef.put(asked.ref(), asked.file());
              byLookup.put(asked.lookup(), asked.file());
            });
    return new Everybody(byRef, byLookup);
  }

  /** Locked with one statement, which goes through them in key order. */
  Map<SubjectRef, PersonFile> lockAll(Set<SubjectRef> subjects) {
    var values = new ArrayList<@Nullable Object>();
    values.add(tenant());
    subjects.forEach(ref -> values.add(ref.value()));
    var places = places(subjects.size());
    fill(values, places - subjects.size(), new UUID(0, 0));
    var locked = new HashMap<SubjectRef, PersonFile>();
    sql.list(
            COLUMNS
                + "where f.tenant_id = ? and f.subject_id in ("
                + marks(places)
                + ") order by f.subject_id for update",
            FactsStatements::file,
            values.toArray())
        .forEach(file -> locked.put(file.subject(), file));
    return locked;
  }

  /** The files of those asked about. */
  record Everybody(Map<SubjectRef, PersonFile> byRef, Map<ByteBuffer, PersonFile> byLookup) {}

  private static int places(int size) {
    for (var places : PLACES) {
      if (places >= size) {
        return places;
      }
    }
    throw new IllegalArgumentException("so many at once: " + size);
  }

  private static String marks(int places) {
    return "?" + ",?".repeat(places - 1);
  }

  private static void fill(List<@Nullable Object> values, int count, Object with) {
    for (var i = 0; i < count; i++) {
      values.add(with);
    }
  }

  List<PersonFile> lockAfter(UUID last, int limit) {
    return sql.list(LOCK_AFTER, FactsStatements::file, tenant(), last, limit);
  }

  void add(List<NewFile> opened) {
    sql.batch(
        ADD,
        opened.stream()
            .map(
                one ->
                    new Object[] {
                      tenant(),
                      one.file().subject().value(),
                      one.lookup(),
                      one.file().kind().ordinal(),
                      one.file().registeredAt(),
                      one.file().unreachableSince(),
                      one.file().lastOrdinal(),
                      packed(one.file())
                    })
            .toList());
  }

  /** Whatever changes what is known of a person makes earlier answers about them void. */
  void change(List<PersonFile> files) {
    changes.note(files.stream().flatMap(FactsStatements::concerned).distinct().toList());
    sql.batch(
        CHANGE,
        files.stream()
            .map(
                file ->
                    new Object[] {
                      file.unreachableSince(),
                      file.lastOrdinal(),
                      packed(file),
                      file.person().map(SubjectRef::value),
                      tenant(),
                      file.subject().value()
                    })
            .toList());
  }

  /** A device and the person it is linked to are answered for together. */
  private static Stream<SubjectRef> concerned(PersonFile file) {
    return Stream.of(
            Stream.of(file.subject()),
            file.person().stream(),
            file.companions().stream().map(Companion::device))
        .flatMap(refs -> refs);
  }

  private UUID tenant() {
    return tenant.require().value();
  }

  private static byte[] packed(PersonFile file) {
    return FactsFormat.pack(
        file.registeredAt(), new Content(file.byPolicy(), file.choices(), file.companions()));
  }

  static PersonFile file(ResultSet row) throws SQLException {
    var registeredAt = Instant.ofEpochMilli(row.getLong(3));
    var unreachableSince = row.getLong(4);
    var reachable = row.wasNull();
    var content = FactsFormat.unpack(registeredAt, row.getBytes(6));
    return new PersonFile(
        new SubjectRef(Sql.uuid(row.getBytes(1))),
        KINDS.get(row.getInt(2)),
        registeredAt,
        reachable ? Optional.empty() : Optional.of(Instant.ofEpochMilli(unreachableSince)),
        row.getLong(5),
        content.byPolicy(),
        content.choices(),
        content.companions(),
        Optional.ofNullable(row.getBytes(7)).map(Sql::uuid).map(SubjectRef::new));
  }
}
