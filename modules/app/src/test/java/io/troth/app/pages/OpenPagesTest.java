package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.Tenants;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Version 1 in force, version 2 announced, version 3 being written: what a stranger sees. */
@HouseTest
class OpenPagesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path FILES =
      Path.of("../../examples/tenants/engageware/policies/privacy").toAbsolutePath().normalize();
  private static final String PAGE = "/policies/privacy/versions/";

  @BeforeEach
  void publish() {
    if (bean(TenantDirectory.class).bySlug("cedar").isEmpty()) {
      var cedar = bean(Tenants.class).create("cedar", "Cedar works", Locale.ENGLISH, ZONE);
      bean(TenantScope.class).call(cedar.id(), OpenPagesTest::threeVersions);
    }
  }

  @Test
  void theVersionInForceIsAtThePolicysAddress() {
    stranger()
        .get("/policies/privacy")
        .then()
        .statusCode(200)
        .body(containsString("Privacy notice: version 1"))
        .body(containsString("What this policy promises"))
        .body(containsString("rel=\"canonical\" href=\"" + base() + PAGE + "1?lang=en\""))
        .body(containsString("href=\"" + PAGE + "1.pdf?lang=en\""));
  }

  @Test
  void aComingVersionSaysThatItIsNotInForce() {
    stranger()
        .get(PAGE + "2?lang=de")
        .then()
        .statusCode(200)
        .body(containsString("Diese Fassung ist noch nicht in Kraft."))
        .body(containsString("id=\"retention.server-logs\""))
        .body(containsString("id=\"what-we-hold\""));
  }

  @Test
  void theDifferenceIsSaidInWordsAndClauseByClause() {
    stranger()
        .get(PAGE + "2/changes")
        .then()
        .statusCode(200)
        .body(containsString("60 days instead of 30 days"))
        .body(containsString("<ins"));
  }

  @Test
  void aDraftIsNowhere() {
    stranger().get(PAGE + "3").then().statusCode(404);
    stranger().get(PAGE + "3/changes").then().statusCode(404);
    stranger().get("/policies/privacy/versions").then().body(not(containsString("versions/3")));
    stranger().get("/policies/nowhere").then().statusCode(404);
    stranger().get(PAGE + "1/changes").then().statusCode(404);
  }

  @Test
  void aDifferenceFromALaterVersionIsRefused() {
    stranger()
        .get(PAGE + "2/changes?from=7")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("from"))
        .body("violations[0].expected", equalTo("1"));
  }

  @Test
  void whoHasThePageAlreadyIsSentNothing() {
    var first = stranger().get(PAGE + "1");

    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(first.header("Vary")).contains("Accept-Language");
    assertThat(first.cookies()).isEmpty();
    stranger().header("If-None-Match", first.header("ETag")).get(PAGE + "1").then().statusCode(304);
  }

  @Test
  void theBrowsersLanguageChoosesTheText() {
    stranger()
        .header("Accept-Language", "fr, de-AT;q=0.8, en;q=0.5")
        .get(PAGE + "1")
        .then()
        .body(containsString("Datenschutzerklärung: Fassung 1"));
  }

  @Test
  void everyPageIsThereForEverybody() {
    try (var visitor = Browser.visitor(true)) {
      var inspector = new Inspector(visitor);
      for (var path :
          List.of(
              "/policies",
              "/policies/privacy/versions?lang=de",
              PAGE + "2?lang=de",
              PAGE + "2/changes?from=1")) {
        inspector.open(base() + path);
      }
      assertThat(inspector.complaints()).isEmpty();
    }
  }

  private static VersionView threeVersions() {
    var files = bean(PolicyFiles.class);
    var drafts = bean(Drafts.class);
    var today = LocalDate.ofInstant(bean(InstantSource.class).instant(), ZONE);
    var v1 =
        publish(
            bean(Policies.class)
                .create("privacy", PolicyKind.PRIVACY_NOTICE, files.read(FILES.resolve("v1"))),
            today);
    var begun = drafts.begin(v1.head().id());
    var v2 =
        publish(
            drafts.edit(begun.head().id(), begun.revision(), files.read(FILES.resolve("v2"))),
            today.plusDays(30));
    return drafts.begin(v2.head().id());
  }

  private static VersionView publish(VersionView draft, LocalDate on) {
    bean(AcceptedGaps.class).acceptAll(draft.head().id(), "Not kept by anything in this test.");
    return bean(Publications.class)
        .publish(new PublishCommand(draft.head().id(), draft.revision(), on, Significance.NOTICE));
  }

  private static String base() {
    return "http://cedar." + URI.create(House.base()).getAuthority();
  }

  private static RequestSpecification stranger() {
    return given().header("Host", URI.create(base()).getAuthority());
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
