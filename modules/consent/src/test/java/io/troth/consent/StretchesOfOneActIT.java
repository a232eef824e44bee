package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An act on one purpose writes what it changes and nothing else, and that is enough. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StretchesOfOneActIT {

  private static final List<String> PURPOSES = List.of("topic-1", "topic-2", "topic-3", "survey");

  private static final List<String> STRETCHES =
      List.of(
          "select concat_ws('|', purpose, from_at, until_at, state, version_number, asserted) as one"
              + " from purpose_span where tenant_id = ? order by purpose, subject_id, from_at",
          "select concat_ws('|', from_at, until_at, bound_span.number) as one"
              + " from bound_span where tenant_id = ? order by subject_id, from_at",
          "select concat_ws('|', from_at, until_at, bits) as one"
              + " from rollout_span where tenant_id = ? order by version_id, subject_id, from_at");

  @Inject House house;
  @Inject Acts acts;
  @Inject PersonFiles files;
  @Inject DataSource database;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
    clock.stopAt(house.now().plusSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void anActOnOnePurposeLeavesTheStretchesOfStandingAlone() {
    give("topic-2");
    later();

    var statements = StatementCount.during(() -> withdraw("topic-2"));

    assertThat(statements).hasSizeLessThanOrEqualTo(11);
    assertThat(statements).noneMatch(sql -> sql.contains("bound_span"));
    assertThat(statements).noneMatch(sql -> sql.contains("rollout_span"));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 17, 2026})
  void whatWasWrittenActByActIsWhatIsMadeAnewFromTheLedger(long seed) {
    var random = new Random(seed);
    for (var step = 0; step < 25; step++) {
      var purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
      if (step == 12) {
        accept(purpose);
      } else if (random.nextBoolean()) {
        give(purpose);
      } else {
        withdraw(purpose);
      }
      clock.advance(Duration.ofHours(random.nextInt(60)));
    }
    var written = stretches();

    house.in(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> files.deriveAnew(house.timeline(tenant), Optional.empty(), 100)));

    assertThat(stretches()).isEqualTo(written);
    assertThat(written).hasSizeGreaterThan(15);
  }

  private void accept(String purpose) {
    record(new ActCommand.Accept(person, version.id(), manner(), Set.of(purpose)));
  }

  private void give(String purpose) {
    record(new ActCommand.Consent(person, version.id(), manner(), purpose));
  }

  private void withdraw(String purpose) {
    record(new ActCommand.WithdrawConsent(person, version.id(), manner(), purpose));
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
  }

  private Manner manner() {
    return Manner.of(version.contentHash(), "test");
  }

  private void later() {
    clock.advance(Duration.ofMinutes(1));
  }

  private List<String> stretches() {
    var sql = new Sql(database);
    return house.in(
        tenant,
        () ->
            STRETCHES.stream()
                .flatMap(
                    select ->
                        sql.list(select, row -> row.getString("one"), tenant.id().value()).stream())
                .toList());
  }
}
