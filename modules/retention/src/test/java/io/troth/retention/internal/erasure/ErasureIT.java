package io.troth.retention.internal.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Devices;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.Certificate.Content;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.retention.api.LegalHolds;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are erased whole, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ErasureIT {

  private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Inject Tenants tenants;
  @Inject TenantScope scope;
  @Inject Subjects subjects;
  @Inject IdentityVault vault;
  @Inject Devices devices;
  @Inject Choices choices;
  @Inject OptionalMails optional;
  @Inject ApiKeys keys;
  @Inject Erasures erasures;
  @Inject Certificates certificates;
  @Inject Conductor conductor;
  @Inject Remainders remainders;
  @Inject Restoration restoration;
  @Inject Rooms rooms;
  @Inject Interruption interruption;
  @Inject LegalHolds holds;
  @Inject RawDatabase database;
  @Inject MutableClock clock;
  @All @Inject List<PersonalDataHolder> holders;

  private TenantProfile tenant;

  @BeforeEach
  void aTenantAtNoon() {
    clock.stopAt(NOON);
    tenant = tenants.create("erase-" + NUMBERS.incrementAndGet(), "Example Ltd", Locale.ENGLISH, ZoneId.of("UTC"));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void everyTableThatNamesPeopleBelongsToOneHolder() {
    var named = new ArrayList<String>();
    holders.forEach(holder -> named.addAll(holder.tables()));

    assertThat(named).doesNotHaveDuplicates();
    assertThat(database.tablesOfPeople().keySet())
        .as("the collection's own table is only there for these tests")
        .isSubsetOf(Stream.concat(named.stream(), Stream.of("collected_record")).toList());
  }

  @Test
  void nothingIsLeftButWhatTheCertificateNames() {
    for (var seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      var other = register("other-" + seed);
      var person = register("person-" + seed);
      new FilledPerson(database, random).fill(tenant.id(), other, 3);
      new FilledPerson(database, random).fill(tenant.id(), person, 3);
      var before = counts(other);

      erase(person);

      assertThat(counts(person)).as("seed %d", seed).isEqualTo(declared(person));
      assertThat(counts(other)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void nobodysWordsStayAnywhere() {
    var person = register("wordy");
    new FilledPerson(database, new Random(5)).fill(tenant.id(), person, 1);
    erase(person);

    // Codes of closed vocabularies hold the marker here only because the test wrote it there.
    var kept = Set.of("reply_text", "proof", "note", "reason", "status", "last_error");
    database.columns().stream()
        .filter(column -> kept.contains(column.name()))
        .filter(column -> subjectTables().contains(column.table()))
        .forEach(column -> assertThat(words(column, person)).as(column.toString()).isZero());
    assertThat(
            database.rows(
                "select 1 from notice_try where tenant_id = ?", Sql.bytes(tenant.id().value())))
        .isEmpty();
  }

  private Set<String> subjectTables() {
    return database.columns().stream()
        .filter(column -> column.name().equals("subject_id"))
        .map(RawDatabase.Column::table)
        .collect(Collectors.toSet());
  }

  private int words(RawDatabase.Column column, SubjectRef person) {
    return database
        .rows(
            "select 1 from "
                + column.table()
                + " where subject_id = ? and "
                + column.name()
                + " like ?",
            Sql.bytes(person.value()),
            FilledPerson.MARKER.substring(0, 3) + "%")
        .size();
  }

  @Test
  void whereverItIsKilledTheCertificateSaysTheSame() {
    var reference = like(erased("calm", ""));

    for (var step : Steps.of(rooms)) {
      assertThat(like(erased("killed-" + step.replace(':', '-'), step)))
          .as(step)
          .isEqualTo(reference);
    }
  }

  /** Somebody with one row everywhere, erased, with an interruption after a step. */
  private Content erased(String name, String killedAfter) {
    var person = register(name);
    new FilledPerson(database, new Random(name.hashCode())).fill(tenant.id(), person, 1);
    interruption.after(killedAfter);
    var erasure = in(() -> ask(person));
    work();
    database.change("update erasure set due_at = 0 where due_at is not null");
    work();
    return in(() -> certificates.of(erasure)).orElseThrow().content();
  }

  /** All but what differs from person to person. */
  private static Content like(Content content) {
    return new Content(
        List.of(),
        content.ground(),
        content.askedAt(),
        content.begunAt(),
        content.keyDestroyedAt(),
        Optional.empty(),
        0,
        content.rooms(),
        content.remains(),
        content.outside(),
        content.backupsUntil(),
        content.returns(),
        content.issuedAt());
  }

  @Test
  void theSameIdentifierIsANewPerson() {
    var person = register("mia");

    erase(person);

    assertThat(in(() -> subjects.find(person))).isEmpty();
    assertThat(in(() -> subjects.byExternalId("mia"))).isEmpty();
    assertThat(in(() -> vault.find(person))).isEmpty();
    assertThat(register("mia")).isNotEqualTo(person);
  }

  @Test
  void devicesGoWithTheirPerson() {
    var person = register("with-device");
    var device = in(() -> devices.register());
    scope.run(tenant.id(), () -> devices.link(device.ref(), person));

    var erasure = erase(person);

    assertThat(in(() -> devices.find(device.secret()))).isEmpty();
    assertThat(in(() -> erasures.of(device.ref())).orElseThrow().id()).isEqualTo(erasure);
  }

  @Test
  void whatSomebodyDeclinedStaysDeclinedForTheirAddress() {
    var person = register("decliner");
    var way = in(() -> optional.wayOut(person)).getPath();
    assertThat(in(() -> optional.stop(way.substring(way.lastIndexOf('/') + 1)))).isTrue();

    erase(person);

    var anew = register("decliner");
    var somebody = register("somebody");
    assertThat(in(() -> optional.stopped(List.of(anew, somebody)))).containsOnlyKeys(anew);
  }

  @Test
  void onlyTheErasureItselfIsToldAfterwards() {
    var person = register("told");
    erase(person);

    var types =
        database
            .rows(
                "select type from event_envelope where subject_id = ?", Sql.bytes(person.value()))
            .stream()
            .map(row -> row.get("type"))
            .toList();

    assertThat(types).isEqualTo(List.of("subject.erased.v1"));
  }

  @Test
  void aHoldWinsUntilItIsReleased() {
    var person = register("held");
    var hold =
        in(
            () ->
                holds.place(
                    new HoldDraft(
                        new Terms(
                            "A dispute about an invoice.",
                            "GDPR 17(3)(e)",
                            "legal",
                            LocalDate.parse("2031-06-01")),
                        Set.of(person),
                        Set.of())));
    var erasure = in(() -> ask(person));

    work();
    assertThat(in(() -> erasures.find(erasure)).orElseThrow().state())
        .isEqualTo(ErasureState.HELD);
    assertThat(in(() -> choices.of(person)).hold()).isPresent();
    assertThat(in(() -> vault.find(person))).isPresent();

    in(() -> holds.release(hold.hold().id(), "The dispute is settled."));
    clock.advance(Duration.ofHours(1));
    work();
    assertThat(in(() -> erasures.find(erasure)).orElseThrow().state())
        .isEqualTo(ErasureState.DONE);
  }

  @Test
  void aRestoredBackupIsErasedAgain() {
    var person = register("restored");
    new FilledPerson(database, new Random(3)).fill(tenant.id(), person, 1);
    var backup = backup();
    var erasure = erase(person);

    restore(backup);
    assertThat(in(() -> vault.find(person))).isPresent();
    assertThat(in(() -> erasures.find(erasure))).isEmpty();
    assertThat(restoration.eraseAgain()).isEqualTo(1);

    assertThat(in(() -> vault.find(person))).isEmpty();
    assertThat(counts(person)).isEqualTo(declared(person));
    var again = in(() -> certificates.of(erasure)).orElseThrow();
    assertThat(again.content().returns()).containsExactly(NOON);
    assertThat(restoration.eraseAgain()).isZero();
  }

  private Map<String, List<Map<String, Object>>> backup() {
    var backup = new LinkedHashMap<String, List<Map<String, Object>>>();
    tablesOfTenants()
        .forEach(
            table ->
                backup.put(
                    table,
                    database.rows(
                        "select * from " + table + " where tenant_id = ?",
                        Sql.bytes(tenant.id().value()))));
    return backup;
  }

  private void restore(Map<String, List<Map<String, Object>>> backup) {
    backup.forEach(
        (table, rows) -> {
          database.change(
              "delete from " + table + " where tenant_id = ?", Sql.bytes(tenant.id().value()));
          rows.forEach(row -> database.insert(table, row));
        });
  }

  private List<String> tablesOfTenants() {
    return database.columns().stream()
        .filter(column -> column.name().equals("tenant_id"))
        .map(RawDatabase.Column::table)
        .distinct()
        .toList();
  }

  @Test
  void whatRemainsGoesWhenItsTimeIsOver() {
    var person = register("remaining");
    new FilledPerson(database, new Random(4)).fill(tenant.id(), person, 1);
    erase(person);
    assertThat(counts(person)).isNotEmpty();

    clock.stopAt(NOON.atZone(ZoneOffset.UTC).plus(Period.ofYears(3)).plusDays(2).toInstant());
    remainders.endAll();

    assertThat(counts(person)).isEmpty();
    assertThat(in(() -> erasures.of(person))).isEmpty();
  }

  @Test
  void aCertificateCanBeCheckedAndNoOtherTenantReadsIt() {
    var person = register("checked");
    var key = in(() -> keys.issue("test", Set.of(KeyScope.ERASURES), Optional.empty()).secret());
    var id =
        at(tenant, key)
            .contentType("application/json")
            .header("Idempotency-Key", "erase-once-" + person)
            .body(
                "{\"subject\": \"%s\", \"ground\": \"OBJECTED\", \"note\": \"by mail\"}"
                    .formatted(person))
            .post("/api/v1/erasures")
            .then()
            .statusCode(202)
            .body("state", equalTo("WAITING"))
            .extract()
            .<String>path("id");
    at(tenant, key).get("/api/v1/erasures/{id}/certificate", id).then().statusCode(404);
    work();

    at(tenant, key).get("/api/v1/erasures/{id}", id).then().body("state", equalTo("DONE"));
    at(tenant, key).get("/api/v1/erasures").then().body("items", hasSize(1));
    at(tenant, key)
        .get("/api/v1/erasures/{id}/certificate", id)
        .then()
        .statusCode(200)
        .body("certificate.content.ground", equalTo("GDPR 17(1)(c)"));
    var held = in(() -> certificates.of(UUID.fromString(id))).orElseThrow();
    assertThat(in(() -> certificates.isGenuine(held.text(), held.mac()))).isTrue();
    assertThat(in(() -> certificates.isGenuine(held.text() + " ", held.mac()))).isFalse();

    var stranger =
        tenants.create("stranger-" + NUMBERS.incrementAndGet(), "Other", Locale.ENGLISH, ZoneId.of("UTC"));
    var theirs =
        scope.call(
            stranger.id(),
            () -> keys.issue("test", Set.of(KeyScope.ERASURES), Optional.empty()).secret());
    at(stranger, theirs).get("/api/v1/erasures/{id}", id).then().statusCode(404);
    at(stranger, theirs).get("/api/v1/erasures").then().body("items", hasSize(0));
    at(stranger, theirs)
        .contentType("application/json")
        .header("Idempotency-Key", "erase-other-" + person)
        .body("{\"subject\": \"%s\", \"ground\": \"OBJECTED\"}".formatted(person))
        .post("/api/v1/erasures")
        .then()
        .statusCode(404);
  }

  @Test
  void peopleSeeWhatIsHeldOfThem() {
    var person = register("shown");
    new FilledPerson(database, new Random(6)).fill(tenant.id(), person, 1);

    for (var holder : holders) {
      for (var table : in(() -> holder.show(person))) {
        var rows = new ArrayList<List<String>>();
        in(
            () -> {
              table.rows().forEach(rows::add);
              return table;
            });
        assertThat(rows).as(table.id()).isNotEmpty();
        assertThat(rows).allMatch(row -> row.size() == table.columns().size());
      }
    }
  }

  private static io.restassured.specification.RequestSpecification at(
      TenantProfile tenant, String key) {
    return given()
        .header("Host", tenant.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }

  private SubjectRef register(String externalId) {
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

  private UUID ask(SubjectRef person) {
    return erasures.ask(person, ErasureGround.CONSENT_WITHDRAWN, Optional.of("by phone")).id();
  }

  private UUID erase(SubjectRef person) {
    var erasure = in(() -> ask(person));
    work();
    assertThat(in(() -> erasures.find(erasure)).orElseThrow().state())
        .isEqualTo(ErasureState.DONE);
    return erasure;
  }

  private void work() {
    while (conductor.round() > 0) {
      // Until nothing is due.
    }
  }

  private <T> T in(Supplier<T> work) {
    return scope.call(tenant.id(), work);
  }

  /** Rows about somebody, by table. */
  private Map<String, Long> counts(SubjectRef person) {
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
  private Map<String, Long> declared(SubjectRef person) {
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

  @Test
  void asManyAsAreAskedForAreListed() {
    erase(register("one"));
    var two = register("two");
    in(() -> ask(two));

    assertThat(in(() -> erasures.list(Optional.empty(), PageRequest.first())).items()).hasSize(2);
    assertThat(in(() -> erasures.count(ErasureState.DONE))).isEqualTo(1);
    assertThat(in(() -> erasures.count(ErasureState.WAITING))).isEqualTo(1);
  }
}
