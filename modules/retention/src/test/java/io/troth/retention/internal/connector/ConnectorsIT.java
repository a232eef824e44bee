package io.troth.retention.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.Erasures;
import io.troth.retention.api.PersonIdentifier;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.spi.WrappedValues;
import io.troth.tenant.spi.WrappedValues.Anew;
import io.troth.tenant.spi.WrappedValues.Stored;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Erasures reach the systems outside, and are pursued until each has answered. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConnectorsIT extends ConnectorScene {

  @Inject Erasures erasures;
  @Inject Certificates certificates;
  @Inject WrappedSecrets secrets;
  @Inject WrappedErasureKeys erasureKeys;
  @Inject TenantKeys keys;

  @Test
  void aServerIsToldWhatItWasChosenToKnowAndAnswersAtOnce() {
    var added = server(PersonIdentifier.EXTERNAL_ID);
    outside.answers(200, DONE);

    var errand = erase();

    assertThat(errand.state()).isEqualTo(ErrandState.DONE);
    assertThat(errand.gone()).isEqualTo(3);
    var sent = outside.received().get(0);
    assertThat(sent.isSignedWith(added.secret().orElseThrow())).isTrue();
    assertThat(sent.json().get("type").asText()).isEqualTo("erasure.requested");
    assertThat(sent.json().at("/data/person").toString()).isEqualTo("{\"external_id\":\"c-17\"}");
    assertThat(sent.body()).doesNotContain("example.test\"", "Moss");
    assertThat(sealed()).isZero();
    assertThat(facts()).contains("connector.acknowledged.v1");
  }

  @Test
  void aServerMayAnswerLaterAndSayTheSameTwice() {
    server(PersonIdentifier.EMAIL);
    outside.answers(202, "");
    assertThat(erase().acceptedAt()).isPresent();
    assertThat(sealed()).isOne();
    var token = outside.received().get(0).json().at("/data/acknowledgement/token").asText();

    acknowledge(tenant, token, "erased", 2).statusCode(200);
    acknowledge(tenant, token, "erased", 2).statusCode(200);
    acknowledge(tenant, token, "refused", 0).statusCode(409);

    assertThat(of(erasure).state()).isEqualTo(ErrandState.DONE);
    assertThat(of(erasure).gone()).isEqualTo(2);
    assertThat(sealed()).isZero();
    assertThat(facts().stream().filter("connector.acknowledged.v1"::equals)).hasSize(1);
  }

  @Test
  void whoWasNotAskedCannotAnswer() {
    server(PersonIdentifier.EMAIL);
    outside.answers(202, "");
    var errand = erase();
    var token = outside.received().get(0).json().at("/data/acknowledgement/token").asText();
    var forged = token.substring(0, 37) + "A".repeat(43);

    acknowledge(tenant, forged, "erased", 2).statusCode(404);
    acknowledge(tenant, errand.id().toString(), "erased", 2).statusCode(404);
    acknowledge(tenant(), token, "erased", 2).statusCode(404);
    acknowledge(tenant, token, "perhaps", 2).statusCode(422);
    acknowledge(tenant, token, "erased", -1).statusCode(422);

    assertThat(of(erasure).state()).isEqualTo(ErrandState.WAITING);
  }

  @Test
  void aServerThatIsDownIsAskedAgainUntilItsTimeIsOver() {
    server(PersonIdentifier.EMAIL);
    assertThat(erase().trouble()).isEqualTo("It answered 500.");
    sweep.sweep();
    assertThat(outside.received()).hasSize(1);
    clock.advance(Duration.ofMinutes(1));
    sweep.sweep();
    assertThat(outside.received()).hasSize(2);
    assertThat(outside.received().get(1).header("webhook-id"))
        .isEqualTo(outside.received().get(0).header("webhook-id"));

    clock.advance(Duration.ofDays(30));
    sweep.sweep();

    assertThat(of(erasure).state()).isEqualTo(ErrandState.OVERDUE);
    assertThat(outside.received()).hasSize(2);
    assertThat(in(tenant, connectors::overdue)).isOne();
    assertThat(sealed()).isZero();
    var token = outside.received().get(0).json().at("/data/acknowledgement/token").asText();
    acknowledge(tenant, token, "erased", 1).statusCode(200);
    assertThat(in(tenant, connectors::overdue)).isZero();
  }

  @Test
  void aRefusalIsKeptWithoutWhatIdentifiesThePerson() {
    server(PersonIdentifier.EXTERNAL_ID);
    outside.answers(200, "{\"status\": \"refused\", \"reason\": \"c-17 has an open invoice\"}");

    assertThat(erase().reason()).isEqualTo("[…] has an open invoice");
    assertThat(of(erasure).state()).isEqualTo(ErrandState.REFUSED);
  }

  @Test
  void whatWasPreparedIsAskedAfterACrashAlthoughNobodyKnowsThePersonAnyMore() {
    server(PersonIdentifier.EXTERNAL_ID);
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));
    sweep.sweep();
    assertThat(outside.received()).isEmpty();

    in(tenant, () -> errands.prepare(erasure, mia, Optional.empty()));
    outside.answers(200, DONE);
    in(tenant, () -> errands.pursue(erasure));

    assertThat(outside.received().get(0).json().at("/data/person/external_id").asText())
        .isEqualTo("c-17");
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));
    assertThat(sealed()).isZero();
  }

  @Test
  void aReplicaThatDiesWhileItAsksIsTakenOver() {
    server(PersonIdentifier.EXTERNAL_ID);
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));
    var errand = in(tenant, () -> ledger.begin(erasure)).get(0);
    var lost = in(tenant, () -> ledger.claim(errand.id())).orElseThrow();
    sweep.sweep();
    in(tenant, () -> errands.pursue(erasure));
    assertThat(outside.received()).isEmpty();

    clock.advance(Duration.ofMinutes(16));
    outside.answers(200, DONE);
    sweep.sweep();
    in(tenant, () -> ledger.record(lost, new Outcome.Refused("too late")));

    assertThat(of(erasure).state()).isEqualTo(ErrandState.DONE);
  }

  @Test
  void nothingInsideIsReached() {
    var inside = new Webhook("http://10.0.0.1/hook", Set.of(PersonIdentifier.EMAIL));
    var metadata = new Webhook("https://169.254.169.254/", Set.of(PersonIdentifier.EMAIL));
    var other = database("localhost", "delete a where b = email");
    var injected = database("127.0.0.1/x?allowLoadLocalInfile=true", "delete a where b = email");

    for (var target : List.of(inside, metadata, other, injected)) {
      var draft = new ConnectorDraft("Shop", target, 30, Optional.of("secret"));
      assertThatThrownBy(() -> in(tenant, () -> connectors.add(draft)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.type().slug()).isEqualTo("invalid-input"));
    }
  }

  @Test
  void connectorsOfOneTenantAreNothingToAnother() {
    var id = server(PersonIdentifier.EMAIL).connector().id();
    var other = tenant();
    outside.answers(202, "");
    erase();

    assertThat(in(other, connectors::list)).isEmpty();
    assertThat(in(other, connectors::open)).isEmpty();
    assertThat(in(other, () -> connectors.errands(id, PageRequest.first())).items()).isEmpty();
    assertThat(in(other, () -> errands.pursue(erasure))).isEmpty();
    assertThatThrownBy(() -> in(other, () -> connectors.find(id))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(other, () -> connectors.test(id))).isInstanceOf(Problem.class);
  }

  @Test
  void aNewSecretSignsBesideTheEarlierOneForADay() {
    var added = server(PersonIdentifier.EMAIL);
    var id = added.connector().id();
    var newer = in(tenant, () -> connectors.renewSecret(id)).secret().orElseThrow();
    outside.answers(200, "");
    outside.answers(200, "");

    in(tenant, () -> connectors.test(id));
    clock.advance(Duration.ofHours(25));
    in(tenant, () -> connectors.test(id));

    assertThat(outside.received())
        .allMatch(sent -> sent.isSignedWith(newer))
        .extracting(sent -> sent.isSignedWith(added.secret().orElseThrow()))
        .containsExactly(true, false);
  }

  @Test
  void whatIsWaitedForIsNotRemovedAndWhatIsOffIsNotAsked() {
    var id = server(PersonIdentifier.EMAIL).connector().id();
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));
    assertThatThrownBy(() -> in(tenant, () -> connectors.remove(id))).isInstanceOf(Problem.class);
    in(tenant, () -> connectors.turn(id, false));
    in(tenant, () -> errands.pursue(erasure));
    assertThat(outside.received()).isEmpty();

    in(tenant, () -> connectors.turn(id, true));
    clock.advance(Duration.ofHours(1));
    outside.answers(200, DONE);
    sweep.sweep();

    in(tenant, () -> connectors.remove(id));
    assertThat(of(erasure).system()).isEqualTo("Shop");
  }

  @Test
  void anErasureWaitsForTheAnswerAndItsCertificateSaysIt() {
    server(PersonIdentifier.EXTERNAL_ID);
    var person = register("c-17");
    outside.answers(202, "");
    var asked =
        in(tenant, () -> erasures.ask(person, ErasureGround.CONSENT_WITHDRAWN, Optional.empty()));
    erasures.carryOn();
    assertThat(in(tenant, () -> subjects.find(person))).isEmpty();
    assertThat(in(tenant, () -> certificates.of(asked.id()))).isEmpty();
    var sent = outside.received().get(0).json();
    assertThat(sent.at("/data/person/external_id").asText()).isEqualTo("c-17");

    acknowledge(tenant, sent.at("/data/acknowledgement/token").asText(), "erased", 4);
    clock.advance(Duration.ofHours(2));
    erasures.carryOn();

    assertThat(in(tenant, () -> certificates.of(asked.id())).orElseThrow().content().outside())
        .extracting(Certificate.Outside::answer, Certificate.Outside::detail)
        .contains(tuple("DONE", "Shop erased 4"));
  }

  @Test
  void secretsAndWhatIsSealedOutliveTheKeyTheyWereWrappedWith() {
    var added = server(PersonIdentifier.EXTERNAL_ID);
    var id = added.connector().id();
    in(tenant, () -> connectors.renewSecret(id));
    in(tenant, () -> errands.prepare(erasure, mia, Optional.of(MIA)));

    assertThat(in(tenant, () -> wrapAnew(secrets))).isEqualTo(2);
    assertThat(in(tenant, () -> wrapAnew(erasureKeys))).isEqualTo(1);

    outside.answers(200, DONE);
    in(tenant, () -> errands.pursue(erasure));
    assertThat(of(erasure).state()).isEqualTo(ErrandState.DONE);
    assertThat(outside.received().get(0).isSignedWith(added.secret().orElseThrow())).isTrue();
  }

  /** What a rotation does, one value after the other. */
  private int wrapAnew(WrappedValues values) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var all = values.after(Optional.empty(), 10);
              values.replace(all.stream().map(one -> anew(values, one)).toList());
              var last = all.get(all.size() - 1).key();
              assertThat(values.after(Optional.of(last), 10)).isEmpty();
              assertThat(values.count()).isEqualTo(all.size());
              assertThat(values.after(Optional.empty(), 10).get(0).wrapped())
                  .isNotEqualTo(all.get(0).wrapped());
              return all.size();
            });
  }

  private Anew anew(WrappedValues values, Stored one) {
    var purpose = values.purpose();
    var plain = keys.unwrap(purpose, one.wrapped(), one.context());
    return new Anew(one.key(), one.wrapped(), keys.wrap(purpose, plain, one.context()));
  }
}
