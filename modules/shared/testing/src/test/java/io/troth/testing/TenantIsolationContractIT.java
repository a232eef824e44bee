package io.troth.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantScope;
import io.troth.testing.isolation.Sample;
import io.troth.testing.isolation.Side;
import io.troth.testing.sample.Notes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract passes over a lawful module, and fails over everything it is there to find. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TenantIsolationContractIT {

  private static final String OWN = "GET /api/v1/notes/{noteId}";
  private static final String REWRITE = "PUT /api/v1/notes/{noteId}";
  private static final String LEAK = "GET /api/v1/notes/of-everybody";
  private static final String OPEN_DOOR = "GET /api/v1/notes/of-everybody/{noteId}";
  private static final Map<String, Sample> SAMPLES =
      Map.of(
          "POST /api/v1/notes",
          Sample.json("{\"body\":\"x\"}"),
          REWRITE,
          Sample.json("{\"body\":\"y\"}"));
  private static final Map<String, String> LEAKS_EXCEPTED =
      Map.of(LEAK, "leaks on purpose", OPEN_DOOR, "leaks on purpose");

  @Inject TenantScope scope;
  @Inject Notes notes;

  @Test
  void passesOverALawfulModule() {
    var contract = contract(SAMPLES, LEAKS_EXCEPTED);

    contract.everyOperationIsExercisedOrExcepted();
    contract.foreignIdsInThePathAreNotFound();
    contract.foreignIdsInBodiesAndQueriesAreRefused();
    contract.answersHoldNothingOfTheOtherTenant();
    contract.aCredentialIsWorthNothingAtAnotherTenantsHost();
  }

  @Test
  void findsAListThatLeaks() {
    var contract = contract(SAMPLES, Map.of(OPEN_DOOR, "another test"));

    assertThatThrownBy(contract::answersHoldNothingOfTheOtherTenant)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(LEAK);
  }

  @Test
  void findsAnEndpointThatTakesForeignIds() {
    var contract = contract(SAMPLES, Map.of(LEAK, "another test"));

    assertThatThrownBy(contract::foreignIdsInThePathAreNotFound)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(OPEN_DOOR);
  }

  @Test
  void findsAnOperationNobodyThoughtOf() {
    var withoutSample = contract(Map.of(), LEAKS_EXCEPTED);
    var withoutIds = new SampleIsolation(bare("alpha"), bare("beta"), SAMPLES, LEAKS_EXCEPTED);
    var withStale = contract(SAMPLES, Map.of("GET /gone", "was there once"));

    assertThatThrownBy(withoutSample::everyOperationIsExercisedOrExcepted)
        .hasMessageContaining(REWRITE + ": no sample body");
    assertThatThrownBy(withoutIds::everyOperationIsExercisedOrExcepted)
        .hasMessageContaining(OWN + ": no id for {noteId}");
    assertThatThrownBy(withStale::everyOperationIsExercisedOrExcepted)
        .hasMessageContaining("GET /gone is excepted and does not exist");
  }

  @Test
  void findsIdsThatAreNotThere() {
    var alpha = side(TwoTenants.ALPHA, TwoTenants.ALPHA_HOST);
    var nothing = TwoTenants.BETA.toString();
    var beta = new Side(TwoTenants.BETA_HOST, Map.of("noteId", nothing), Set.of(nothing));
    var contract = new SampleIsolation(alpha, beta, SAMPLES, LEAKS_EXCEPTED);

    assertThatThrownBy(contract::foreignIdsInThePathAreNotFound)
        .hasMessageContaining(OWN + " for the owner: 404");
    assertThatThrownBy(contract::answersHoldNothingOfTheOtherTenant)
        .hasMessageContaining("answers in which the owner sees the marks");
  }

  private SampleIsolation contract(Map<String, Sample> samples, Map<String, String> exceptions) {
    return new SampleIsolation(
        side(TwoTenants.ALPHA, TwoTenants.ALPHA_HOST),
        side(TwoTenants.BETA, TwoTenants.BETA_HOST),
        samples,
        exceptions);
  }

  private Side side(TenantId tenant, String host) {
    var id = scope.call(tenant, () -> notes.write("kept by " + host)).toString();
    return new Side(host, Map.of("noteId", id), Set.of(id, "kept by " + host));
  }

  private static Side bare(String slug) {
    return new Side(slug + ".localhost", Map.of(), Set.of());
  }
}
