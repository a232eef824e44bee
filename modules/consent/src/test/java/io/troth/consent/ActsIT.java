package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentProblem;
import io.troth.consent.api.Manner;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.Standings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ActsIT {

  @Inject House house;
  @Inject Acts acts;
  @Inject Standings standings;
  @Inject Subjects subjects;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion first;
  private PublishedVersion second;
  private SubjectRef person;

  @BeforeEach
  void aTenantAboutToChange() {
    tenant = house.tenant();
    first = house.publish(tenant, Documents.plain());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofMinutes(1));
    second = house.publish(tenant, Documents.plain().withAds());
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aBaselineIsAnActOfItsOwn() {
    var ledger = house.in(tenant, () -> acts.of(person, PageRequest.first()).items());

    assertThat(ledger).extracting(ActView::type).containsExactly(ActType.BASELINE_ASSERTED);
  }

  @Test
  void anAcceptanceBindsOnTheDateAndBringsItsConsents() {
    var done =
        record(
            new ActCommand.Accept(person, second.id(), Manner.of(hash(), "test"), Set.of("ads")));
    clock.advance(Duration.ofDays(20));

    assertThat(done)
        .extracting(ActView::type)
        .containsExactly(ActType.ACCEPTED, ActType.CONSENT_GIVEN);
    assertThat(bound().how()).isEqualTo(How.ACCEPTED);
    assertThat(bound().since()).isEqualTo(second.effectiveAt());
  }

  @Test
  void theSameActTwiceInARowIsOne() {
    var command =
        new ActCommand.Accept(person, second.id(), Manner.of(hash(), "test"), Set.of("ads"));

    assertThat(record(command)).isEqualTo(record(command));
    assertThat(house.in(tenant, () -> acts.of(person, PageRequest.first()).items())).hasSize(3);
  }

  @Test
  void aFormThatShowedAnotherTextIsRefused() {
    assertProblem(
        new ActCommand.Accept(
            person, second.id(), Manner.of(first.contentHash(), "test"), Set.of()),
        ConsentProblem.STALE_FORM.slug());
  }

  @Test
  void onlyPurposesThatRestOnConsentCanBeTicked() {
    assertProblem(
        new ActCommand.Accept(person, second.id(), Manner.of(hash(), "test"), Set.of("billing")),
        CommonProblem.INVALID_INPUT.slug());
  }

  @Test
  void anImpossibleActSaysWhy() {
    assertProblem(
        new ActCommand.WithdrawObjection(person, second.id(), Manner.of(hash(), "test")),
        ConsentProblem.ACT_NOT_POSSIBLE.slug());
  }

  @Test
  void aReasonIsKeptWithTheObjection() {
    record(
        new ActCommand.ObjectTo(
            person, second.id(), Manner.of(hash(), "test"), Optional.of("I mind.")));

    var objection = house.in(tenant, () -> acts.of(person, PageRequest.first()).items().get(0));

    assertThat(objection.reason()).contains("I mind.");
    assertThat(house.in(tenant, () -> acts.find(objection.id()))).contains(objection);
  }

  @Test
  void aReasonThatIsTooLongIsRefused() {
    var reason = Optional.of("x".repeat(2_001));
    assertProblem(
        new ActCommand.ObjectTo(person, second.id(), Manner.of(hash(), "test"), reason),
        CommonProblem.INVALID_INPUT.slug());
  }

  @Test
  void aConsentIsWithdrawnWithOneAct() {
    record(consent("newsletter"));

    var withdrawn = record(withdrawal("newsletter"));
    var again = record(withdrawal("newsletter"));

    assertThat(withdrawn).extracting(ActView::type).containsExactly(ActType.CONSENT_WITHDRAWN);
    assertThat(again).isEqualTo(withdrawn);
  }

  @Test
  void sayingNoWithoutHavingSaidYesIsARefusal() {
    assertThat(record(withdrawal("newsletter")))
        .extracting(ActView::type)
        .containsExactly(ActType.CONSENT_REFUSED);
  }

  @Test
  void actsAreListedPageByPageNewestFirst() {
    record(consent("newsletter"));
    record(withdrawal("newsletter"));

    var page = house.in(tenant, () -> acts.of(person, new PageRequest(Optional.empty(), 2)));
    var rest = house.in(tenant, () -> acts.of(person, new PageRequest(page.next(), 2)));

    assertThat(page.items())
        .extracting(ActView::type)
        .containsExactly(ActType.CONSENT_WITHDRAWN, ActType.CONSENT_GIVEN);
    assertThat(rest.items()).extracting(ActView::type).containsExactly(ActType.BASELINE_ASSERTED);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void anotherTenantsPersonAndActsAreNotThere() {
    var receipt = record(consent("newsletter")).get(0);
    var other = house.tenant();
    house.publish(other, Documents.plain());

    assertThat(house.in(other, () -> acts.find(receipt.id()))).isEmpty();
    house.in(
        other,
        () -> {
          assertThatThrownBy(() -> acts.record(consent("newsletter"))).isInstanceOf(Problem.class);
          assertThatThrownBy(() -> acts.of(person, PageRequest.first()))
              .isInstanceOf(Problem.class);
          assertThatThrownBy(() -> standings.of(person)).isInstanceOf(Problem.class);
          return assertThatThrownBy(() -> acts.reportUse(person)).isInstanceOf(Problem.class);
        });
  }

  @Test
  void aClaimOnAVersionThatIsNotThereIsRefusedByItsField() {
    var claim = new VersionClaim("privacy", 9, Ground.BASELINE);

    assertThatThrownBy(() -> house.register(tenant, "late", claim))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.violations())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).endsWith("claims[0].number")));
  }

  @Test
  void aBaselineOnAComingVersionIsRefused() {
    var claim = new VersionClaim("privacy", 2, Ground.BASELINE);

    assertThatThrownBy(() -> house.register(tenant, "late", claim)).isInstanceOf(Problem.class);
  }

  @Test
  void whoeverSignedUpByAcceptingIsBoundByTheirAcceptance() {
    var joiner = house.register(tenant, "joiner", new VersionClaim("privacy", 1, Ground.ACCEPTED));

    var bound = house.in(tenant, () -> standings.of(joiner)).get(0).bound().orElseThrow();

    assertThat(bound.how()).isEqualTo(How.ACCEPTED);
  }

  @Test
  void aBatchOfNewcomersIsTakenInAtOnce() {
    var claim = new VersionClaim("privacy", 1, Ground.BASELINE);
    var many =
        java.util.stream.IntStream.range(0, 120)
            .mapToObj(i -> House.registration("many-" + i, claim))
            .toList();

    var taken = house.in(tenant, () -> subjects.upsertAll(many));

    assertThat(taken)
        .allSatisfy(
            one ->
                assertThat(house.in(tenant, () -> standings.of(one.ref())).get(0).bound())
                    .isPresent());
  }

  private List<ActView> record(ActCommand command) {
    return house.in(tenant, () -> acts.record(command));
  }

  private void assertProblem(ActCommand command, String slug) {
    assertThatThrownBy(() -> record(command))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo(slug));
  }

  private ActCommand consent(String purpose) {
    return new ActCommand.Consent(
        person, first.id(), Manner.of(first.contentHash(), "test"), purpose);
  }

  private ActCommand withdrawal(String purpose) {
    return new ActCommand.WithdrawConsent(
        person, first.id(), Manner.of(first.contentHash(), "test"), purpose);
  }

  private io.troth.consent.api.StandingView.Bound bound() {
    return house.in(tenant, () -> standings.of(person)).get(0).bound().orElseThrow();
  }

  private String hash() {
    return second.contentHash();
  }
}
