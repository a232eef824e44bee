package io.troth.consent;

import static io.troth.consent.House.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.Manner;
import io.troth.consent.api.PurposeState.Choice;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy names at most 200 purposes: with so many all works, with one more it is refused. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ManyPurposesIT {

  private static final int MOST = 200;
  private static final int ON_CONSENT = MOST - 1;

  @Inject House house;
  @Inject Acts acts;
  @Inject PurposeStates states;
  @Inject ConsentExplorer explorer;
  @Inject Policies policies;
  @Inject DataSource database;

  @Test
  void twoHundredPurposesAreAskedForDecidedOnCountedAndKept() {
    var tenant = house.tenant();
    var version = house.publish(tenant, Documents.withPurposes(MOST));
    var mia = house.onBaseline(tenant, "mia", 1);
    var all = version.commitments().purposes();
    var onConsent = all.stream().map(one -> one.id()).filter(id -> !id.equals("billing")).toList();
    for (var purpose : onConsent) {
      var manner = Manner.of(version.contentHash(), "test");
      house.in(
          tenant, () -> acts.record(new ActCommand.Consent(mia, version.id(), manner, purpose)));
    }

    at(tenant, house.key(tenant, KeyScope.DECISIONS))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "questions",
                all.stream().map(one -> Map.of("externalId", "mia", "purpose", one.id())).toList()))
        .post("/api/v1/decisions")
        .then()
        .statusCode(200)
        .body("answers", hasSize(MOST))
        .body("answers.findAll { it.decision.allowed }", hasSize(MOST));

    var shown = house.in(tenant, () -> states.of(mia));
    assertThat(shown).hasSize(MOST);
    assertThat(shown).filteredOn(one -> one.choice() == Choice.CONSENT).hasSize(ON_CONSENT);

    var counted = house.in(tenant, () -> explorer.purposes());
    assertThat(counted).hasSize(ON_CONSENT);
    assertThat(counted).allMatch(one -> one.count(ConsentStatus.GIVEN) == 1);
    assertThat(StatementCount.during(() -> house.in(tenant, () -> explorer.purposes()))).hasSize(1);
    assertThat(house.in(tenant, () -> bytesKept(tenant, mia))).isBetween(ON_CONSENT * 10, 10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {MOST + 1, 10_000})
  void moreAreRefusedWithOneViolationThatNamesTheLimit(int number) {
    var tenant = house.tenant();
    var document = Documents.withPurposes(number).written();

    var problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                house.in(
                    tenant, () -> policies.create("privacy", PolicyKind.PRIVACY_NOTICE, document)));

    assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_INPUT);
    assertThat(problem.violations()).hasSize(1);
    assertThat(problem.violations().get(0).field()).endsWith("commitments.purposes");
    assertThat(problem.violations().get(0).expected()).isEqualTo("at most 200");
    assertThat(house.in(tenant, () -> policies.bySlug("privacy"))).isEmpty();
  }

  /** The size of the person's packed row. */
  private int bytesKept(TenantProfile tenant, SubjectRef person) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select length(packed) from standing_facts where tenant_id = ?"
                    + " and subject_id = ?")) {
      statement.setBytes(1, bytes(tenant.id().value()));
      statement.setBytes(2, bytes(person.value()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
