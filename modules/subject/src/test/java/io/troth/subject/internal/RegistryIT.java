package io.troth.subject.internal;

import static io.troth.subject.internal.Fixtures.people;
import static io.troth.subject.internal.Fixtures.person;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.Problem;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RegistryIT {

  @Inject Fixtures fixtures;
  @Inject Subjects subjects;
  @Inject IdentityVault vault;
  @Inject VaultStatements stored;

  @Test
  void aPersonIsRegisteredOnceAndFoundByEverythingTheyAreKnownBy() {
    fixtures.inAlpha(
        () -> {
          var first = subjects.upsert(person("maria"));
          var again = subjects.upsert(person("maria"));

          assertThat(first.created()).isTrue();
          assertThat(again).isEqualTo(new Subjects.Upserted(first.ref(), false));
          assertThat(subjects.byExternalId("maria")).contains(first.ref());
          assertThat(subjects.byEmail("maria@EXAMPLE.test")).containsExactly(first.ref());
          assertThat(vault.find(first.ref()))
              .contains(
                  new Identity(
                      "maria", Optional.of("maria@example.test"), Optional.of("Person maria")));
          return true;
        });
  }

  @Test
  void nothingChangedWritesNothing() {
    fixtures.inAlpha(
        () -> {
          var ref = subjects.upsert(person("same")).ref();
          subjects.upsert(person("same"));

          assertThat(subjects.find(ref).orElseThrow().revision()).isEqualTo(1);
          return true;
        });
  }

  @Test
  void anUpdateReplacesWhatIsKnown() {
    fixtures.inAlpha(
        () -> {
          var ref = subjects.upsert(person("moved")).ref();
          subjects.upsert(
              new SubjectRegistration(
                  "moved",
                  Optional.empty(),
                  Optional.of("New Name"),
                  Optional.empty(),
                  Optional.empty(),
                  List.of()));

          var view = subjects.find(ref).orElseThrow();
          assertThat(view.hasAddress()).isFalse();
          assertThat(view.zone()).isEmpty();
          assertThat(view.locale().toLanguageTag()).isEqualTo("en");
          assertThat(view.revision()).isEqualTo(2);
          assertThat(vault.find(ref))
              .contains(new Identity("moved", Optional.empty(), Optional.of("New Name")));
          assertThat(subjects.byEmail("moved@example.test")).isEmpty();
          return true;
        });
  }

  @Test
  void theLaterWordOfABatchCounts() {
    var outcomes =
        fixtures.inAlpha(
            () ->
                subjects.upsertAll(
                    List.of(person("twice", "old@example.test"), person("twice"), person("once"))));

    assertThat(outcomes).extracting(Subjects.Upserted::created).containsExactly(true, false, true);
    assertThat(fixtures.inAlpha(() -> subjects.byEmail("twice@example.test")))
        .containsExactly(outcomes.get(0).ref());
  }

  @Test
  void aBatchKeepsItsOrder() {
    var outcomes = fixtures.inAlpha(() -> subjects.upsertAll(people("batch", 600)));

    assertThat(outcomes).hasSize(600).allMatch(Subjects.Upserted::created);
    fixtures.inAlpha(
        () -> assertThat(subjects.byExternalId("batch-599")).contains(outcomes.get(599).ref()));
  }

  @Test
  void whoIsRegisteredFromManySidesAtOnceIsOnePerson() throws Exception {
    fixtures.tenant("alpha");
    var servers = Executors.newFixedThreadPool(6);
    try {
      Callable<Subjects.Upserted> server =
          () -> fixtures.inAlpha(() -> subjects.upsert(person("crowded")));
      var outcomes = new ArrayList<Subjects.Upserted>();
      for (var answer : servers.invokeAll(Collections.nCopies(6, server))) {
        outcomes.add(answer.get());
      }

      assertThat(outcomes).extracting(Subjects.Upserted::ref).containsOnly(outcomes.get(0).ref());
      assertThat(outcomes).filteredOn(Subjects.Upserted::created).hasSize(1);
    } finally {
      servers.shutdown();
    }
  }

  @Test
  void fiveHundredShareStatementsOfSixtyFour() {
    fixtures.tenant("alpha");

    var first = statements(people("cheap", 500));
    var again = statements(people("cheap", 500));

    assertThat(first).hasSizeLessThanOrEqualTo(80);
    assertThat(again).hasSizeLessThanOrEqualTo(10).noneMatch(sql -> sql.startsWith("insert"));
  }

  private List<String> statements(List<SubjectRegistration> batch) {
    return StatementCount.during(() -> fixtures.inAlpha(() -> subjects.upsertAll(batch))).stream()
        .filter(sql -> sql.contains("subject") || sql.contains("vault"))
        .toList();
  }

  @Test
  void aFaultyRegistrationStopsItsBatch() {
    var batch = List.of(person("fine"), person("bad", "no address"));

    fixtures.inAlpha(
        () -> {
          assertThatThrownBy(() -> subjects.upsertAll(batch))
              .isInstanceOfSatisfying(
                  Problem.class,
                  problem ->
                      assertThat(problem.violations().get(0).field())
                          .isEqualTo("registrations[1].email"));
          assertThat(subjects.byExternalId("fine")).isEmpty();
          return true;
        });
  }

  @Test
  void anotherTenantFindsNobody() {
    var ref = fixtures.inAlpha(() -> subjects.upsert(person("private")).ref());

    fixtures.inBeta(
        () -> {
          assertThat(subjects.find(ref)).isEmpty();
          assertThat(vault.find(ref)).isEmpty();
          assertThat(subjects.byExternalId("private")).isEmpty();
          assertThat(subjects.byEmail("private@example.test")).isEmpty();
          return true;
        });
  }

  @Test
  void theVaultHoldsNothingReadable() {
    var alpha = fixtures.tenant("alpha").id();
    var ref = fixtures.inAlpha(() -> subjects.upsert(person("hidden")).ref());

    var person = fixtures.inAlpha(() -> stored.people(alpha, List.of(ref)).get(ref));

    assertThat(person.values())
        .hasSize(3)
        .allSatisfy(
            value -> assertThat(new String(value.ciphertext(), UTF_8)).doesNotContain("hidden"));
  }
}
