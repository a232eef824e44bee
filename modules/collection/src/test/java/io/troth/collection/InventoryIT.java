package io.troth.collection;

import static io.troth.collection.Warehouse.CONTACT;
import static io.troth.collection.Warehouse.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.collection.api.Inventory;
import io.troth.collection.api.InventoryLint.Rule;
import io.troth.kernel.Problem;
import io.troth.policy.api.PromiseBoard;
import io.troth.policy.api.PromiseState;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inventory follows the policy in force, and says where it does not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class InventoryIT {

  private static final String CATEGORIES = "/api/v1/inventory/categories";

  @Inject Warehouse warehouse;
  @Inject Inventory inventory;
  @Inject PromiseBoard board;

  private TenantProfile tenant;
  private String key;

  @BeforeEach
  void aTenantWithAPolicy() {
    tenant = warehouse.tenant();
    key = warehouse.key(tenant, KeyScope.INVENTORY, KeyScope.EVENTS);
  }

  @Test
  void anEditNeedsTheStateItWasMadeFromAndIsAFact() {
    var tag = post(contact("PERSONAL")).statusCode(201).extract().header("ETag");

    put(contact("SENSITIVE"), "\"v9\"").statusCode(412);
    at(tenant, key)
        .contentType("application/json")
        .body(contact("SENSITIVE"))
        .put(CATEGORIES + "/contact")
        .then()
        .statusCode(428);
    put(contact("SENSITIVE"), tag).statusCode(200).header("ETag", "\"v2\"");
    put(contact("SENSITIVE"), "\"v2\"").statusCode(200).header("ETag", "\"v2\"");

    var facts = at(tenant, key).get("/api/v1/events?types=inventory.changed.v1").asString();
    assertThat(facts).contains("\"before\":{\"id\":\"contact\"").contains("SENSITIVE");
    post(contact("PERSONAL")).statusCode(409);
  }

  @Test
  void personalAndNotPersonalInOneJurisdictionIsRefused() {
    var both = new java.util.HashMap<>(contact("PERSONAL"));
    both.put(
        "classification",
        List.of(
            Map.of("jurisdiction", "US", "kind", "PERSONAL"),
            Map.of("jurisdiction", "US-CA", "kind", "NON_PERSONAL")));

    post(both)
        .statusCode(422)
        .body("violations[0].field", equalTo("classification"))
        .body("violations[0].message", containsString("US, US-CA"));
  }

  @Test
  void whatThePolicyInForceSaysIsNotChangedHere() {
    post(contact("NON_PERSONAL"))
        .statusCode(409)
        .body("type", containsString("governed-by-policy"))
        .body("violations[0].field", equalTo("classification"));
    var elsewhere = new java.util.HashMap<>(contact("PERSONAL"));
    elsewhere.put("storedIn", List.of("US"));
    post(elsewhere)
        .statusCode(409)
        .body("violations[0].field", equalTo("storedIn"))
        .body("violations[0].expected", equalTo("AT, DE"));

    post(contact("PERSONAL"))
        .statusCode(201)
        .body("category.storedIn", equalTo(List.of("AT", "DE")))
        .body("promised.retention[0].keep", equalTo("P2Y"))
        .body("lint.rule", hasItem("PURPOSE_WITHOUT_FIELDS"));
  }

  @Test
  void lintNamesWhatIsPromisedAndNotListedAndTheOtherWayRound() {
    post(Map.of("id", "rumours", "name", Map.of("en", "Rumours"))).statusCode(201);

    var lints = warehouse.in(tenant, inventory::lint);
    assertThat(lints)
        .anyMatch(lint -> lint.rule() == Rule.NOT_LISTED && lint.category().equals(CONTACT))
        .anyMatch(lint -> lint.rule() == Rule.NOT_PROMISED && lint.category().equals("rumours"))
        .anyMatch(lint -> lint.rule() == Rule.UNCLASSIFIED && lint.category().equals("rumours"));
  }

  @Test
  void anEmptyInventoryBeginsWithAPresetOnce() {
    at(tenant, key)
        .get("/api/v1/inventory/presets")
        .then()
        .statusCode(200)
        .body("id", hasItem("policy-in-force"));
    at(tenant, key)
        .contentType("application/json")
        .post("/api/v1/inventory/presets/policy-in-force")
        .then()
        .statusCode(200)
        .body("", hasSize(5));
    at(tenant, key)
        .contentType("application/json")
        .post("/api/v1/inventory/presets/policy-in-force")
        .then()
        .statusCode(409);
  }

  @Test
  void everyPresetCanBeSaved() {
    for (var preset : warehouse.in(tenant, inventory::presets)) {
      var other = warehouse.in(tenant, () -> inventory.presets().size());
      assertThat(preset.items()).isNotEmpty().allMatch(item -> item.called("de").length() > 2);
      assertThat(other).isEqualTo(6);
    }
  }

  @Test
  void anotherTenantsInventoryIsNobodysBusiness() {
    post(contact("PERSONAL")).statusCode(201);
    var other = warehouse.tenant();

    assertThat(warehouse.in(other, inventory::all)).isEmpty();
    assertThatThrownBy(() -> warehouse.in(other, () -> inventory.find(CONTACT)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void theRecordsOfProcessingNameWhatTheLawAsksFor() {
    warehouse.in(tenant, () -> Warehouse.items().stream().map(inventory::add).toList());

    at(tenant, key)
        .get("/api/v1/inventory/article-30/controller")
        .then()
        .statusCode(200)
        .body("provision", equalTo("GDPR 30(1)"))
        .body("dataProtectionOfficers[0].email", equalTo("dpo@example.test"))
        .body("activities[0].recipients[0].thirdCountry", equalTo(true))
        .body("activities[0].recipients[0].safeguard", equalTo("A46-2-c"))
        .body("activities[0].data[0].timeLimits[0]", equalTo("P2Y from created, then erase"));
    assertThat(at(tenant, key).get("/api/v1/inventory/article-30/controller.csv").asString())
        .contains("\"'=Dana Officer, dpo@example.test")
        .contains("Host in US: A46-2-c");
    at(tenant, key)
        .get("/api/v1/inventory/article-30/processor")
        .then()
        .body("activities", hasSize(0));
  }

  @Test
  void theBoardAsksForTheInventoryAndThenKeepsTheCategories() {
    assertThat(state()).isEqualTo(PromiseState.AT_RISK);

    warehouse.in(tenant, () -> Warehouse.items().stream().map(inventory::add).toList());

    assertThat(state()).isEqualTo(PromiseState.KEPT);
  }

  private PromiseState state() {
    return warehouse.in(tenant, board::read).get(0).lines().stream()
        .filter(line -> line.promised().key().toString().equals("category/contact"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static Map<String, Object> contact(String kind) {
    return Map.of(
        "id",
        "contact",
        "name",
        Map.of("en", "Contact"),
        "classification",
        List.of(Map.of("jurisdiction", "*", "kind", kind)),
        "sources",
        List.of("person"));
  }

  private io.restassured.response.ValidatableResponse post(Map<String, ?> body) {
    return at(tenant, key).contentType("application/json").body(body).post(CATEGORIES).then();
  }

  private io.restassured.response.ValidatableResponse put(Map<String, ?> body, String tag) {
    return at(tenant, key)
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body)
        .put(CATEGORIES + "/contact")
        .then();
  }
}
