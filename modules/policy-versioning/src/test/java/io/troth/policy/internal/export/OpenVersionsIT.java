package io.troth.policy.internal.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.Withdrawals;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.TwoCustomers;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stranger without any credential can read, and what not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OpenVersionsIT {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate LATER = LocalDate.parse("2026-12-02");

  @Inject TwoCustomers customers;
  @Inject Policies policies;
  @Inject Drafts drafts;
  @Inject Publications publications;
  @Inject Withdrawals withdrawals;
  @Inject MutableClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2026-11-23T11:00:00Z"));
  }

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void theHashOfTheServedBytesIsThePublishedOne() {
    var v1 = published("bytes");

    var answer = alpha().get("/policies/bytes/versions/1.json");

    answer.then().statusCode(200).contentType("application/json");
    assertThat(sha256(answer.asByteArray())).isEqualTo(v1.contentHash());
    assertThat(answer.header("ETag")).isEqualTo("\"" + v1.contentHash() + "\"");
  }

  @Test
  void whoHasItAlreadyIsSentNothing() {
    published("cached");
    var addresses = new String[] {"1.json", "1.jsonld", "1.pdf?lang=de"};

    for (var address : addresses) {
      var path = "/policies/cached/versions/" + address;
      var first = alpha().get(path);
      first.then().statusCode(200).header("Cache-Control", containsString("max-age=300"));
      alpha()
          .header("If-None-Match", first.header("ETag"))
          .get(path)
          .then()
          .statusCode(304)
          .body(equalTo(""));
    }
  }

  @Test
  void noCookieIsSet() {
    published("crumbs");

    assertThat(alpha().get("/policies/crumbs/versions/1.json").cookies()).isEmpty();
    assertThat(alpha().get("/policies/crumbs/versions/1.pdf").cookies()).isEmpty();
    assertThat(alpha().get("/.well-known/privacy-commitments.json").cookies()).isEmpty();
  }

  @Test
  void aDraftIsNotThere() {
    drafted("hidden");

    alpha().get("/policies/hidden/versions/1.json").then().statusCode(200);
    for (var ending : new String[] {".json", ".jsonld", ".pdf"}) {
      alpha().get("/policies/hidden/versions/2" + ending).then().statusCode(404);
    }
    alpha().get("/policies/hidden/versions/3.json").then().statusCode(404);
    alpha().get("/policies/nowhere/versions/1.json").then().statusCode(404);
  }

  @Test
  void anotherTenantsVersionIsNotThere() {
    published("own");
    customers.inBeta(() -> true);

    beta().get("/policies/own/versions/1.json").then().statusCode(404);
    beta().get("/policies/own/versions/1.pdf").then().statusCode(404);
    beta()
        .get("/.well-known/privacy-commitments.json")
        .then()
        .statusCode(200)
        .body("policies.slug", not(hasItem("own")));
  }

  @Test
  void theListSaysWhatIsInForceAndWhatIsComing() {
    var v1 = published("listed");
    var v2 = announced(v1);

    var list = alpha().get("/.well-known/privacy-commitments.json");

    var policy = "policies.find { it.slug == 'listed' }.";
    list.then()
        .statusCode(200)
        .body(policy + "inForce.version", equalTo(1))
        .body(policy + "inForce.sha256", equalTo(v1.contentHash()))
        .body(policy + "inForce.title.de", equalTo("Datenschutzerklärung"))
        .body(policy + "inForce.json", endsWith("/policies/listed/versions/1.json"))
        .body(policy + "coming", hasSize(1))
        .body(policy + "coming[0].sha256", equalTo(v2.contentHash()))
        .body(policy + "coming[0].effectiveOn", equalTo("2026-12-02"));
  }

  @Test
  void whatWasWithdrawnStaysToBeCheckedAndIsNotToBeFound() {
    var v2 = announced(published("taken-away"));
    customers.inAlpha(() -> withdrawals.withdraw(v2.head().id(), "A slip."));

    for (var ending : new String[] {".json", ".jsonld", ".pdf"}) {
      alpha()
          .get("/policies/taken-away/versions/2" + ending)
          .then()
          .statusCode(200)
          .header("X-Robots-Tag", "noindex");
      alpha()
          .get("/policies/taken-away/versions/1" + ending)
          .then()
          .statusCode(200)
          .header("X-Robots-Tag", nullValue());
    }
    alpha()
        .get("/.well-known/privacy-commitments.json")
        .then()
        .body("policies.find { it.slug == 'taken-away' }.inForce.version", equalTo(1))
        .body("policies.find { it.slug == 'taken-away' }.coming", hasSize(0));
  }

  @Test
  void aVersionComesIntoForceByItsDateAlone() {
    announced(published("turning"));

    clock.stopAt(Instant.parse("2026-12-01T23:00:00Z"));

    alpha()
        .get("/.well-known/privacy-commitments.json")
        .then()
        .body("policies.find { it.slug == 'turning' }.inForce.version", equalTo(2))
        .body("policies.find { it.slug == 'turning' }.coming", hasSize(0));
  }

  @Test
  void thePaperSaysWhatThePageSays() throws Exception {
    var v1 = published("paper");

    var answer = alpha().get("/policies/paper/versions/1.pdf?lang=de");

    answer.then().statusCode(200).contentType("application/pdf");
    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      var text = stripper.getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              "Datenschutzerklärung", "Fassung 1", "Was diese Erklärung zusagt", "Lindenstraße")
          .contains(v1.contentHash())
          .contains("/policies/paper/versions/1");
      assertThat(text).doesNotContain("#");
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("de");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Datenschutzerklärung");
    }
  }

  @Test
  void aScreenReaderHearsThePaperInReadingOrder() throws Exception {
    published("aloud");

    var answer = alpha().get("/policies/aloud/versions/1.pdf?lang=de");

    try (var pdf = Loader.loadPDF(answer.asByteArray())) {
      assertThat(TaggedText.of(pdf).replaceAll("\\s+", " "))
          .contains("Für Ihr Konto und die Anmeldung und um die Nachrichten zu befördern");
    }
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedByName() {
    published("tongues");

    alpha()
        .get("/policies/tongues/versions/1.pdf?lang=fr")
        .then()
        .statusCode(404)
        .body("violations[0].expected", equalTo("de, en"));
  }

  @Test
  void linkedDataStandsAtItsAddress() {
    published("linked");

    alpha()
        .get("/policies/linked/versions/1.jsonld")
        .then()
        .statusCode(200)
        .contentType("application/ld+json")
        .header("Access-Control-Allow-Origin", "*")
        .body(containsString("/policies/linked/versions/1#purpose.account"));
  }

  private VersionView published(String slug) {
    return customers.inAlpha(
        () -> {
          var draft = policies.create(slug, PolicyKind.PRIVACY_NOTICE, Fixtures.engageware("v1"));
          return publications.publish(
              new PublishCommand(draft.head().id(), draft.revision(), MONDAY, Significance.NOTICE));
        });
  }

  private VersionView drafted(String slug) {
    var v1 = published(slug);
    return customers.inAlpha(() -> next(v1));
  }

  private VersionView announced(VersionView v1) {
    return customers.inAlpha(
        () -> {
          var draft = next(v1);
          return publications.publish(
              new PublishCommand(draft.head().id(), draft.revision(), LATER, Significance.NOTICE));
        });
  }

  private VersionView next(VersionView v1) {
    var begun = drafts.begin(v1.head().id());
    return drafts.edit(begun.head().id(), begun.revision(), Fixtures.engageware("v2"));
  }

  private static RequestSpecification alpha() {
    return given().header("Host", TwoCustomers.ALPHA_HOST);
  }

  private static RequestSpecification beta() {
    return given().header("Host", TwoCustomers.BETA_HOST);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
