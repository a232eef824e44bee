package io.troth.retention.internal.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import io.troth.testing.MutableClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A tenant of one test, its people and their erasures. */
@Singleton
final class ErasureScene {

  static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Tenants tenants;
  private final TenantScope scope;
  private final Subjects subjects;
  private final Erasures erasures;
  private final Certificates certificates;
  private final Conductor conductor;
  private final RawDatabase database;
  private final MutableClock clock;
  private Optional<TenantProfile> present = Optional.empty();

  ErasureScene(
      Tenants tenants,
      TenantScope scope,
      Subjects subjects,
      Erasures erasures,
      Certificates certificates,
      Conductor conductor,
      RawDatabase database,
      MutableClock clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.subjects = subjects;
    this.erasures = erasures;
    this.certificates = certificates;
    this.conductor = conductor;
    this.database = database;
    this.clock = clock;
  }

  /** Begins with a new tenant, at noon. */
  void begin() {
    clock.stopAt(NOON);
    present = Optional.of(another());
  }

  TenantProfile another() {
    var slug = "erase-" + NUMBERS.incrementAndGet();
    return tenants.create(slug, "Example Ltd", Locale.ENGLISH, ZoneId.of("UTC"));
  }

  TenantProfile tenant() {
    return present.orElseThrow();
  }

  <T> T in(Supplier<T> work) {
    return scope.call(tenant().id(), work);
  }

  SubjectRef register(String externalId) {
    return in(
        () ->
            subjects
                .upsert(
                    new SubjectRegistration(
                        externalId,
                        Optional.of(externalId + "@example.test"),
                        Optional.of("Mia " + FilledPerson.MARKER),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .ref());
  }

  UUID ask(SubjectRef person) {
    return erasures.ask(person, ErasureGround.CONSENT_WITHDRAWN, Optional.of("by phone")).id();
  }

  UUID erase(SubjectRef person) {
    var erasure = in(() -> ask(person));
    work();
    assertThat(in(() -> erasures.find(erasure)).orElseThrow().state()).isEqualTo(ErasureState.DONE);
    return erasure;
  }

  void work() {
    while (conductor.round() > 0) {
      // Until nothing is due.
    }
  }

  /** Rows about somebody, by table. */
  Map<String, Long> counts(SubjectRef person) {
    var counts = new TreeMap<String, Long>();
    database
        .tablesOfPeople()
        .forEach(
            (table, column) -> {
              var sql = "select 1 from " + table + " where " + column + " = ?";
              var count = database.rows(sql, Sql.bytes(person.value())).size();
              if (count > 0) {
                counts.put(table, (long) count);
              }
            });
    return counts;
  }

  /** What the certificate of somebody says is left, by table. */
  Map<String, Long> declared(SubjectRef person) {
    var erasure = in(() -> erasures.of(person)).orElseThrow();
    var content = in(() -> certificates.of(erasure.id())).orElseThrow().content();
    var declared = new TreeMap<String, Long>(Map.of("erasure", 1L, "erasure_person", 1L));
    declared.put("erasure_remains", (long) content.remains().size());
    for (var kept : content.remains()) {
      switch (kept.what()) {
        case "acts" -> declared.put("act", kept.count());
        case "notices" -> declared.put("notice", kept.count());
        case "shown-banners" -> declared.put("impression", kept.count());
        case "changes-to-forget" -> declared.put("decision_change", kept.count());
        case "fact-of-erasure" ->
            List.of("event_envelope", "event_feed", "event_stream")
                .forEach(table -> declared.put(table, kept.count()));
        default -> assertThat(kept.what()).isIn("record-of-erasure", "declined-address");
      }
    }
    return declared;
  }
}
