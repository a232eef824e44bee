package io.troth.retention.internal.sweep;

import static io.troth.retention.Documents.LOGS;
import static io.troth.retention.Documents.keep;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.SubjectRef;
import io.troth.retention.Documents;
import io.troth.retention.House;
import io.troth.retention.api.Sweeps;
import io.troth.retention.internal.rule.RuleBook;
import io.troth.retention.internal.rule.RuleStatements;
import io.troth.retention.internal.rule.RuleStatements.Candidate;
import io.troth.retention.internal.rule.Standing;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A sweep against the bare chunked {@code delete} of as many rows of the same table, by turns;
 * prints what came out and asserts nothing about time. {@code -Dbench.records=40000} turns it on;
 * {@code -Dtroth.retention.chunk=4000} belongs to it, because tests take a few records at a time.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIfSystemProperty(named = "bench.records", matches = "[0-9]+")
@SuppressWarnings("NullAway.Init")
class SweepBenchIT {

  private static final int RECORDS = Integer.getInteger("bench.records", 0);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int PEOPLE = 200;
  private static final int FILLING = 5_000;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e6;
  private static final String BARE =
      """
      delete from collected_record
      where tenant_id = ? and category = ? and collected_at <= ? limit ?
      """;

  @Inject House house;
  @Inject Step step;
  @Inject Sweeps sweeps;
  @Inject RuleBook rules;
  @Inject RuleStatements records;
  @Inject Standing standing;
  @Inject DeedStatements deeds;
  @Inject SweepSettings settings;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private final List<SubjectRef> people = new ArrayList<>();

  @Test
  void aSweepAgainstTheBareDelete() throws Exception {
    var tenant = house.tenant();
    house.publish(tenant, Documents.keeping(keep(LOGS, "P30D")).written());
    for (var number = 0; number < PEOPLE; number++) {
      people.add(house.bound(tenant, "person-" + number, 1));
    }
    fill(tenant);
    for (var round = 0; round < ROUNDS; round++) {
      parts(tenant);
    }
    bareDelete(tenant);
    for (var round = 0; round < ROUNDS; round++) {
      fill(tenant);
      var bare = timed(() -> bareDelete(tenant));
      fill(tenant);
      var ours = timed(() -> sweep(tenant));
      assertThat(house.left(tenant, LOGS)).isEmpty();
      System.out.printf(
          Locale.ROOT,
          "sweep / bare delete: %.2f (%,.0f and %,.0f records a second)%n",
          bare / ours,
          RECORDS / ours,
          RECORDS / bare);
    }
  }

  /** In an order of people that has nothing to do with the records'. */
  private void fill(TenantProfile tenant) {
    var old = house.now().minus(Duration.ofDays(40));
    for (var from = 0; from < RECORDS; from += FILLING) {
      var whose = new ArrayList<Optional<SubjectRef>>();
      for (var at = 0; at < FILLING; at++) {
        whose.add(Optional.of(people.get((from + at * 7) % PEOPLE)));
      }
      house.records(tenant, LOGS, whose, "billing", old);
    }
  }

  /** What a chunk is made of, undone again. */
  private void parts(TenantProfile tenant) {
    house.run(
        tenant,
        () -> {
          QuarkusTransaction.begin();
          try {
            var began = System.nanoTime();
            var rule = rules.at(house.now()).get(0);
            var stronger = standing.now();
            var known = System.nanoTime();
            var found =
                records.due(rule, stronger, house.now(), SweepStatements.FIRST, settings.chunk());
            var locked = System.nanoTime();
            deeds.erase(LOGS, found.stream().map(Candidate::id).toList());
            var gone = System.nanoTime();
            System.out.printf(
                Locale.ROOT,
                "of %,d: rules %.1f ms, finding %.1f ms, deleting %.1f ms%n",
                found.size(),
                (known - began) / MILLIS,
                (locked - known) / MILLIS,
                (gone - locked) / MILLIS);
          } finally {
            QuarkusTransaction.rollback();
          }
        });
  }

  private void sweep(TenantProfile tenant) {
    house.in(tenant, sweeps::start);
    while (house.in(tenant, step::take).goesOn()) {
      assertThat(tenant).isNotNull();
    }
  }

  /** Committed chunk by chunk, as a careful administrator would. */
  private void bareDelete(TenantProfile tenant) throws SQLException {
    try (Connection bare = DriverManager.getConnection(url, user, password);
        var delete = bare.prepareStatement(BARE)) {
      delete.setBytes(1, Sql.bytes(tenant.id().value()));
      delete.setString(2, LOGS);
      delete.setLong(3, house.now().minus(Duration.ofDays(30)).toEpochMilli());
      delete.setInt(4, settings.chunk());
      while (delete.executeUpdate() > 0) {
        assertThat(delete.isClosed()).isFalse();
      }
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static double timed(Work work) throws SQLException {
    var began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS;
  }
}
