package io.troth.retention.internal.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.DataPackages;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything held about a person leaves by the doors it may, once a minute. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PackagesIT {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Inject Tenants tenants;
  @Inject TenantScope scope;
  @Inject Subjects subjects;
  @Inject ApiKeys keys;
  @Inject DataPackages packages;
  @Inject DataSource database;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef mia;

  @BeforeEach
  void somebody() {
    clock.stopAt(Instant.parse("2027-04-15T09:30:00Z"));
    tenant = tenant();
    mia = register(tenant);
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aKeyForPackagesHasThePersonsDataOnceAMinute() throws IOException {
    var key = key(tenant, KeyScope.PACKAGES);
    get(tenant, key);
    assertThat(get(tenant, key).statusCode()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    var answer = get(tenant, key);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"personal-data-20270415T093100Z.zip\"");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    var files = opened(answer.asByteArray());
    assertThat(files).containsKeys("README.txt", "index.html", "package.json", "checksums.txt");
    assertThat(files.get("data/packages/packages.csv"))
        .isEqualTo("last_at,times\r\n2027-04-15T09:31:00Z,2\r\n");
    assertThat(files.get("data/identity/identifying-values.csv"))
        .contains("c-17", "mia@example.test", "Mia Moss");
    assertThat(facts().stream().filter("subject.package-made.v1"::equals)).hasSize(2);
  }

  @Test
  void nobodyElsesDoorOpens() {
    var other = tenant();

    assertThat(get(other, key(other, KeyScope.PACKAGES)).statusCode()).isEqualTo(404);
    assertThat(get(tenant, key(tenant, KeyScope.SUBJECTS)).statusCode()).isEqualTo(403);
    assertThat(get(tenant, key(tenant, KeyScope.IDENTITIES)).statusCode()).isEqualTo(403);
    assertThat(facts()).doesNotContain("subject.package-made.v1");
  }

  private Response get(TenantProfile at, String key) {
    return RestAssured.given()
        .header("Host", at.slug() + ".localhost")
        .header("Authorization", "Bearer " + key)
        .get("/api/v1/subjects/" + mia + "/package");
  }

  private static Map<String, String> opened(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private List<String> facts() {
    return scope.call(
        tenant.id(),
        () ->
            new Sql(database)
                .list(
                    "select type from event_envelope where tenant_id = ?",
                    row -> row.getString(1),
                    tenant.id().value()));
  }

  private String key(TenantProfile whose, KeyScope what) {
    return scope.call(
        whose.id(), () -> keys.issue("test", Set.of(what), Optional.empty()).secret());
  }

  private SubjectRef register(TenantProfile whose) {
    var registration =
        new SubjectRegistration(
            "c-17",
            Optional.of("mia@example.test"),
            Optional.of("Mia Moss"),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return scope.call(whose.id(), () -> subjects.upsert(registration).ref());
  }

  private TenantProfile tenant() {
    return tenants.create(
        "packed-" + NUMBERS.incrementAndGet(), "Example Ltd", Locale.ENGLISH, ZoneId.of("UTC"));
  }
}
