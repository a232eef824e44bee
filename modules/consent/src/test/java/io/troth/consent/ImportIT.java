package io.troth.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Receipts;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import io.troth.web.page.Reader;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consents from elsewhere are marked, never outweigh the person, and are known twice. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ImportIT {

  private static final String HEADER = "external_id,act,policy,version,purpose,acted_at,proof\n";
  private static final String GIVEN =
      "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,old-cmp/77\n";

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Decisions decisions;
  @Inject Receipts receipts;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void anImportedConsentAllowsAndIsMarked() {
    assertThat(csv(GIVEN)).contains("\"status\":\"TAKEN\"").contains("\"taken\":1");

    var answer = ask(Optional.empty(), Optional.empty());
    assertThat(answer.reason()).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(answer.asserted()).isTrue();
    var act = ledger();
    assertThat(act.how().asserted()).isTrue();
    assertThat(act.how().proof()).contains("old-cmp/77");
    assertThat(act.at()).isEqualTo(Instant.parse("2025-03-01T12:00:00Z"));
    assertThat(act.knownAt()).isEqualTo(house.now());
  }

  @Test
  void takenAgainItChangesNothing() {
    csv(GIVEN);

    assertThat(csv(GIVEN + GIVEN)).contains("\"known\":2").doesNotContain("TAKEN");
    assertThat(house.in(tenant, () -> acts.of(person, PageRequest.first()).items())).hasSize(2);
  }

  @Test
  void itNeverOutweighsWhatThePersonDid() {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () ->
            acts.record(
                new ActCommand.WithdrawConsent(person, version.id(), manner, "newsletter")));
    csv(GIVEN);

    assertThat(ask(Optional.empty(), Optional.empty()).reason()).isEqualTo(Reason.CONSENT_REFUSED);
  }

  @Test
  void whatWasKnownBeforeTheImportIsAnsweredWithoutIt() {
    var before = house.now();
    clock.advance(Duration.ofMinutes(1));
    csv(GIVEN);

    assertThat(ask(Optional.of(before), Optional.empty()).reason()).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(ask(Optional.of(before), Optional.of(before)).reason())
        .isEqualTo(Reason.CONSENT_MISSING);
    assertThat(ask(Optional.empty(), Optional.of(before)).reason())
        .isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void aLineThatCannotBeTakenTakesNothingWithIt() {
    var other = house.tenant();
    house.publish(other, Documents.rich());
    house.onBaseline(other, "theirs", 1);

    var answer =
        csv(
            "nobody,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "theirs,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,ACCEPTED,privacy,1,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,9,newsletter,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,billing,2025-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,2999-03-01T12:00:00Z,x\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,\n"
                + "mia,CONSENT_GIVEN\n"
                + GIVEN);

    assertThat(answer).contains("\"refused\":8").contains("\"taken\":1");
    assertThat(answer.lines().toList().get(8)).contains("\"line\":10").contains("TAKEN");
  }

  @Test
  void linesOfJsonAreTakenToo() {
    var line =
        """
        {"subject": "%s", "act": "CONSENT_GIVEN", "policy": "privacy", "version": 1, \
        "purpose": "newsletter", "actedAt": "2025-03-01T12:00:00Z", "proof": "old-cmp/77"}"""
            .formatted(person);

    assertThat(send("application/x-ndjson", line + "\n{}\n[]\nx")).contains("\"refused\":3");
    assertThat(ask(Optional.empty(), Optional.empty()).allowed()).isTrue();
  }

  @Test
  void fiveHundredLinesCostAFewStatements() {
    var body = new StringBuilder(HEADER);
    for (var i = 0; i < 500; i++) {
      body.append(
          "mia,CONSENT_GIVEN,privacy,1,newsletter,2025-03-01T12:00:00Z,n/%d%n".formatted(i));
    }
    var key = house.key(tenant, KeyScope.ACTS);

    var statements =
        StatementCount.everywhereDuring(
            () -> answer(key, "text/csv", body.toString()).statusCode(200));

    assertThat(statements).filteredOn(sql -> sql.contains("insert")).isNotEmpty();
    assertThat(statements).filteredOn(ImportIT::ofTheImport).hasSizeLessThan(30);
  }

  @Test
  void anImportedOptOutForbidsAndIsMarked() {
    var answer =
        ndjson(
            line("mia", "SALE_OPTED_OUT", ""),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'recipient': 'sender-1'"),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'analysis'"));

    assertThat(answer).contains("\"taken\":3");
    assertThat(reason("scores", "broker")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(reason("billing", "sender-1")).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
    assertThat(reason("scores", null)).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(decide("analysis", null))
        .satisfies(objected -> assertThat(objected.reason()).isEqualTo(Reason.PROCESSING_OBJECTED))
        .satisfies(objected -> assertThat(objected.asserted()).isTrue());
    assertThat(decide("billing", null).asserted()).isFalse();
    var act = ledger();
    assertThat(act.how().asserted()).isTrue();
    assertThat(act.how().proof()).contains("old-cmp/9");
    assertThat(act.at()).isEqualTo(Instant.parse("2025-03-01T12:00:00Z"));
    assertThat(act.knownAt()).isEqualTo(house.now());
  }

  @Test
  void anOptOutFromAllIsOneLineAndTakenAgainChangesNothing() {
    var all = line("mia", "RECIPIENT_OPTED_OUT", "");

    assertThat(ndjson(all, all)).contains("\"taken\":1").contains("\"known\":1");
    assertThat(ndjson(all)).contains("\"known\":1");
    assertThat(reason("billing", "sender-1")).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
  }

  @Test
  void whatThePersonAllowedHereLaterStays() {
    choose(new ChoiceCommand.OptInToSale(person, Manner.on("test")));
    ndjson(line("mia", "SALE_OPTED_OUT", ""));

    assertThat(reason("scores", "broker")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void thePersonsOwnNoIsRecordedBesideAnAssertedOneAndTakenBackAsAny() {
    ndjson(line("mia", "SALE_OPTED_OUT", ""));

    var own = choose(new ChoiceCommand.OptOutOfSale(person, Manner.on("test"), Source.PERSON));
    assertThat(own.how().asserted()).isFalse();
    assertThat(decide("scores", "broker").asserted()).isFalse();
    assertThat(choose(new ChoiceCommand.OptOutOfSale(person, Manner.on("test"), Source.PERSON)))
        .isEqualTo(own);
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.OptInToSale(person, Manner.on("test")));
    assertThat(reason("scores", "broker")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void thePersonsOwnYesIsRecordedBesideAnAssertedOne() {
    csv(GIVEN);
    clock.advance(Duration.ofSeconds(1));
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () -> acts.record(new ActCommand.Consent(person, version.id(), manner, "newsletter")));

    assertThat(ledger().how().asserted()).isFalse();
    assertThat(ask(Optional.empty(), Optional.empty()).asserted()).isFalse();
  }

  @Test
  void anOptOutIsKnownFromItsImportOn() {
    var before = house.now();
    clock.advance(Duration.ofMinutes(1));
    ndjson(line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'analysis'"));

    assertThat(past("analysis", before, house.now()).reason())
        .isEqualTo(Reason.PROCESSING_OBJECTED);
    assertThat(past("analysis", before, house.now()).asserted()).isTrue();
    assertThat(past("analysis", before, before).reason()).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aFaultyOptOutIsAnsweredByItsLine() {
    var answer =
        ndjson(
            line("mia", "SALE_OPTED_OUT", ", 'purpose': 'scores'"),
            line("mia", "SALE_OPTED_OUT", ", 'policy': 'privacy'"),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'recipient': 'nobody'"),
            line("mia", "RECIPIENT_OPTED_OUT", ", 'purpose': 'scores'"),
            line("mia", "PROCESSING_OBJECTED", ""),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'nothing'"),
            line("mia", "PROCESSING_OBJECTED", ", 'purpose': 'books'"),
            line("mia", "SALE_OPTED_IN", ""),
            line("mia", "SALE_OPTED_OUT", "").replace("2025", "2999"),
            line("nobody", "SALE_OPTED_OUT", ""),
            line("mia", "SALE_OPTED_OUT", ""));

    var lines = answer.lines().toList();
    assertThat(answer).contains("\"refused\":10").contains("\"taken\":1");
    assertThat(lines.get(0)).contains("\"line\":1", "\"purpose\"", "\"nothing\"");
    assertThat(lines.get(1)).contains("\"field\":\"policy\"");
    assertThat(lines.get(2)).contains("\"field\":\"recipient\"");
    assertThat(lines.get(4)).contains("\"field\":\"purpose\"", "id of a purpose");
    assertThat(lines.get(6)).contains("required by law");
    assertThat(lines.get(7)).contains("\"field\":\"act\"", "RECIPIENT_OPTED_OUT");
    assertThat(lines.get(8)).contains("\"field\":\"actedAt\"");
    assertThat(lines.get(9)).contains("\"field\":\"subject\"");
    assertThat(lines.get(10)).contains("\"line\":11", "TAKEN");
  }

  @Test
  void optOutsAreTakenFromCommaSeparatedValuesToo() {
    var answer =
        send(
            "text/csv",
            "external_id,act,policy,version,purpose,recipient,acted_at,proof\n"
                + "mia,RECIPIENT_OPTED_OUT,,,,sender-1,2025-03-01T12:00:00Z,old-cmp/9\n"
                + "mia,SALE_OPTED_OUT,,,,,2025-03-01T12:00:00Z,old-cmp/9\n"
                + "mia,CONSENT_GIVEN,privacy,1,newsletter,,2025-03-01T12:00:00Z,old-cmp/9\n");

    assertThat(answer).contains("\"taken\":3");
    assertThat(reason("scores", "broker")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(csv("mia,SALE_OPTED_OUT,,,,2025-03-01T12:00:00Z,old-cmp/9\n"))
        .contains("\"known\":1");
  }

  @Test
  void aColumnNobodyKnowsIsRefused() {
    answer(
            house.key(tenant, KeyScope.ACTS),
            "text/csv",
            "external_id,act,policy,version,purpose,receiver,acted_at,proof\n")
        .statusCode(422);
  }

  @Test
  void receiptsOfWhatIsAssertedSaySo() {
    ndjson(line("mia", "SALE_OPTED_OUT", ""));
    var key = house.key(tenant, KeyScope.ACTS);
    var receipt = "/api/v1/acts/" + ledger().id() + "/receipt";

    House.at(tenant, key)
        .get(receipt)
        .then()
        .statusCode(200)
        .body(containsString("asserted by the controller, not witnessed"));
    House.at(tenant, key)
        .get("/api/v1/subjects/" + person + "/acts")
        .then()
        .body("items[0].asserted", equalTo(true));
    var reader = new Reader(house.now(), ZoneOffset.UTC, Locale.ENGLISH);
    var text = house.in(tenant, () -> receipts.textOfOwn(person, ledger().id(), reader));
    assertThat(text.toString()).contains("it was not done here");
  }

  private String ndjson(String... lines) {
    return send("application/x-ndjson", String.join("\n", lines));
  }

  private static String line(String who, String act, String rest) {
    return "{'externalId': '%s', 'act': '%s', 'actedAt': '2025-03-01T12:00:00Z', 'proof': 'old-cmp/9'%s}"
        .formatted(who, act, rest)
        .replace('\'', '"');
  }

  private ActView choose(ChoiceCommand command) {
    return house.in(tenant, () -> choices.record(command));
  }

  private Reason reason(String purpose, @Nullable String recipient) {
    return decide(purpose, recipient).reason();
  }

  private DecisionAnswer decide(String purpose, @Nullable String recipient) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person), purpose, Optional.empty(), Optional.ofNullable(recipient));
    return house.in(tenant, () -> decisions.decide(question));
  }

  private DecisionAnswer past(String purpose, Instant asOf, Instant knownAt) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person),
            purpose,
            Optional.empty(),
            Optional.empty(),
            Optional.of(asOf),
            Optional.of(knownAt),
            false);
    return house.in(tenant, () -> decisions.decide(question));
  }

  private String csv(String lines) {
    return send("text/csv", HEADER + lines);
  }

  private String send(String type, String body) {
    return answer(house.key(tenant, KeyScope.ACTS), type, body)
        .statusCode(200)
        .extract()
        .asString();
  }

  private ValidatableResponse answer(String key, String type, String body) {
    return House.at(tenant, key)
        .contentType(type)
        .body(body.getBytes(UTF_8))
        .post("/api/v1/acts/import")
        .then();
  }

  private ActView ledger() {
    return house.in(tenant, () -> acts.of(person, PageRequest.first()).items().get(0));
  }

  private DecisionAnswer ask(Optional<Instant> asOf, Optional<Instant> knownAt) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person),
            "newsletter",
            Optional.empty(),
            Optional.empty(),
            asOf,
            knownAt,
            false);
    return house.in(tenant, () -> decisions.decide(question));
  }

  /** Deliveries of facts run beside it, on their own threads. */
  private static boolean ofTheImport(String sql) {
    return Stream.of("exempt", "event_", "webhook_").noneMatch(sql::contains);
  }
}
