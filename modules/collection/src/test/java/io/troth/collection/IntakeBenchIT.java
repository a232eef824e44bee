package io.troth.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Intake of NDJSON over HTTP against raw batched inserts of the same rows into an equal table, by
 * turns; prints what came out and asserts nothing about time. {@code -Dbench.records=20000} turns
 * it on.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIfSystemProperty(named = "bench.records", matches = "[0-9]+")
@SuppressWarnings("NullAway.Init")
class IntakeBenchIT {

  private static final int RECORDS = Integer.getInteger("bench.records", 0);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 3);
  private static final int AT_ONCE = 500;
  private static final int PEOPLE = 1_000;
  private static final double NANOS = 1e9;
  private static final String BODY = "{\"topic\":\"prices of the small edition\"}";

  private static final String ADD =
      """
      insert into bench_record (tenant_id, category, id, subject_id, purpose, kind, source,
        occurred_at, collected_at, record_key, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject Warehouse warehouse;
  @Inject UniqueIds ids;
  @Inject MutableClock clock;
  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void intake() throws Exception {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("create table bench_record like collected_record");
    }
    var tenant = warehouse.furnished();
    var key = warehouse.key(tenant, KeyScope.RECORDS);
    var people =
        IntStream.range(0, PEOPLE).mapToObj(i -> warehouse.person(tenant, "person-" + i)).toList();
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < WARM_UP + ROUNDS; round++) {
      var ours = ours(key, round);
      var bare = bare(tenant, people, round);
      if (round >= WARM_UP) {
        ratios.add((double) bare / ours);
      }
      say(
          "records/s %,.0f, bare %,.0f, ratio %.2f",
          RECORDS * NANOS / ours, RECORDS * NANOS / bare, (double) bare / ours);
    }
    say(
        "intake, median of %d rounds of %,d records: %.2f",
        ROUNDS, RECORDS, ratios.stream().sorted().toList().get(ratios.size() / 2));
  }

  private long ours(String key, int round) throws Exception {
    var body =
        IntStream.range(0, RECORDS)
            .mapToObj(i -> line(round, i))
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/api/v1/records/batch"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var began = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofString()).body();
    var took = System.nanoTime() - began;
    assertThat(answer).contains("\"taken\":" + RECORDS);
    return took;
  }

  private String line(int round, int i) {
    return ("{\"key\":\"%d-%d\",\"kind\":\"FORM\",\"category\":\"contact\",\"purpose\":\"service\","
            + "\"source\":\"person\",\"externalId\":\"person-%d\",\"occurredAt\":\"%s\",\"fields\":%s}")
        .formatted(round, i, i % PEOPLE, clock.instant(), BODY);
  }

  private long bare(TenantProfile tenant, List<SubjectRef> people, int round) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    var rows = new ArrayList<List<@Nullable Object[]>>();
    for (var from = 0; from < RECORDS; from += AT_ONCE) {
      var batch = new ArrayList<@Nullable Object[]>();
      for (var i = from; i < Math.min(RECORDS, from + AT_ONCE); i++) {
        batch.add(
            new @Nullable Object[] {
              tenant.id().value(),
              "contact",
              ids.next(),
              people.get(i % PEOPLE).value(),
              "service",
              "FORM",
              "person",
              clock.instant(),
              clock.instant(),
              digest.digest((round + "-" + i).getBytes(StandardCharsets.UTF_8)),
              BODY
            });
      }
      rows.add(batch);
    }
    var sql = new Sql(database);
    var began = System.nanoTime();
    warehouse.in(
        tenant,
        () -> {
          rows.forEach(batch -> QuarkusTransaction.requiringNew().run(() -> sql.batch(ADD, batch)));
          return rows.size();
        });
    return System.nanoTime() - began;
  }

  private static void say(String text, Object... values) {
    System.out.println("bench: " + text.formatted(values));
  }
}
