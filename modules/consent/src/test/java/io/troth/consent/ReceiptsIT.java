package io.troth.consent;

import static io.troth.consent.House.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.Choices;
import io.troth.consent.api.Manner;
import io.troth.consent.api.ReceiptText.Row;
import io.troth.consent.api.Receipts;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import io.troth.web.page.Reader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts as they are asked for by people, servers and strangers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReceiptsIT {

  private static final String LD = "application/ld+json";

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Receipts receipts;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;
  private ActView consent;

  @BeforeEach
  void somebodyWhoConsents() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
    consent = consent(person, "survey");
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aPersonReadsTheirReceiptAsLinkedData() throws JsonProcessingException {
    var answer = me().get("/api/v1/me/receipts/" + consent.id());

    answer
        .then()
        .statusCode(200)
        .contentType(startsWith(LD))
        .header("Vary", containsString("Accept"))
        .header("Content-Disposition", containsString("receipt-" + consent.id() + ".jsonld"));
    var receipt = json(answer.asString());
    assertThat(receipt.get("@type").asText()).isEqualTo("dpv:ConsentReceipt");
    assertThat(receipt.get("dct:identifier").asText()).isEqualTo(consent.id().toString());
    assertThat(receipt.at("/dpv:hasRecordOfActivity/0/dpv:hasProcess/0").toString())
        .contains("#purpose.survey");
  }

  @Test
  void theFormIsNegotiated() throws IOException {
    var address = "/api/v1/me/receipts/" + consent.id();

    me().accept("application/pdf").get(address).then().contentType("application/pdf");
    me().accept("*/*").get(address).then().contentType(startsWith(LD));
    me().accept("application/pdf;q=0.4, application/ld+json;q=0.9")
        .get(address)
        .then()
        .contentType(startsWith(LD));
    me().accept("image/png").get(address).then().statusCode(406);
  }

  @Test
  void whoHasItAlreadyIsSentNothing() {
    for (var form : new String[] {"", "/pdf?lang=de", "/kantara"}) {
      var address = "/api/v1/me/receipts/" + consent.id() + form;
      var tag = me().get(address).header("ETag");

      me().header("If-None-Match", tag).get(address).then().statusCode(304);
    }
  }

  @Test
  void paperSaysTheSameAndIsTagged() throws IOException {
    var german = me().get("/api/v1/me/receipts/" + consent.id() + "/pdf?lang=de").asByteArray();

    try (var pdf = Loader.loadPDF(german)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Einwilligung erteilt: survey", consent.id().toString(), "30 Tage");
    }
  }

  @Test
  void aLanguageNobodySpeaksIsNotFound() {
    me().get("/api/v1/me/receipts/" + consent.id() + "/pdf?lang=fr").then().statusCode(404);
  }

  @Test
  void aConsentHasAKantaraReceiptAndAWithdrawalHasNone() {
    var withdrawal = withdraw("survey");

    me().get("/api/v1/me/receipts/" + consent.id() + "/kantara")
        .then()
        .statusCode(200)
        .body("version", equalTo("KI-CR-v1.1.0"))
        .body("piiPrincipalId", equalTo(person.toString()));
    me().get("/api/v1/me/receipts/" + withdrawal.id() + "/kantara").then().statusCode(404);
    me().get("/api/v1/me/receipts/" + withdrawal.id()).then().statusCode(200);
  }

  @Test
  void somebodyElsesReceiptIsNotFound() {
    var somebody = house.onBaseline(tenant, "else", 1);

    for (var form : new String[] {"", "/pdf", "/kantara"}) {
      House.as(tenant, somebody)
          .get("/api/v1/me/receipts/" + consent.id() + form)
          .then()
          .statusCode(404);
    }
    Assertions.assertThatThrownBy(
            () -> house.in(tenant, () -> receipts.textOfOwn(somebody, consent.id(), reader())))
        .isInstanceOf(Problem.class);
  }

  @Test
  void anotherTenantFindsNothing() {
    var other = house.tenant();
    var key = house.key(other, KeyScope.ACTS);

    at(other, key).get("/api/v1/acts/" + consent.id() + "/receipt").then().statusCode(404);
    at(other, key).get("/api/v1/acts/" + consent.id() + "/receipt/pdf").then().statusCode(404);
    at(other, key).get("/api/v1/subjects/" + person + "/receipts").then().statusCode(404);
  }

  @Test
  void theTenantsServerReadsReceiptsWithTheScopeForActs() {
    var address = "/api/v1/acts/" + consent.id() + "/receipt";

    server(KeyScope.ACTS).get(address).then().statusCode(200);
    server(KeyScope.ACTS).get(address + "/kantara").then().statusCode(200);
    server(KeyScope.DECISIONS).get(address).then().statusCode(403);
  }

  @Test
  void allReceiptsAreOneDocument() throws JsonProcessingException {
    withdraw("survey");
    house.in(
        tenant,
        () ->
            choices.record(
                new ChoiceCommand.OptOutOfSale(
                    person, Manner.on("test"), ChoiceCommand.Source.PERSON)));

    var all = json(me().get("/api/v1/me/receipts").asString());

    assertThat(all.get("dpv:hasRecordOfActivity"))
        .extracting(record -> record.get("@type").asText())
        .containsExactly(
            "dpv:RecordsOfActivities",
            "dpv:ConsentRecord",
            "dpv:ConsentRecord",
            "dpv:RecordsOfActivities");
    server(KeyScope.ACTS)
        .get("/api/v1/subjects/" + person + "/receipts")
        .then()
        .statusCode(200)
        .body("'dpv:hasRecordOfActivity'", hasSize(4));
  }

  /** The session of the privacy centre reaches addresses below /privacy only. */
  @Test
  void thePrivacyCentreHasItsOwnCopies() {
    var somebody = house.onBaseline(tenant, "else", 1);
    var copies = "/privacy/receipts/" + consent.id() + "/copy";

    for (var form : new String[] {"/pdf", "/jsonld", "/kantara"}) {
      me().get(copies + form).then().statusCode(200);
      House.as(tenant, somebody).get(copies + form).then().statusCode(404);
    }
    me().get("/privacy/receipts/all")
        .then()
        .statusCode(200)
        .body("'dpv:hasRecordOfActivity'", hasSize(2));
  }

  @Test
  void aReceiptTakesOneStatementHoweverMuchThePersonDid() {
    var few = statements();
    for (var round = 0; round < 5; round++) {
      consent(person, "topic-" + (round + 1));
    }

    assertThat(few).isEqualTo(1);
    assertThat(statements()).isEqualTo(few);
  }

  @Test
  void theWordsNameThePurposeItsDataAndHowLongItLasts() {
    var text = house.in(tenant, () -> receipts.text(consent.id(), reader()));

    assertThat(text.heading()).isEqualTo("Consent given: survey");
    assertThat(text.marks()).isEmpty();
    assertThat(text.sections().stream().flatMap(part -> part.rows().stream()).map(Row::values))
        .anySatisfy(values -> assertThat(values).containsExactly("Contact"))
        .anySatisfy(values -> assertThat(values.get(0)).contains("30 days"));
  }

  private int statements() {
    return StatementCount.during(
            () -> house.in(tenant, () -> receipts.text(consent.id(), reader())))
        .size();
  }

  private Reader reader() {
    return new Reader(house.now(), ZoneOffset.UTC, Locale.ENGLISH);
  }

  private ActView consent(SubjectRef who, String purpose) {
    return house.in(
        tenant,
        () -> acts.record(new ActCommand.Consent(who, version.id(), manner(), purpose)).get(0));
  }

  private ActView withdraw(String purpose) {
    return house.in(
        tenant,
        () ->
            acts.record(new ActCommand.WithdrawConsent(person, version.id(), manner(), purpose))
                .get(0));
  }

  private Manner manner() {
    return Manner.of(version.contentHash(), "privacy-centre").withControl("give");
  }

  private RequestSpecification me() {
    return House.as(tenant, person);
  }

  private RequestSpecification server(KeyScope scope) {
    return at(tenant, house.key(tenant, scope));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
