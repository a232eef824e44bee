package io.troth.consent;

import static io.restassured.RestAssured.given;
import static io.troth.consent.House.at;
import static io.troth.consent.House.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.consent.api.SignalView.State;
import io.troth.consent.api.Signals;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import io.troth.web.KeyScope;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals of browsers through real HTTP, and what becomes of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SignalsIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Signals signals;
  @Inject Decisions decisions;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private SubjectRef person;

  @BeforeEach
  void aTenantThatSells() {
    tenant = house.tenant();
    house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /** Lines as they go over the wire; {@code |} parts them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Sec-GPC: 1; true",
        "Sec-GPC:1; true",
        "sec-gpc: 1; true",
        "`Sec-GPC:   1  `; true",
        "Sec-GPC: 0|Sec-GPC: 1; true",
        "Sec-GPC: 1|Sec-GPC: 1; true",
        "Sec-GPC: 0; false",
        "Sec-GPC: true; false",
        "Sec-GPC: \"1\"; false",
        "Sec-GPC: 01; false",
        "Sec-GPC: 1.0; false",
        "Sec-GPC: +1; false",
        "Sec-GPC: 11; false",
        "Sec-GPC: 1, 1; false",
        "Sec-GPC: ?1; false",
        "`Sec-GPC: 1;x`; false",
        "Sec-GPC:; false",
        "Sec-GPC: 0|Sec-GPC: 0; false",
        "DNT: 1; false",
        "X-Sec-GPC: 1; false"
      })
  void onlyTheExactValueCounts(String lines, boolean on) throws IOException {
    var answer = send(lines.split("\\|", -1));

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(ledger(ActType.SALE_OPTED_OUT)).hasSize(on ? 1 : 0);
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).containsPattern("vary:[^\r]*sec-gpc");
  }

  @Test
  void theNextDecisionHonoursIt() throws IOException {
    assertThat(sale()).isEqualTo(Reason.BASIS_HOLDS);

    send("Sec-GPC: 1");

    assertThat(sale()).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(state()).isEqualTo(State.SIGNAL_HONOURED);
  }

  @Test
  void theAnswerAlreadyHonoursIt() {
    signalled()
        .get("/api/v1/me/signals")
        .then()
        .statusCode(200)
        .body("sent", equalTo(true))
        .body("state", equalTo("SIGNAL_HONOURED"));
  }

  @Test
  void aThousandHitsAreOneAct() {
    for (var hit = 0; hit < 20; hit++) {
      signalled().get("/api/v1/me/standing").then().statusCode(200);
    }

    assertThat(ledger(ActType.SALE_OPTED_OUT)).hasSize(1);
    assertThat(ledger(ActType.SALE_OPTED_OUT).get(0).how().source()).contains(Source.GPC);
  }

  @Test
  void aHitThatChangesNothingTakesOneStatement() {
    house.in(tenant, () -> signals.honour(person, "test"));

    var statements =
        StatementCount.during(() -> house.in(tenant, () -> signals.honour(person, "test")));

    assertThat(statements).hasSize(1);
  }

  @Test
  void whoOptedOutAlreadyIsNotRecordedAgain() {
    optOut();

    assertThat(house.in(tenant, () -> signals.honour(person, "test"))).isEmpty();
    assertThat(state()).isEqualTo(State.OPTED_OUT);
  }

  @Test
  void aPermissionFromBeforeAnySignalGivesWayToIt() {
    optOut();
    allow();
    assertThat(state()).isEqualTo(State.EXCEPTION);

    house.in(tenant, () -> signals.honour(person, "test"));

    assertThat(state()).isEqualTo(State.SIGNAL_HONOURED);
    assertThat(sale()).isEqualTo(Reason.SALE_OPTED_OUT);
  }

  @Test
  void anExceptionAffirmedAgainstTheSignalIsNotUndoneByALaterOne() {
    house.in(tenant, () -> signals.honour(person, "test"));
    allow();

    assertThat(house.in(tenant, () -> signals.honour(person, "test"))).isEmpty();

    assertThat(state()).isEqualTo(State.EXCEPTION);
    assertThat(sale()).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(ledger(ActType.SALE_OPTED_IN)).hasSize(1);
  }

  @Test
  void theSignalOfOneTenantsPersonIsNotAnothers() {
    var other = house.tenant();
    house.publish(other, Documents.rich());
    var twin = house.onBaseline(other, "mia", 1);

    signalled().get("/api/v1/me/standing");

    assertThat(house.in(other, () -> signals.of(twin).state())).isEqualTo(State.OPEN);
  }

  @Test
  void aServerThatActsForItselfSendsNoSignal() {
    at(tenant, house.key(tenant, KeyScope.ACTS))
        .header("Sec-GPC", "1")
        .get("/api/v1/subjects/" + person + "/standing")
        .then()
        .statusCode(200)
        .header("Vary", not(containsString("Sec-GPC")));

    assertThat(state()).isEqualTo(State.OPEN);
  }

  @Test
  void everybodyIsToldTheSameOfSupport() {
    var plain = given().header("Host", host(tenant)).get("/.well-known/gpc.json");
    var withSignal =
        given().header("Host", host(tenant)).header("Sec-GPC", "1").get("/.well-known/gpc.json");

    plain
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("gpc", equalTo(true))
        .body("lastUpdate", equalTo("2026-11-25"));
    assertThat(withSignal.asString()).isEqualTo(plain.asString());
  }

  @Test
  void theStringSaysWhatTheNextDecisionDoes() {
    var key = house.key(tenant, KeyScope.DECISIONS);
    at(tenant, key)
        .get("/api/v1/subjects/" + person + "/gpp")
        .then()
        .statusCode(200)
        .body("sections.name", equalTo(List.of("usnat", "usca")))
        .body("sections[0].fields.SharingNotice", equalTo(1))
        .body("sections[0].fields.Gpc", equalTo(false));

    signalled()
        .get("/api/v1/me/gpp")
        .then()
        .body("sections[0].fields.SaleOptOut", equalTo(1))
        .body("sections[1].fields.Gpc", equalTo(true));
  }

  @Test
  void aStringIsReadAndGarbageIsRefused() {
    decode("DBABLA~BVVVkkkkkpFY.YA").statusCode(200).body("sections[0].name", equalTo("usnat"));
    decode("DBABLA~").statusCode(422).body("violations[0].field", equalTo("gpp"));
    decode(" ").statusCode(422).body("violations[0].field", equalTo("gpp"));
  }

  private io.restassured.response.ValidatableResponse decode(String gpp) {
    return at(tenant, house.key(tenant, KeyScope.DECISIONS))
        .contentType(ContentType.JSON)
        .body(Map.of("gpp", gpp))
        .post("/api/v1/gpp/decode")
        .then();
  }

  /** By hand, because clients put header lines together and take blanks away. */
  private String send(String... lines) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var request =
          "GET /api/v1/me/standing HTTP/1.1\r\nHost: "
              + host(tenant)
              + "\r\n"
              + PersonByHeader.HEADER
              + ": "
              + person
              + "\r\nConnection: close\r\n"
              + String.join("\r\n", lines)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private io.restassured.specification.RequestSpecification signalled() {
    return House.as(tenant, person).header("Sec-GPC", "1");
  }

  private Reason sale() {
    var question =
        new DecisionQuestion(
            new Who.Ref(person), "scores", Optional.empty(), Optional.of("broker"));
    return house.in(tenant, () -> decisions.decide(question)).reason();
  }

  private State state() {
    return house.in(tenant, () -> signals.of(person)).state();
  }

  private void optOut() {
    choose(new ChoiceCommand.OptOutOfSale(person, Manner.on("test"), Source.PERSON));
  }

  private void allow() {
    choose(new ChoiceCommand.OptInToSale(person, Manner.on("test")));
  }

  private void choose(ChoiceCommand command) {
    clock.advance(Duration.ofMinutes(1));
    house.in(tenant, () -> choices.record(command));
    clock.advance(Duration.ofMinutes(1));
  }

  private List<ActView> ledger(ActType type) {
    return house.in(tenant, () -> acts.of(person, PageRequest.first())).items().stream()
        .filter(act -> act.type() == type)
        .toList();
  }
}
