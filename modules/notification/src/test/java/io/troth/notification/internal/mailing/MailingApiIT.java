package io.troth.notification.internal.mailing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.troth.notification.internal.Fixtures;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MailingApiIT {

  @Inject Fixtures fixtures;
  @Inject ApiKeys keys;

  private TenantProfile tenant;
  private VersionId version;

  @BeforeEach
  void announced() {
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    fixtures.crowd(tenant, "api", 4);
    version = fixtures.publish(tenant);
    fixtures.hear();
  }

  @Test
  void mailsAreHeldAndGoOn() {
    caller().post(mail("/pause")).then().statusCode(200).body("state", equalTo("PAUSED"));
    fixtures.settle();
    caller()
        .get(mail(""))
        .then()
        .statusCode(200)
        .body("rest", equalTo(4))
        .body("perSecond", equalTo(0.0f))
        .body("doneAt", nullValue())
        .body("sendBy", notNullValue());

    caller().post(mail("/resume")).then().statusCode(200).body("state", equalTo("RUNNING"));
    fixtures.settle();

    caller()
        .get(mail(""))
        .then()
        .statusCode(200)
        .body("rest", equalTo(0))
        .body("people.HANDED_OVER", equalTo(4))
        .body("secondsLeft", equalTo(0));
  }

  @Test
  void nothingIsCancelledUnlessItIsMeant() {
    caller()
        .body("{}")
        .post(mail("/cancel"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("confirm"))
        .body("violations[0].message", containsString("4 people"));

    caller()
        .body("{\"confirm\": true}")
        .post(mail("/cancel"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("rest", equalTo(0));
    caller().post(mail("/resume")).then().statusCode(409);
  }

  @Test
  void theRulesAreKeptAndFaultsAreNamed() {
    caller()
        .body(
            "{\"perMinute\": 600, \"quietFrom\": \"22:00\", \"quietUntil\": \"07:00\","
                + " \"gatherMinutes\": 15}")
        .put("/api/v1/mailing-rules")
        .then()
        .statusCode(200);
    caller()
        .get("/api/v1/mailing-rules")
        .then()
        .statusCode(200)
        .body("perMinute", equalTo(600))
        .body("quietFrom", equalTo("22:00"))
        .body("gatherMinutes", equalTo(15));

    refused("{\"perMinute\": 0}", "perMinute");
    refused("{\"gatherMinutes\": -1}", "gatherMinutes");
    refused("{\"gatherMinutes\": 1441}", "gatherMinutes");
    refused("{\"quietFrom\": \"22:00\"}", "quietUntil");
    refused("{\"quietFrom\": \"7\", \"quietUntil\": \"07:00\"}", "quietFrom");
    refused("{\"quietFrom\": \"07:00\", \"quietUntil\": \"07:00\"}", "quietUntil");
  }

  @Test
  void aVersionOfAnotherTenantIsNotThere() {
    var stranger = fixtures.tenant();

    as(stranger).get(mail("")).then().statusCode(404);
    as(stranger).post(mail("/pause")).then().statusCode(404);
  }

  private void refused(String rules, String field) {
    caller()
        .body(rules)
        .put("/api/v1/mailing-rules")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo(field));
  }

  private String mail(String what) {
    return "/api/v1/rollouts/" + version + "/mail" + what;
  }

  private RequestSpecification caller() {
    return as(tenant);
  }

  private RequestSpecification as(TenantProfile owner) {
    var scopes = Set.of(KeyScope.NOTICES, KeyScope.ROLLOUTS);
    var key = fixtures.in(owner, () -> keys.issue("test", scopes, Optional.empty()).secret());
    return given()
        .contentType(ContentType.JSON)
        .header("Host", owner.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }
}
