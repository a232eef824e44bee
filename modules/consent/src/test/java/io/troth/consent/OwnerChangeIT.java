package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Standings;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told of a new owner is true: nothing they said is touched. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class OwnerChangeIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Decisions decisions;
  @Inject Standings standings;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion first;
  private PublishedVersion second;

  @BeforeEach
  void aBusinessThatSaidWhatASaleWouldMean() {
    tenant = house.tenant();
    first = house.publish(tenant, Documents.plain().forSale());
    clock.advance(Duration.ofMinutes(1));
    second = house.publish(tenant, Documents.plain().forSale().oneRecipientMore());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void theAgreementConsentsOptOutsAndObjectionsGoOnUnderTheNewOwner() {
    var consenting = house.onBaseline(tenant, "consenting", 1);
    var refusing = house.onBaseline(tenant, "refusing", 1);
    var objecting = house.onBaseline(tenant, "objecting", 1);
    var everybody = List.of(consenting, refusing, objecting);
    clock.advance(Duration.ofMinutes(1));
    record(consent(consenting));
    record(consent(refusing));
    record(
        new ActCommand.WithdrawConsent(
            refusing, first.id(), Manner.of(first.contentHash(), "test"), "newsletter"));
    record(
        new ActCommand.ObjectTo(
            objecting, second.id(), Manner.of(second.contentHash(), "test"), Optional.empty()));
    var before = everybody.stream().map(this::ledger).toList();

    var sold = house.publish(tenant, Documents.plain().oneRecipientMore().sold());
    everybody.forEach(person -> house.mailed(tenant, person, sold));
    clock.stopAt(sold.effectiveAt().plus(Duration.ofDays(40)));

    assertThat(sold.declared()).isEqualTo(Significance.NOTICE);
    assertThat(sold.period().length()).isEqualTo(Duration.ofDays(30));
    assertThat(everybody.stream().map(this::ledger).toList()).isEqualTo(before);
    assertThat(bound(consenting)).isEqualTo(3);
    assertThat(bound(refusing)).isEqualTo(3);
    assertThat(bound(objecting)).isEqualTo(1);
    assertThat(reason(consenting)).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(reason(refusing)).isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  private ActCommand consent(SubjectRef person) {
    return new ActCommand.Consent(
        person, first.id(), Manner.of(first.contentHash(), "test"), "newsletter");
  }

  private void record(ActCommand command) {
    house.in(tenant, () -> acts.record(command));
  }

  private List<ActView> ledger(SubjectRef person) {
    return house.in(tenant, () -> acts.of(person, PageRequest.first()).items());
  }

  private int bound(SubjectRef person) {
    return house.in(tenant, () -> standings.of(person)).get(0).bound().orElseThrow().number();
  }

  private Reason reason(SubjectRef person) {
    var question =
        new DecisionQuestion(new Who.Ref(person), "newsletter", Optional.empty(), Optional.empty());
    return house.in(tenant, () -> decisions.decide(question)).reason();
  }
}
