package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Notices;
import io.troth.notification.api.SenderDomains;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.HeardFacts;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.plan.Planner;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Planning against the bare statement, and sending against the bare mail client, by turns; prints
 * what came out and asserts nothing about time. {@code -Dbench.people=20000} turns it on; {@code
 * -Dtroth.mail.plan-chunk=2000 -Dtroth.mail.batch-most=200} belong to it, because tests take a few
 * people at a time.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIfSystemProperty(named = "bench.people", matches = "[0-9]+")
@SuppressWarnings("NullAway.Init")
class MailBenchIT {

  private static final int PEOPLE = Integer.getInteger("bench.people", 0);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 4);
  private static final List<String> THINKING =
      List.of(System.getProperty("bench.thinking", "0,5").split(","));
  private static final List<String> SIGNING =
      List.of(System.getProperty("bench.signing", "no,yes").split(","));

  /** As many mails say how fast the bare client is. */
  private static final int BARE = Math.min(PEOPLE, 20_000);

  private static final int FILLING = 1_000;
  private static final double NANOS = 1e9;
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Vienna"), ZoneId.of("Europe/Lisbon"), ZoneId.of("Asia/Tokyo"));

  /** About as much as a notice of the fixtures' policy. */
  private static final String TEXT = "A mail as long as a notice is: 1234567.\n".repeat(32);

  private static final String HTML = "<p class=\"soft\">A mail as long as it.</p>\n".repeat(120);

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
  @Inject Subjects subjects;
  @Inject SenderDomains domains;
  @Inject HeardFacts facts;
  @Inject TestRelay relay;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  /** Whose people both measurements share: to make a million takes minutes. */
  private static TenantProfile tenant;

  private MailSink sink;

  @BeforeEach
  void people() throws Exception {
    sink = new MailSink();
    relay.use(Optional.of(sink.port()));
    if (tenant == null) {
      crowd();
    }
  }

  private void crowd() throws Exception {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.settle();
    facts.stopListening();
    var began = System.nanoTime();
    var chunks = new AtomicInteger();
    timed(() -> filled(chunks));
    say("%,d people in %d s", PEOPLE, (long) ((System.nanoTime() - began) / NANOS));
    forgetFacts();
  }

  @SuppressWarnings("NullAway")
  private Void filled(AtomicInteger chunks) {
    for (var from = next(chunks); from < PEOPLE; from = next(chunks)) {
      fill(from, Math.min(FILLING, PEOPLE - from));
    }
    return null;
  }

  private static int next(AtomicInteger chunks) {
    return chunks.getAndIncrement() * FILLING;
  }

  private void fill(int from, int people) {
    var crowd =
        IntStream.range(from, from + people)
            .mapToObj(
                number ->
                    new SubjectRegistration(
                        "crowd-" + number,
                        Optional.of("crowd-" + number + "@example.test"),
                        Optional.of("Mia Moss " + number),
                        Optional.of(number % 3 == 0 ? Locale.GERMAN : Locale.ENGLISH),
                        Optional.of(ZONES.get(number % ZONES.size())),
                        List.of()))
            .toList();
    fixtures.in(tenant, () -> subjects.upsertAll(crowd));
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
      var ours = plan(version);
      var bare = barePlan(version, round);
      if (round > 0 || ROUNDS == 0) {
        ratios.add((double) bare / ours);
      }
      say(
          "planned/s %,.0f, bare %,.0f, ratio %.2f, heap %d MB",
          rate(PEOPLE, ours), rate(PEOPLE, bare), (double) bare / ours, heap());
      forget(version);
    }
    say("planning, median of %d rounds with %,d people: %.2f", ROUNDS, PEOPLE, median(ratios));
  }

  @Test
  void sending() throws Exception {
    for (var signing : SIGNING) {
      var key = signing.equals("yes") ? Optional.of(sign()) : Optional.<PrivateKey>empty();
      for (var millis : THINKING) {
        sink.thinkFor(Integer.parseInt(millis));
        measure("signed " + signing + ", sink thinks " + millis + " ms", key);
      }
    }
  }

  private void measure(String how, Optional<PrivateKey> key) throws Exception {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round <= ROUNDS; round++) {
      var version = planned();
      var before = sink.bytes();
      var start = sink.taken();
      var watch = new Thread(() -> watchHeap(start));
      watch.start();
      var ours = rate(PEOPLE, timed(this::drained));
      watch.join();
      var size = (sink.bytes() - before) / PEOPLE;
      var heap = heap();
      assertThat(fixtures.in(tenant, () -> notices.count(version)))
          .containsEntry(NoticeState.HANDED_OVER, (long) PEOPLE);
      before = sink.bytes();
      var bare = rate(BARE, timed(() -> bareShare(key)));
      if (round > 0 || ROUNDS == 0) {
        ratios.add(ours / bare);
      }
      say(
          "%s: mails/s %,.0f of %d bytes, bare %,.0f of %d, ratio %.2f, heap %d MB, so far %,d",
          how, ours, size, bare, (sink.bytes() - before) / BARE, ours / bare, heap, sink.taken());
      forget(version);
    }
    say("sending, %s, median of %d with %,d: %.2f", how, ROUNDS, PEOPLE, median(ratios));
  }

  /** The heap in the midst of it. */
  private void watchHeap(long start) {
    try {
      for (var mails = 10_000; mails < PEOPLE; mails *= 10) {
        while (sink.taken() - start < mails) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
        say("heap after %,d mails %d MB", mails, heap());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private VersionId planned() {
    var version = fixtures.publish(tenant);
    fixtures.hear();
    var took = plan(version);
    if (ROUNDS == 0) {
      say("planned/s %,.0f", rate(PEOPLE, took));
    }
    return version;
  }

  /** The tenant's mails are signed from now on, as if their domain had been found in order. */
  private PrivateKey sign() throws Exception {
    fixtures.in(tenant, () -> domains.choose("example.org"));
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("update dkim_key set state = 'SIGNING'");
      statement.execute("update sender_domain set usable = true");
    }
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPrivate();
  }

  @SuppressWarnings("NullAway")
  private Void drained() {
    worker.drain();
    return null;
  }

  @SuppressWarnings("NullAway")
  private Void bareShare(Optional<PrivateKey> key) throws Exception {
    try (var client = new BareClient(sink.port(), key)) {
      for (var mail = 0; mail < BARE / CONNECTIONS; mail++) {
        client.send(mail, "Example Ltd: “Our policy” changes on 1 May 2027", TEXT, HTML);
      }
    }
    return null;
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

  private long plan(VersionId version) {
    var began = System.nanoTime();
    var more = true;
    while (more) {
      more = fixtures.in(tenant, () -> planner.step(version));
    }
    return System.nanoTime() - began;
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
    forgetFacts();
    assertThat(fixtures.in(tenant, () -> notices.count(version))).isEmpty();
  }

  /** Who would hear of them is measured elsewhere, and on a busy house's own threads. */
  private void forgetFacts() throws Exception {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      for (var table : List.of("event_delivery", "event_feed", "event_envelope", "event_stream")) {
        statement.execute("truncate table " + table);
      }
    }
  }

  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static double rate(int count, long nanos) {
    return count * NANOS / nanos;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
  }
}
