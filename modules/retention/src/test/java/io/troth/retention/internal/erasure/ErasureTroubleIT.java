package io.troth.retention.internal.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.Choices;
import io.troth.retention.api.Certificate.Content;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.subject.api.IdentityVault;
import io.troth.tenancy.Sql;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Crashes, holds and restored backups change nothing of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ErasureTroubleIT {

  @Inject ErasureScene scene;
  @Inject IdentityVault vault;
  @Inject Choices choices;
  @Inject Erasures erasures;
  @Inject Certificates certificates;
  @Inject Remainders remainders;
  @Inject Restoration restoration;
  @Inject Rooms rooms;
  @Inject Interruption interruption;
  @Inject LegalHolds holds;
  @Inject RawDatabase database;
  @Inject MutableClock clock;

  @BeforeEach
  void aTenantAtNoon() {
    scene.begin();
  }

  @AfterEach
  void realTime() {
    clock.reset();
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
    var person = scene.register(name);
    new FilledPerson(database, new Random(name.hashCode())).fill(scene.tenant().id(), person, 1);
    interruption.after(killedAfter);
    var erasure = scene.in(() -> scene.ask(person));
    scene.work();
    database.change("update erasure set due_at = 0 where due_at is not null");
    scene.work();
    return scene.in(() -> certificates.of(erasure)).orElseThrow().content();
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
  void aHoldWinsUntilItIsReleased() {
    var person = scene.register("held");
    var hold =
        scene.in(
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
    var erasure = scene.in(() -> scene.ask(person));

    scene.work();
    assertThat(scene.in(() -> erasures.find(erasure)).orElseThrow().state())
        .isEqualTo(ErasureState.HELD);
    assertThat(scene.in(() -> choices.of(person)).hold()).isPresent();
    assertThat(scene.in(() -> vault.find(person))).isPresent();

    scene.in(() -> holds.release(hold.hold().id(), "The dispute is settled."));
    clock.advance(Duration.ofHours(1));
    scene.work();
    assertThat(scene.in(() -> erasures.find(erasure)).orElseThrow().state())
        .isEqualTo(ErasureState.DONE);
  }

  @Test
  void aRestoredBackupIsErasedAgain() {
    var person = scene.register("restored");
    new FilledPerson(database, new Random(3)).fill(scene.tenant().id(), person, 1);
    var backup = backup();
    var erasure = scene.erase(person);

    restore(backup);
    assertThat(scene.in(() -> vault.find(person))).isPresent();
    assertThat(scene.in(() -> erasures.find(erasure))).isEmpty();
    assertThat(restoration.eraseAgain()).isEqualTo(1);

    assertThat(scene.in(() -> vault.find(person))).isEmpty();
    assertThat(scene.counts(person)).isEqualTo(scene.declared(person));
    var again = scene.in(() -> certificates.of(erasure)).orElseThrow();
    assertThat(again.content().returns()).containsExactly(ErasureScene.NOON);
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
                        Sql.bytes(scene.tenant().id().value()))));
    return backup;
  }

  private void restore(Map<String, List<Map<String, Object>>> backup) {
    backup.forEach(
        (table, rows) -> {
          database.change(
              "delete from " + table + " where tenant_id = ?",
              Sql.bytes(scene.tenant().id().value()));
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
    var person = scene.register("remaining");
    new FilledPerson(database, new Random(4)).fill(scene.tenant().id(), person, 1);
    scene.erase(person);
    assertThat(scene.counts(person)).isNotEmpty();

    clock.stopAt(
        ErasureScene.NOON.atZone(ZoneOffset.UTC).plus(Period.ofYears(3)).plusDays(2).toInstant());
    remainders.endAll();

    assertThat(scene.counts(person)).isEmpty();
    assertThat(scene.in(() -> erasures.of(person))).isEmpty();
  }
}
