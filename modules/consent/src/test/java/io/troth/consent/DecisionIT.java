package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DecisionIT {

  @Inject House house;
  @Inject Decisions decisions;
  @Inject Acts acts;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion first;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    first = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aDecisionByReferenceCostsOneStatement() {
    assertOneStatement(new Who.Ref(person));
  }

  @Test
  void aDecisionByTheTenantsIdentifierCostsOneStatement() {
    assertOneStatement(new Who.External("mia"));
  }

  @Test
  void theGateCostsOneStatement() {
    house.in(tenant, () -> decisions.gate(person));

    var statements = StatementCount.during(() -> house.in(tenant, () -> decisions.gate(person)));

    assertThat(statements).hasSize(1);
  }

  @Test
  void anAnswerIsGoodForAMinute() {
    var answer = ask("billing");

    assertThat(answer.allowed()).isTrue();
    assertThat(answer.at()).isEqualTo(house.now());
    assertThat(answer.validUntil()).isEqualTo(house.now().plusSeconds(60));
  }

  @Test
  void anAllowOnConsentIsNotToBeKept() {
    record(
        new ActCommand.Consent(
            person, first.id(), Manner.of(first.contentHash(), "test"), "newsletter"));

    var answer = ask("newsletter");

    assertThat(answer.allowed()).isTrue();
    assertThat(answer.validUntil()).isEqualTo(answer.at());
  }

  @Test
  void noAnswerOutlivesTheNextClock() {
    var second = house.publish(tenant, Documents.plain().oneRecipientMore());
    clock.stopAt(second.effectiveAt().minusSeconds(20));

    assertThat(ask("billing").validUntil()).isEqualTo(second.effectiveAt());
  }

  @Test
  void aWithdrawalIsHonouredByAReplicaWhoseClockIsBehind() {
    record(
        new ActCommand.Consent(
            person, first.id(), Manner.of(first.contentHash(), "test"), "newsletter"));
    clock.advance(Duration.ofSeconds(5));
    record(
        new ActCommand.WithdrawConsent(
            person, first.id(), Manner.of(first.contentHash(), "test"), "newsletter"));

    clock.advance(Duration.ofSeconds(-3));

    assertThat(ask("newsletter").reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  private void assertOneStatement(Who who) {
    var question = new DecisionQuestion(who, "billing", Optional.empty(), Optional.empty());
    house.in(tenant, () -> decisions.decide(question));

    var statements =
        StatementCount.during(
            () ->
                assertThat(house.in(tenant, () -> decisions.decide(question)).allowed()).isTrue());

    assertThat(statements).hasSize(1);
  }

  private DecisionAnswer ask(String purpose) {
    var question =
        new DecisionQuestion(new Who.Ref(person), purpose, Optional.empty(), Optional.empty());
    return house.in(tenant, () -> decisions.decide(question));
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
  }
}
