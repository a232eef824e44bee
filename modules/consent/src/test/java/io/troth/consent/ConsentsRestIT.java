package io.troth.consent;

import static io.troth.consent.House.at;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConsentsRestIT {

  @Inject House house;
  @Inject Acts acts;

  private TenantProfile tenant;
  private SubjectRef mia;
  private String consents;

  @BeforeEach
  void oneOfTwoSaidYes() {
    tenant = house.tenant();
    var version = house.publish(tenant, Documents.plain());
    mia = house.onBaseline(tenant, "mia", 1);
    house.onBaseline(tenant, "max", 1);
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant, () -> acts.record(new ActCommand.Consent(mia, version.id(), manner, "newsletter")));
    consents = "/api/v1/consents/" + house.timeline(tenant).policy();
  }

  @Test
  void everyPurposeOnConsentIsCounted() {
    at(tenant, house.key(tenant, KeyScope.ACTS))
        .get("/api/v1/consents")
        .then()
        .statusCode(200)
        .body("purpose", contains("newsletter"))
        .body("[0].asked", equalTo(2))
        .body("[0].answered", equalTo(1))
        .body("[0].counts.GIVEN", equalTo(1))
        .body("[0].counts.UNKNOWN", equalTo(1));
  }

  @Test
  void aCourseEndsWithTheNumbersOfNow() {
    with(KeyScope.ACTS)
        .queryParam("days", 7)
        .get(consents)
        .then()
        .statusCode(200)
        .body("now.name.en", equalTo("newsletter"))
        .body("course[-1].counts.GIVEN", equalTo(1));
  }

  @Test
  void thePeopleBehindANumberAreListed() {
    with(KeyScope.ACTS)
        .queryParam("state", "GIVEN")
        .get(consents + "/people")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].subject", equalTo(mia.toString()))
        .body("items[0].dpv", equalTo("dpv:ConsentGiven"))
        .body("items[0].onVersion", equalTo(1));
  }

  @Test
  void whatCannotBeAskedIsSaidByName() {
    with(KeyScope.ACTS)
        .queryParam("state", "RENEWED")
        .get(consents + "/people")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("state"));
    with(KeyScope.ACTS)
        .queryParam("days", 0)
        .get(consents)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("days"));
    at(tenant, house.key(tenant, KeyScope.ACTS))
        .queryParam("purpose", "billing")
        .get(consents)
        .then()
        .statusCode(404);
    at(tenant, house.key(tenant, KeyScope.ACTS))
        .get(consents)
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("purpose"));
  }

  @Test
  void aKeyForSomethingElseSeesNothing() {
    with(KeyScope.DECISIONS).get("/api/v1/consents").then().statusCode(403);
    with(KeyScope.DECISIONS).get(consents + "/people.csv").then().statusCode(403);
  }

  @Test
  void filesOfAServersKeyNameNobodyUnlessItMay() {
    with(KeyScope.ACTS)
        .get(consents + "/people.csv")
        .then()
        .statusCode(200)
        .header("Troth-Lines", "2")
        .body(startsWith("subject,kind,state,on_version,asserted,since,until\r\n"));
  }

  private RequestSpecification with(KeyScope scope) {
    return at(tenant, house.key(tenant, scope)).queryParam("purpose", "newsletter");
  }
}
