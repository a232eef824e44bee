package io.troth.consent;

import static io.troth.consent.House.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that a page of the tenant showed, sent back late, changed, twice, or by somebody else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FormsRestIT {

  @Inject House house;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aFormIsGoodForADayToTheMillisecond() {
    var form = form(tenant, person);

    clock.advance(Duration.ofHours(24));
    consent(form).statusCode(200).body("[0].type", equalTo("CONSENT_GIVEN"));
    withdraw(form).statusCode(200);
    var next = form(tenant, person);
    clock.advance(Duration.ofHours(24).plusMillis(1));
    refused(consent(next), 409, "form-expired");
    assertThat(isAllowed()).isFalse();
  }

  @Test
  void nobodyIsKeptInByAFormThatIsTooOld() {
    consent(form(tenant, person)).statusCode(200);
    var form = form(tenant, person);

    clock.advance(Duration.ofDays(400));

    withdraw(form).statusCode(200).body("[0].type", equalTo("CONSENT_WITHDRAWN"));
    assertThat(isAllowed()).isFalse();
  }

  @Test
  void aChangedFormIsForged() {
    var form = form(tenant, person);

    for (var forged :
        new String[] {
          form.substring(0, form.length() - 4) + "AAAA", "A" + form, form.split("\\.")[0], ".", "x"
        }) {
      refused(consent(forged), 400, "form-forged");
    }
    assertThat(isAllowed()).isFalse();
  }

  @Test
  void aFormThatComesAgainAfterAWithdrawalGivesNothing() {
    var form = form(tenant, person);
    var first = consent(form).statusCode(200).extract().<String>path("[0].id");
    clock.advance(Duration.ofSeconds(1));
    withdraw(form(tenant, person)).statusCode(200);

    consent(form).statusCode(200).body("[0].id", equalTo(first));

    assertThat(isAllowed()).isFalse();
  }

  @Test
  void aFormOfAnotherTenantOrPersonIsForged() {
    var other = house.tenant();
    house.publish(other, Documents.plain());
    var neighbour = house.onBaseline(other, "mia", 1);
    var stranger = house.onBaseline(tenant, "max", 1);

    refused(consent(form(other, neighbour)), 400, "form-forged");
    refused(consent(form(tenant, stranger)), 400, "form-forged");
    assertThat(isAllowed()).isFalse();
  }

  @Test
  void aFormOfAnotherVersionIsStale() {
    var old = form(tenant, person);
    clock.advance(Duration.ofSeconds(1));
    var second = house.publish(tenant, Documents.plain().withAds());

    refused(
        act(
            old,
            Map.of(
                "act",
                "ACCEPT",
                "version",
                second.id().toString(),
                "contentHash",
                second.contentHash())),
        409,
        "stale-form");
    as(tenant, person)
        .get("/api/v1/me/standing")
        .then()
        .body("[0].pending[0].state", equalTo("NEEDS_ACCEPTANCE"));
  }

  private String form(TenantProfile of, SubjectRef whose) {
    return as(of, whose)
        .queryParam("policy", "privacy")
        .queryParam("language", "en")
        .get("/api/v1/me/form")
        .then()
        .statusCode(200)
        .extract()
        .path("token");
  }

  private ValidatableResponse consent(String form) {
    return onPurpose(form, "CONSENT");
  }

  private ValidatableResponse withdraw(String form) {
    return onPurpose(form, "WITHDRAW_CONSENT");
  }

  private ValidatableResponse onPurpose(String form, String act) {
    return act(
        form,
        Map.of(
            "act",
            act,
            "version",
            version.id().toString(),
            "contentHash",
            version.contentHash(),
            "purpose",
            "newsletter"));
  }

  private ValidatableResponse act(String form, Map<String, Object> what) {
    var body = new HashMap<>(what);
    body.put("manner", Map.of("formToken", form));
    return as(tenant, person)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/me/acts")
        .then();
  }

  private static void refused(ValidatableResponse answer, int status, String slug) {
    answer
        .statusCode(status)
        .body("type", endsWith("/" + slug))
        .body("violations[0].field", equalTo("formToken"));
  }

  private boolean isAllowed() {
    return as(tenant, person)
        .get("/api/v1/me/acts")
        .then()
        .extract()
        .<String>path("items[0].type")
        .equals("CONSENT_GIVEN");
  }
}
