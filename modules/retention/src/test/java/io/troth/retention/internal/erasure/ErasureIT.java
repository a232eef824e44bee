package io.troth.retention.internal.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.consent.api.Devices;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are erased whole, and only they. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ErasureIT {

  @Inject ErasureScene scene;
  @Inject TenantScope scope;
  @Inject Subjects subjects;
  @Inject IdentityVault vault;
  @Inject Devices devices;
  @Inject OptionalMails optional;
  @Inject ApiKeys keys;
  @Inject Erasures erasures;
  @Inject Certificates certificates;
  @Inject RawDatabase database;
  @Inject MutableClock clock;
  @All @Inject List<PersonalDataHolder> holders;

  @BeforeEach
  void aTenantAtNoon() {
    scene.begin();
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
    assertThat(database.tablesOfPeople().keySet()).isSubsetOf(named);
  }

  @Test
  void nothingIsLeftButWhatTheCertificateNames() {
    for (var seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      var other = scene.register("other-" + seed);
      var person = scene.register("person-" + seed);
      new FilledPerson(database, random).fill(scene.tenant().id(), other, 3);
      new FilledPerson(database, random).fill(scene.tenant().id(), person, 3);
      var before = scene.counts(other);

      scene.erase(person);

      assertThat(scene.counts(person)).as("seed %d", seed).isEqualTo(scene.declared(person));
      assertThat(scene.counts(other)).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void nobodysWordsStayAnywhere() {
    var person = scene.register("wordy");
    new FilledPerson(database, new Random(5)).fill(scene.tenant().id(), person, 1);
    scene.erase(person);

    // Codes of closed vocabularies hold the marker here only because the test wrote it there.
    var kept = Set.of("reply_text", "proof", "note", "reason", "status", "last_error");
    database.columns().stream()
        .filter(column -> kept.contains(column.name()))
        .filter(column -> subjectTables().contains(column.table()))
        .forEach(column -> assertThat(words(column, person)).as(column.toString()).isZero());
    assertThat(
            database.rows(
                "select 1 from notice_try where tenant_id = ?",
                Sql.bytes(scene.tenant().id().value())))
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
  void theSameIdentifierIsANewPerson() {
    var person = scene.register("mia");

    scene.erase(person);

    assertThat(scene.in(() -> subjects.find(person))).isEmpty();
    assertThat(scene.in(() -> subjects.byExternalId("mia"))).isEmpty();
    assertThat(scene.in(() -> vault.find(person))).isEmpty();
    assertThat(scene.register("mia")).isNotEqualTo(person);
  }

  @Test
  void devicesGoWithTheirPerson() {
    var person = scene.register("with-device");
    var device = scene.in(() -> devices.register());
    scope.run(scene.tenant().id(), () -> devices.link(device.ref(), person));

    var erasure = scene.erase(person);

    assertThat(scene.in(() -> devices.find(device.secret()))).isEmpty();
    assertThat(scene.in(() -> erasures.of(device.ref())).orElseThrow().id()).isEqualTo(erasure);
  }

  @Test
  void whatSomebodyDeclinedStaysDeclinedForTheirAddress() {
    var person = scene.register("decliner");
    var way = scene.in(() -> optional.wayOut(person)).getPath();
    assertThat(scene.in(() -> optional.stop(way.substring(way.lastIndexOf('/') + 1)))).isTrue();

    scene.erase(person);

    var anew = scene.register("decliner");
    var somebody = scene.register("somebody");
    assertThat(scene.in(() -> optional.stopped(List.of(anew, somebody)))).containsOnlyKeys(anew);
  }

  @Test
  void onlyTheErasureItselfIsToldAfterwards() {
    var person = scene.register("told");
    scene.erase(person);

    var types =
        database
            .rows("select type from event_envelope where subject_id = ?", Sql.bytes(person.value()))
            .stream()
            .map(row -> row.get("type"))
            .toList();

    assertThat(types).isEqualTo(List.of("subject.erased.v1"));
  }

  @Test
  void aCertificateCanBeCheckedAndNoOtherTenantReadsIt() {
    var person = scene.register("checked");
    var key =
        scene.in(() -> keys.issue("test", Set.of(KeyScope.ERASURES), Optional.empty()).secret());
    var id =
        at(scene.tenant(), key)
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
    at(scene.tenant(), key).get("/api/v1/erasures/{id}/certificate", id).then().statusCode(404);
    scene.work();

    at(scene.tenant(), key).get("/api/v1/erasures/{id}", id).then().body("state", equalTo("DONE"));
    at(scene.tenant(), key).get("/api/v1/erasures").then().body("items", hasSize(1));
    at(scene.tenant(), key)
        .get("/api/v1/erasures/{id}/certificate", id)
        .then()
        .statusCode(200)
        .body("certificate.content.ground", equalTo("GDPR 17(1)(c)"));
    var held = scene.in(() -> certificates.of(UUID.fromString(id))).orElseThrow();
    assertThat(scene.in(() -> certificates.isGenuine(held.text(), held.mac()))).isTrue();
    assertThat(scene.in(() -> certificates.isGenuine(held.text() + " ", held.mac()))).isFalse();

    var stranger = scene.another();
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
    var person = scene.register("shown");
    new FilledPerson(database, new Random(6)).fill(scene.tenant().id(), person, 1);

    for (var holder : holders) {
      for (var table : scene.in(() -> holder.show(person))) {
        var rows = new ArrayList<List<String>>();
        scene.in(
            () -> {
              table.rows().forEach(rows::add);
              return table;
            });
        assertThat(rows).as(table.id()).isNotEmpty();
        assertThat(rows).allMatch(row -> row.size() == table.columns().size());
      }
    }
  }

  private static RequestSpecification at(TenantProfile tenant, String key) {
    return given()
        .header("Host", tenant.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }

  @Test
  void asManyAsAreAskedForAreListed() {
    scene.erase(scene.register("one"));
    var two = scene.register("two");
    scene.in(() -> scene.ask(two));

    assertThat(scene.in(() -> erasures.list(Optional.empty(), PageRequest.first())).items())
        .hasSize(2);
    assertThat(scene.in(() -> erasures.count(ErasureState.DONE))).isEqualTo(1);
    assertThat(scene.in(() -> erasures.count(ErasureState.WAITING))).isEqualTo(1);
  }
}
