package io.troth.consent;

import static io.troth.subject.api.AttributeType.CLIENT_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
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
import io.troth.consent.api.Devices;
import io.troth.consent.api.FormTokens;
import io.troth.consent.api.Manner;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.consent.api.Standings;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.spi.CohortCensus;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Verification;
import io.troth.subject.api.SensitiveKind;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors choose, and bring what they chose along when they sign in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DevicesIT {

  private static final String VISITS = "cookies-analytics";
  private static final Manner HOW = Manner.on("test");

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Decisions decisions;
  @Inject Devices devices;
  @Inject FormTokens forms;
  @Inject Rollouts rollouts;
  @Inject Standings standings;
  @Inject CohortCensus census;
  @Inject MutableClock clock;
  @Inject Attributes attributes;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;
  private SubjectRef device;
  private String secret;

  @BeforeEach
  void aPersonAndAVisitor() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
    var registered = house.in(tenant, () -> devices.register());
    device = registered.ref();
    secret = registered.secret();
    later();
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aDeviceIsFoundByItsSecretAndBySecretsOfThisTenantOnly() {
    var other = house.tenant();

    assertThat(secret).hasSize(43);
    assertThat(house.in(tenant, () -> devices.find(secret))).contains(device);
    assertThat(house.in(other, () -> devices.find(secret))).isEmpty();
    assertThat(house.in(tenant, () -> devices.find("x".repeat(43)))).isEmpty();
    assertThat(house.in(tenant, () -> devices.find(""))).isEmpty();
  }

  @Test
  void whatIsKnownOfADeviceIsThePersonsAsLongAsTheLinkLasts() {
    var seen =
        new Given(CLIENT_ID, "cookie-1", Attributes.Source.OBSERVED, Verification.UNVERIFIED);
    house.in(
        tenant,
        () -> {
          attributes.put(device, List.of(seen));
          assertThat(cookies(person)).isEmpty();

          devices.link(device, person);
          assertThat(attributes.anonymousAmong(List.of(device, person))).containsExactly(device);
          assertThat(cookies(person)).containsExactly("cookie-1");
          assertThat(cookies(device)).containsExactly("cookie-1");
          assertThatThrownBy(
                  () -> attributes.requireKnown(List.of(device), SensitiveKind.RELIGION_OR_BELIEF))
              .isInstanceOf(Problem.class);
          attributes.requireKnown(List.of(person), SensitiveKind.RELIGION_OR_BELIEF);

          devices.unlink(device, person);
          assertThat(cookies(person)).isEmpty();
          return true;
        });
  }

  private List<String> cookies(SubjectRef who) {
    return attributes.of(who).stream()
        .filter(held -> held.type() == CLIENT_ID)
        .map(Attributes.Held::value)
        .toList();
  }

  @Test
  void aVisitorConsentsToCookiesOfTheVersionInForce() {
    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_MISSING);
    give(device);

    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(house.in(tenant, () -> standings.of(device)).get(0).bound()).isEmpty();
  }

  @Test
  void aNoticeShownToNobodyInParticularIsAnsweredByADevice() {
    var form =
        house.in(
            tenant,
            () ->
                forms.issue(
                    new FormTokens.Form(
                        Optional.empty(),
                        version.id(),
                        version.contentHash(),
                        "en",
                        "script",
                        Set.of(VISITS))));
    var manner = Manner.of(version.contentHash(), "script").withFormToken(form);

    house.in(
        tenant, () -> acts.record(new ActCommand.Consent(device, version.id(), manner, VISITS)));

    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aVisitorCanAcceptNothing() {
    var manner = Manner.of(version.contentHash(), "test");

    assertProblem(
        () -> acts.record(new ActCommand.Accept(device, version.id(), manner, Set.of())),
        "act-not-possible");
  }

  @Test
  void aChangeOfWhatACategoryKeepsAsksAgain() {
    give(device);
    var second = house.publish(tenant, Documents.rich().analyticsFor(300));
    clock.stopAt(second.effectiveAt());

    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_INVALIDATED);
    assertThat(reason(device, "cookies-targeting")).isEqualTo(Reason.CONSENT_MISSING);
  }

  @Test
  void whatADeviceChoseIsBroughtAlong() {
    give(device);
    link();

    assertThat(reason(person, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(house.in(tenant, () -> devices.personOf(device))).contains(person);
  }

  @Test
  void atTheJoinTheStricterStateWinsAndAfterwardsTheNewestAct() {
    withdraw(person);
    give(device);
    link();

    assertThat(reason(person, VISITS)).isEqualTo(Reason.CONSENT_REFUSED);
    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_REFUSED);
    later();
    give(device);
    assertThat(reason(person, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
    later();
    withdraw(person);
    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  @Test
  void optOutsAreUnited() {
    choose(new ChoiceCommand.OptOutOfSale(device, HOW, Source.GPC));
    choose(new ChoiceCommand.Restrict(person, HOW, Optional.of("analysis")));
    link();

    assertThat(reason(person, "scores")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(reason(device, "analysis")).isEqualTo(Reason.RESTRICTED);
    assertThat(house.in(tenant, () -> choices.of(device)).saleOptOut()).isPresent();
  }

  @Test
  void theEndOfALinkRestoresBothSides() {
    give(device);
    choose(new ChoiceCommand.OptOutOfSale(person, HOW, Source.PERSON));
    link();
    later();
    choose(new ChoiceCommand.ObjectToProcessing(device, HOW, "analysis"));
    unlink();

    assertThat(reason(person, VISITS)).isEqualTo(Reason.CONSENT_MISSING);
    assertThat(reason(device, VISITS)).isEqualTo(Reason.CONSENT_GIVEN);
    assertThat(reason(person, "analysis")).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(reason(device, "analysis")).isEqualTo(Reason.PROCESSING_OBJECTED);
    assertThat(reason(device, "scores")).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(house.in(tenant, () -> acts.of(person, PageRequest.first()).items()))
        .extracting(ActView::type)
        .contains(ActType.DEVICE_LINKED, ActType.DEVICE_UNLINKED);
  }

  @Test
  void aSharedDeviceIsLetGoBeforeSomebodyElseTakesIt() {
    var other = house.onBaseline(tenant, "ben", 1);
    link();
    link();

    assertProblem(() -> link(other), "device-linked");
    unlink();
    house.in(tenant, () -> link(other));
    assertThat(house.in(tenant, () -> devices.personOf(device))).contains(other);
  }

  @Test
  void peopleAndStrangersAreNoDevices() {
    assertProblem(() -> run(() -> devices.link(person, person)), "not-found");
    assertProblem(() -> run(() -> devices.link(device, device)), "not-found");
    assertProblem(() -> run(() -> devices.unlink(device, person)), "not-found");
    var other = house.tenant();
    assertThatThrownBy(
            () ->
                house.in(
                    other,
                    () -> {
                      devices.link(device, person);
                      return true;
                    }))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aDecisionOnALinkedDeviceCostsOneStatement() {
    give(device);
    link();
    var question =
        new DecisionQuestion(new Who.Ref(device), VISITS, Optional.empty(), Optional.empty());

    var statements =
        StatementCount.during(
            () ->
                assertThat(house.in(tenant, () -> decisions.decide(question)).allowed()).isTrue());

    assertThat(statements).hasSize(1);
  }

  @Test
  void rolloutsNeverCountDevices() {
    give(device);
    var second = house.publish(tenant, Documents.rich().oneRecipientMore());
    later();

    var progress = house.in(tenant, () -> rollouts.progress(second.id()));

    assertThat(progress.counts()).containsEntry(Group.CONCERNED, 1L);
    var policy = house.timeline(tenant).policy();
    var cohorts = house.in(tenant, () -> census.of(policy));
    assertThat(cohorts).extracting(CohortCensus.Cohort::people).containsExactly(1L);
  }

  private void link() {
    run(() -> devices.link(device, person));
  }

  private boolean link(SubjectRef somebody) {
    devices.link(device, somebody);
    return true;
  }

  private void unlink() {
    run(() -> devices.unlink(device, person));
  }

  private boolean run(Runnable work) {
    return house.in(
        tenant,
        () -> {
          work.run();
          return true;
        });
  }

  private void give(SubjectRef who) {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(tenant, () -> acts.record(new ActCommand.Consent(who, version.id(), manner, VISITS)));
  }

  private void withdraw(SubjectRef who) {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () -> acts.record(new ActCommand.WithdrawConsent(who, version.id(), manner, VISITS)));
  }

  private void choose(ChoiceCommand command) {
    house.in(tenant, () -> choices.record(command));
  }

  private Reason reason(SubjectRef who, String purpose) {
    var question =
        new DecisionQuestion(new Who.Ref(who), purpose, Optional.empty(), Optional.empty());
    return house.in(tenant, () -> decisions.decide(question)).reason();
  }

  private void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  private void assertProblem(java.util.function.Supplier<?> work, String slug) {
    assertThatThrownBy(() -> house.in(tenant, work))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo(slug));
  }
}
