package io.troth.app.pages;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.BrowserContext;
import io.restassured.response.ValidatableResponse;
import io.troth.app.house.Browser;
import io.troth.app.house.HouseTest;
import io.troth.app.isolation.TokenMaker;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.RecipientRole;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.tenant.api.BrowserKeys;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several policies that change, on the tenant's own pages and in the privacy centre. */
@HouseTest
class SeveralChangesTest {

  private static final String ORIGIN = "http://several.localhost";
  private static final TokenMaker SIGNER = new TokenMaker("several");
  private static String key = "";

  private final CentreTenant tenant = changing();
  private final BrowserContext visitor = Browser.visitor(false);

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void oneBannerTellsOfAllOfThemAndLeadsToThePageWithEach() {
    var person = told("sven");

    notices("sven", "en")
        .body("items", hasSize(2))
        .body("first.words.heading", equalTo("2 policies change"))
        .body("first.path", equalTo("/privacy"))
        .body("first.answerDue", equalTo(false))
        .body(
            "first.words.when",
            allOf(containsString(" · "), containsString("Takes effect for you on")));
    notices("sven", "de").body("first.words.heading", equalTo("2 Richtlinien ändern sich"));

    var page = tenant.enter(visitor, person);
    page.navigate(tenant.address() + "/privacy");
    assertThat(page.locator("article.due").count()).isEqualTo(2);
    assertThat(page.locator("article.due a.button").count()).isEqualTo(2);
  }

  private ValidatableResponse notices(String name, String language) {
    var now = CentreTenant.bean(InstantSource.class).instant();
    return given()
        .header("Host", tenant.host())
        .header("Origin", ORIGIN)
        .header("X-Troth-Key", key)
        .header("Authorization", "Bearer " + SIGNER.token(name, "http://" + tenant.host(), now))
        .get("/api/v1/me/notices?lang=" + language)
        .then()
        .statusCode(200);
  }

  private SubjectRef told(String name) {
    return told(name, "privacy", "shop-privacy");
  }

  /** Somebody bound by version 1 of these, who was told of the next ones. */
  private SubjectRef told(String name, String... policies) {
    var person = tenant.person(name, policies);
    await().atMost(ofSeconds(60)).until(() -> running(person) >= policies.length);
    return person;
  }

  private long running(SubjectRef person) {
    return tenant.in(
        () ->
            CentreTenant.bean(Standings.class).of(person).stream()
                .filter(standing -> standing.pending().toString().contains("NOTICE_RUNNING"))
                .count());
  }

  private static CentreTenant changing() {
    var says = CentreTenant.example("engageware", "privacy");
    var made = CentreTenant.of("several", "Several", Map.of("privacy", says, "shop-privacy", says));
    if (key.isEmpty()) {
      key =
          made.in(
              () -> {
                CentreTenant.publishNext("privacy", SeveralChangesTest::oneMore);
                CentreTenant.publishNext("shop-privacy", SeveralChangesTest::oneMore);
                CentreTenant.bean(BrowserKeys.class).trust("pages", SIGNER.publicKey());
                return CentreTenant.bean(BrowserKeys.class).issue("pages", Set.of(ORIGIN)).key();
              });
    }
    return made;
  }

  static PolicyDocument oneMore(PolicyDocument document) {
    var says = document.commitments();
    var recipients = new ArrayList<>(says.recipients());
    var known = recipients.get(0);
    recipients.add(
        new Recipient(
            "one-more",
            known.name(),
            RecipientRole.PROCESSOR,
            "DE",
            Optional.empty(),
            known.clauses()));
    var more =
        new Commitments(
            says.purposes(),
            says.categories(),
            recipients,
            says.retention(),
            says.rights(),
            says.notice(),
            says.objection(),
            says.serviceGate(),
            says.dataProtectionOfficer(),
            says.scope(),
            says.handling(),
            says.governance());
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new PolicyText(
                        text.title(), "One recipient more, in " + language, text.clauses())));
    return new PolicyDocument(document.sourceLanguage(), texts, more);
  }
}
