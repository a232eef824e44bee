package io.troth.notification.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Notices;
import io.troth.notification.internal.bounce.Reports;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.ApiKeys;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class NoticeApiIT {

  @Inject Fixtures fixtures;
  @Inject ApiKeys keys;
  @Inject Notices notices;
  @Inject TestRelay relay;

  private TenantProfile tenant;
  private SubjectRef mia;
  private SubjectRef leo;
  private VersionId version;

  @BeforeEach
  void twoMails() {
    relay.server().forget();
    tenant = fixtures.tenant();
    fixtures.publish(tenant);
    mia = fixtures.person(tenant, "mia.api@example.test");
    leo = fixtures.person(tenant, "dead.api@example.test");
    version = fixtures.publish(tenant);
    fixtures.settle();
  }

  @Test
  void noticesAreListedByVersionAndState() {
    as(tenant, KeyScope.NOTICES)
        .queryParam("version", version.toString())
        .queryParam("state", "HANDED_OVER")
        .get("/api/v1/notices")
        .then()
        .statusCode(200)
        .body("items.subject", contains(mia.toString()))
        .body("items.reply[0]", equalTo("250 2.0.0 queued for [address]"));
  }

  @Test
  void pagesFollowEachOther() {
    var first = as(tenant, KeyScope.NOTICES).queryParam("limit", 1).get("/api/v1/notices");
    first.then().statusCode(200).body("items", hasSize(1)).body("next", notNullValue());

    var second =
        as(tenant, KeyScope.NOTICES)
            .queryParam("limit", 1)
            .queryParam("cursor", first.path("next").toString())
            .get("/api/v1/notices");

    second.then().statusCode(200).body("items", hasSize(1));
    assertThat(List.<String>of(first.path("items[0].subject"), second.path("items[0].subject")))
        .containsExactlyInAnyOrder(mia.toString(), leo.toString());
  }

  @Test
  void theUnreachableAreListedWithTheReason() {
    as(tenant, KeyScope.NOTICES)
        .get("/api/v1/notices/unreachable")
        .then()
        .statusCode(200)
        .body("items.subject", contains(leo.toString()))
        .body("items.reason", contains("REFUSED"));
  }

  @Test
  void aRefusedNoticeIsSentAgain() {
    as(tenant, KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .post("/api/v1/notices/" + noticeOf(leo) + "/again")
        .then()
        .statusCode(200)
        .body("state", equalTo("PLANNED"));

    as(tenant, KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .post("/api/v1/notices/" + noticeOf(mia) + "/again")
        .then()
        .statusCode(409);
  }

  @Test
  void anotherTenantsNoticeIsNotThere() {
    as(fixtures.tenant(), KeyScope.NOTICES)
        .contentType(ContentType.JSON)
        .post("/api/v1/notices/" + noticeOf(leo) + "/again")
        .then()
        .statusCode(404);
  }

  @Test
  void aMailServerDeliversItsReports() {
    deliver(tenant).then().statusCode(200).body("result", equalTo("BOUNCED"));
  }

  @Test
  void reportsOnAnotherTenantsMailsAreUnknown() {
    deliver(fixtures.tenant()).then().statusCode(200).body("result", equalTo("UNKNOWN"));
  }

  @Test
  void withoutThePermissionNothingIsAnsweredNorTaken() {
    as(tenant, KeyScope.DECISIONS).get("/api/v1/notices").then().statusCode(403);
    as(tenant, KeyScope.ROLLOUTS)
        .contentType("message/rfc822")
        .body(report())
        .post("/api/v1/bounces")
        .then()
        .statusCode(403);
  }

  @Test
  void aStateThatDoesNotExistIsNamed() {
    as(tenant, KeyScope.NOTICES)
        .queryParam("state", "LOST")
        .get("/api/v1/notices")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("state"));
  }

  private Response deliver(TenantProfile caller) {
    return as(caller, KeyScope.NOTICES)
        .contentType("message/rfc822")
        .body(report())
        .post("/api/v1/bounces");
  }

  private byte[] report() {
    var mails = relay.server().to("mia.api@example.test");
    assertThat(mails).hasSize(1);
    return Reports.failed(mails.get(0));
  }

  private String noticeOf(SubjectRef person) {
    return fixtures.in(tenant, () -> notices.of(person)).get(0).id().toString();
  }

  private RequestSpecification as(TenantProfile caller, KeyScope scope) {
    var key =
        fixtures.in(caller, () -> keys.issue("test", Set.of(scope), Optional.empty()).secret());
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("message/rfc822", ContentType.BINARY)))
        .header("Host", caller.slug() + ".localhost")
        .header("Authorization", "Bearer " + key);
  }
}
