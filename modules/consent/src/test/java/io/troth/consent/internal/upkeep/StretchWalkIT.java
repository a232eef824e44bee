package io.troth.consent.internal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.Documents;
import io.troth.consent.House;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts that were written before the tables for counting were there are counted all the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StretchWalkIT {

  private static final String PURPOSE = "newsletter";

  /** More than one step takes. */
  private static final int PEOPLE = 205;

  private static final String STRETCHES =
      "select concat_ws('|', hex(subject_id), purpose, from_at, until_at, state, version_number)"
          + " as one from purpose_span where tenant_id = ? order by subject_id, purpose, from_at";

  @Inject House house;
  @Inject Acts acts;
  @Inject ConsentExplorer explorer;
  @Inject StretchSweeper sweeper;
  @Inject StretchWalk walk;
  @Inject DataSource database;

  private final List<SubjectRef> people = new ArrayList<>();
  private TenantProfile tenant;
  private PublishedVersion version;

  @BeforeEach
  void everybodyWasThereBeforeTheTable() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    for (var number = 0; number < PEOPLE; number++) {
      people.add(house.onBaseline(tenant, "person-" + number, 1));
    }
    people.stream().limit(3).forEach(this::give);
    record(new ActCommand.WithdrawConsent(people.get(1), version.id(), manner(), PURPOSE));
  }

  @Test
  void everybodysStretchesAreMadeFromTheLedger() {
    var written = stretches();
    var counted = counts();
    asBeforeTheTable();
    assertThat(counts()).isEmpty();

    assertThat(house.in(tenant, walk::step)).isTrue();
    assertThat(counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
    sweeper.sweep();

    assertThat(counts())
        .isEqualTo(counted)
        .containsEntry(ConsentStatus.GIVEN, 2L)
        .containsEntry(ConsentStatus.WITHDRAWN, 1L)
        .containsEntry(ConsentStatus.UNKNOWN, (long) PEOPLE - 3);
    assertThat(stretches()).isEqualTo(written);
    assertThat(house.in(tenant, walk::step)).isFalse();
  }

  @Test
  void replicasThatWalkTogetherAndActsMeanwhileLeadToTheSame()
      throws InterruptedException, ExecutionException {
    var other = house.tenant();
    asBeforeTheTable();
    var together = new CyclicBarrier(3);
    var threads = Executors.newFixedThreadPool(3);
    Callable<Boolean> replica =
        () -> {
          together.await();
          sweeper.sweep();
          return true;
        };
    Callable<Boolean> acting =
        () -> {
          together.await();
          people.subList(10, 30).forEach(this::give);
          return true;
        };
    for (var done : threads.invokeAll(List.of(replica, replica, acting))) {
      assertThat(done.get()).isTrue();
    }
    threads.shutdown();
    sweeper.sweep();

    assertThat(counts())
        .containsEntry(ConsentStatus.GIVEN, 22L)
        .containsEntry(ConsentStatus.UNKNOWN, (long) PEOPLE - 23);
    assertThat(house.in(other, walk::step)).isFalse();
  }

  /** What the migration finds in an installation that was there before. */
  private void asBeforeTheTable() {
    var sql = new Sql(database);
    var own = tenant.id().value();
    house.in(
        tenant,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      sql.update("delete from purpose_span where tenant_id = ?", own);
                      return sql.update("insert into stretch_walk (tenant_id) values (?)", own);
                    }));
  }

  private void give(SubjectRef one) {
    record(new ActCommand.Consent(one, version.id(), manner(), PURPOSE));
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
  }

  private Manner manner() {
    return Manner.of(version.contentHash(), "test");
  }

  private Map<ConsentStatus, Long> counts() {
    var policy = house.timeline(tenant).policy();
    var counts = new EnumMap<ConsentStatus, Long>(ConsentStatus.class);
    counts.putAll(house.in(tenant, () -> explorer.purpose(policy, PURPOSE)).counts());
    counts.values().removeIf(people -> people == 0);
    return counts;
  }

  private List<String> stretches() {
    var sql = new Sql(database);
    return house.in(
        tenant, () -> sql.list(STRETCHES, row -> row.getString("one"), tenant.id().value()));
  }
}
