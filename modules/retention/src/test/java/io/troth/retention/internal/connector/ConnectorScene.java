package io.troth.retention.internal.connector;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.troth.database.DatabaseAddress;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.ConnectorTarget.Protection;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.Added;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.PersonIdentifier;
import io.troth.retention.api.TableErasure;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody is erased whom systems outside know as well. */
abstract class ConnectorScene {

  static final AtomicInteger NUMBERS = new AtomicInteger();
  static final Identity MIA =
      new Identity("c-17", Optional.of("Mia@example.test"), Optional.of("Mia Moss"));
  static final String DONE = "{\"status\": \"erased\", \"count\": 3}";

  @Inject protected Connectors connectors;
  @Inject protected Errands errands;
  @Inject protected ErrandLedger ledger;
  @Inject protected ErrandSweep sweep;
  @Inject protected Tenants tenants;
  @Inject protected TenantScope scope;
  @Inject protected Subjects subjects;
  @Inject protected UniqueIds ids;
  @Inject protected MutableClock clock;
  @Inject protected DataSource database;

  protected Outside outside;
  protected TenantProfile tenant;
  protected UUID erasure;
  protected SubjectRef mia;

  @BeforeEach
  protected void somebodyIsErased() throws IOException, SQLException {
    clock.stopAt(Instant.parse("2027-04-15T09:30:00Z"));
    outside = new Outside();
    tenant = tenant();
    erasure = ids.next();
    mia = new SubjectRef(ids.next());
  }

  @AfterEach
  protected void realTime() throws SQLException {
    outside.close();
    clock.reset();
  }

  protected Added server(PersonIdentifier... identifiers) {
    var target = new Webhook(outside.url(), Set.of(identifiers));
    return in(
        tenant, () -> connectors.add(new ConnectorDraft("Shop", target, 30, Optional.empty())));
  }

  protected Database database(String host, String... tables) {
    return new Database(
        Dialect.MYSQL,
        host,
        outside.port(),
        outside.schema(),
        DatabaseAddress.USER,
        Protection.NONE,
        Arrays.stream(tables).map(line -> TableErasure.parse(line).orElseThrow()).toList());
  }

  protected Errand erase() {
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));
    return in(tenant, () -> errands.pursue(erasure)).get(0);
  }

  protected Errand of(UUID one) {
    return in(tenant, () -> ledger.of(one)).get(0);
  }

  protected int sealed() {
    return in(
        tenant,
        () ->
            new Sql(database)
                .list(
                    "select erasure_id from connector_sealed where tenant_id = ?",
                    row -> 1,
                    tenant.id().value())
                .size());
  }

  protected List<String> facts() {
    return in(
        tenant,
        () ->
            new Sql(database)
                .list(
                    "select type from event_envelope where tenant_id = ?",
                    row -> row.getString(1),
                    tenant.id().value()));
  }

  protected ValidatableResponse acknowledge(
      TenantProfile at, String token, String status, long count) {
    return RestAssured.given()
        .header("Host", at.slug() + ".localhost")
        .contentType("application/json")
        .body(
            "{\"token\": \"%s\", \"status\": \"%s\", \"count\": %d}"
                .formatted(token, status, count))
        .post("/api/v1/connectors/acknowledgements")
        .then();
  }

  protected SubjectRef register(String externalId) {
    var registration =
        new SubjectRegistration(
            externalId,
            Optional.of("mia@example.test"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return in(tenant, () -> subjects.upsert(registration).ref());
  }

  protected TenantProfile tenant() {
    return tenants.create(
        "outside-" + NUMBERS.incrementAndGet(), "Example Ltd", Locale.ENGLISH, ZoneId.of("UTC"));
  }

  protected <T> T in(TenantProfile whose, Supplier<T> work) {
    return scope.call(whose.id(), work);
  }

  protected void in(TenantProfile whose, Runnable work) {
    scope.run(whose.id(), work);
  }
}
