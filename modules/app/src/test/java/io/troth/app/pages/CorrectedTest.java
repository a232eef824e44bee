package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.SignedIn;
import io.troth.policy.api.Clause;
import io.troth.policy.api.Corrections;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.RevisionId;
import io.troth.policy.api.VersionId;
import io.troth.tenant.api.StaffAccounts;
import io.troth.web.StaffRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** People see that what binds them was corrected, and what. */
@HouseTest
class CorrectedTest {

  private static final String PASSWORD = "correct horse battery";

  private final CentreTenant tenant =
      CentreTenant.of(
          "corrected", "Corrected", Map.of("privacy", CentreTenant.example("keyshop", "privacy")));

  @Test
  void theOverviewLeadsToTheOldHeadingBesideTheNewOne() {
    var person = tenant.person("reader", "privacy");
    try (var visitor = Browser.visitor(false)) {
      var page = tenant.enter(visitor, person);
      page.navigate(tenant.address() + "/privacy");
      assertThat(page.locator("main").innerText()).doesNotContain("revision");

      var old = correctAHeading();
      page.navigate(tenant.address() + "/privacy");

      assertThat(page.locator("section[aria-labelledby=bound-heading]").innerText())
          .contains("Corrected", "It reads as revision 2 now.", "See what was corrected");
      page.locator("a[href$='/versions/1/revisions/2/changes']").click();
      page.waitForURL("**/revisions/2/changes");
      var heading = page.locator(".clause.is-edited h2").first();
      assertThat(String.join(" ", heading.locator("del").allInnerTexts()))
          .contains(old.split(" ")[0]);
      assertThat(String.join(" ", heading.locator("ins").allInnerTexts())).contains("Everything");

      page.navigate(tenant.address() + "/privacy?lang=de");
      assertThat(page.locator("main").innerText())
          .contains("Der Wortlaut ist jetzt der von Revision 2.");
    }
  }

  /** Of the English text alone; the heading it had. */
  private String correctAHeading() {
    var version =
        tenant.in(
            () ->
                CentreTenant.bean(Policies.class)
                    .bySlug("privacy")
                    .orElseThrow()
                    .versions()
                    .get(0));
    var begun = tenant.in(() -> CentreTenant.bean(Corrections.class).begin(version.id()));
    var english = Objects.requireNonNull(begun.document().texts().get("en"));
    var revision = begun.head().id();
    var edited =
        tenant.in(
            () ->
                CentreTenant.bean(Corrections.class)
                    .edit(
                        revision,
                        begun.head().edit(),
                        renamed(begun.document()),
                        "The heading was wrong."));
    attest("one", version.policy().value().toString(), version.id(), revision);
    attest("two", version.policy().value().toString(), version.id(), revision);
    tenant.in(() -> CentreTenant.bean(Corrections.class).publish(revision, edited.head().edit()));
    return english.clauses().get(0).heading();
  }

  private static PolicyDocument renamed(PolicyDocument document) {
    var texts = new HashMap<>(document.texts());
    var english = Objects.requireNonNull(texts.get("en"));
    var clauses = new ArrayList<>(english.clauses());
    var first = clauses.get(0);
    clauses.set(0, new Clause(first.id(), "Everything said here", first.body()));
    texts.put("en", new PolicyText(english.title(), english.changeSummary(), clauses));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  private void attest(String name, String policy, VersionId version, RevisionId revision) {
    var signIn = name + "-corrected@example.test";
    tenant.in(
        () ->
            CentreTenant.bean(StaffAccounts.class).create(signIn, name, StaffRole.OWNER, PASSWORD));
    var session = SignedIn.as(tenant.host(), signIn, PASSWORD);
    var path = "/api/v1/policies/" + policy + "/versions/" + version + "/revisions/" + revision;
    var staff = Map.of("Host", tenant.host(), "Sec-Fetch-Site", "same-origin");
    var tag =
        given()
            .baseUri(House.base())
            .headers(staff)
            .cookie("troth-staff", session)
            .get(path)
            .header("ETag");
    given()
        .baseUri(House.base())
        .headers(staff)
        .header("If-Match", tag)
        .header("Idempotency-Key", "attest-" + name)
        .cookie("troth-staff", session)
        .contentType("application/json")
        .body("{}")
        .post(path + "/attestation")
        .then()
        .statusCode(200);
  }
}
