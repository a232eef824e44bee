package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.Letter;
import io.troth.notification.internal.mail.MailAddress;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Planning against the bare statement, and sending against the bare mail client, by turns; prints
 * what came out and asserts nothing about time. {@code -Dbench.people=20000} turns it on.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIfSystemProperty(named = "bench.people", matches = "[0-9]+")
class MailBenchIT {

  private static final int PEOPLE = Integer.getInteger("bench.people", 0);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 4);
  private static final int FILLING = 1_000;
  private static final double NANOS = 1e9;

  private static final String BARE_PLAN =
      """
      insert into notice
        (tenant_id, id, policy_id, version_id, corrects, subject_id, channel, round, superseded,
         state, message_id, planned_at, due_at, attempts)
      select tenant_id, unhex(concat(substr(hex(id), 1, 12), substr(md5(concat(?, hex(id))), 1, 20))),
        policy_id, ?, corrects, subject_id, channel, round, superseded, state, message_id,
        planned_at, planned_at, attempts
      from notice where tenant_id = ? and version_id = ?
      """;

  @Inject Fixtures fixtures;
  @Inject Notices notices;
  @Inject Planner planner;
  @Inject MailWorker worker;
  @Inject TestRelay relay;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private MailSink sink;
  private TenantProfile tenant;

  @BeforeEach
  void people() throws Exception {
    sink = new MailSink();
    relay.use(Optional.of(sink.port()));
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    for (var from = 0; from < PEOPLE; from += FILLING) {
      fixtures.crowd(tenant, "crowd-" + from, Math.min(FILLING, PEOPLE - from));
    }
    fixtures.settle();
  }

  @AfterEach
  void tidy() throws Exception {
    relay.use(Optional.empty());
    sink.close();
  }

  @Test
  void planning() throws Exception {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round <= ROUNDS; round++) {
      var version = fixtures.publish(tenant);
      fixtures.hear();
      var began = System.nanoTime();
      var more = true;
      while (more) {
        more = step(version);
      }
      var ours = System.nanoTime() - began;
      var bare = barePlan(version, round);
      if (round > 0) {
        ratios.add((double) bare / ours);
      }
      say("planned/s %,.0f, bare %,.0f, ratio %.2f", rate(ours), rate(bare), (double) bare / ours);
      forget(version);
    }
    say("planning, median of %d rounds with %,d people: %.2f", ROUNDS, PEOPLE, median(ratios));
  }

  @Test
  void sending() throws Exception {
    for (var millis : new int[] {0, 5, 20}) {
      sink.thinkFor(millis);
      var ratios = new ArrayList<Double>();
      for (var round = 0; round <= ROUNDS; round++) {
        var version = fixtures.publish(tenant);
        fixtures.hear();
        var more = true;
        while (more) {
          more = step(version);
        }
        var ours = timed(this::drained);
        var heap = heap();
        var bare = timed(this::bareShare);
        assertThat(fixtures.in(tenant, () -> notices.count(version)))
            .containsEntry(NoticeState.HANDED_OVER, (long) PEOPLE);
        if (round > 0) {
          ratios.add((double) bare / ours);
        }
        say(
            "sink thinks %d ms: mails/s %,.0f, bare %,.0f, ratio %.2f, heap %d MB, mails so far %,d",
            millis, rate(ours), rate(bare), (double) bare / ours, heap, sink.taken());
        forget(version);
      }
      say("sending, sink thinks %d ms, median of %d: %.2f", millis, ROUNDS, median(ratios));
    }
  }

  @SuppressWarnings("NullAway")
  private Void drained() {
    worker.drain();
    return null;
  }

  @SuppressWarnings("NullAway")
  private Void bareShare() throws Exception {
    try (var connection = relay.bare().open()) {
      for (var mail = 0; mail < PEOPLE / CONNECTIONS; mail++) {
        connection.handOver(letter(mail));
      }
    }
    return null;
  }

  private static Letter letter(int number) {
    var text = "A mail as long as a notice. ".repeat(60);
    return new Letter(
        "<" + number + "@mail.example.test>",
        "bounce+token@bounces.example.test",
        "token",
        Instant.EPOCH,
        "Example Ltd",
        "notices@mail.example.test",
        MailAddress.parse("bare." + number + "@example.test").orElseThrow(),
        Optional.of("Mia Moss"),
        Locale.ENGLISH,
        new Letter.Content("Our policy changes", text, "<p>" + text + text + "</p>"));
  }

  private static long timed(Callable<Void> work) throws Exception {
    var threads = Executors.newFixedThreadPool(CONNECTIONS);
    var began = System.nanoTime();
    for (var done : threads.invokeAll(Collections.nCopies(CONNECTIONS, work))) {
      done.get();
    }
    var took = System.nanoTime() - began;
    threads.shutdown();
    return took;
  }

  private boolean step(VersionId version) {
    return fixtures.in(tenant, () -> planner.step(version));
  }

  private long barePlan(VersionId version, int round) throws Exception {
    var twin = ByteBuffer.allocate(16).putLong(round + 1).putLong(round).array();
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.prepareStatement(BARE_PLAN)) {
      statement.setString(1, Integer.toString(round));
      statement.setBytes(2, twin);
      statement.setBytes(3, Sql.bytes(tenant.id().value()));
      statement.setBytes(4, Sql.bytes(version.value()));
      var began = System.nanoTime();
      assertThat(statement.executeUpdate()).isEqualTo(PEOPLE);
      return System.nanoTime() - began;
    }
  }

  /** What a round left is taken away, so that every round begins alike. */
  private void forget(VersionId version) throws Exception {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("delete from plan_cursor");
      statement.execute("truncate table notice");
    }
    assertThat(fixtures.in(tenant, () -> notices.count(version))).isEmpty();
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static double rate(long nanos) {
    return PEOPLE * NANOS / nanos;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
  }
}
