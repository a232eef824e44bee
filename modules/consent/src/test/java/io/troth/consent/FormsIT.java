package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.FormTokens;
import io.troth.consent.api.Manner;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.consent.api.PurposeState;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form counts once, for whom it was shown to, as it was shown. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FormsIT {

  private static final String ADDRESS = "198.51.100.7";

  @Inject House house;
  @Inject Acts acts;
  @Inject FormTokens forms;
  @Inject Decisions decisions;
  @Inject PurposeStates purposes;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;

  @BeforeEach
  void somebodyIsBound() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    person = house.onBaseline(tenant, "mia", 1);
    clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void aFormThatIsReplayedAfterAWithdrawalNeverGivesConsentAgain() {
    var form = form("newsletter");
    var given = record(consent(form));
    clock.advance(Duration.ofSeconds(1));
    record(withdrawal(form("newsletter")));
    clock.advance(Duration.ofSeconds(1));

    assertThat(record(consent(form))).isEqualTo(given);
    assertThat(reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
  }

  @Test
  void aDoubleClickIsOneActAlsoAtTheSameInstant() throws Exception {
    var form = form("newsletter");
    var start = new CountDownLatch(1);
    try (var closing = new Threads()) {
      var both =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      closing.pool.submit(
                          () -> {
                            start.await();
                            return record(consent(form));
                          }))
              .toList();
      start.countDown();

      assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
    }
    assertThat(ledger()).extracting(ActView::type).containsOnlyOnce(ActType.CONSENT_GIVEN);
    assertThat(ledger()).hasSize(2);
  }

  private static final class Threads implements AutoCloseable {
    private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  @Test
  void anotherFormOnALiveConsentRenewsIt() {
    record(consent(form("newsletter")));
    clock.advance(Duration.ofDays(1));

    assertThat(record(consent(form("newsletter"))))
        .extracting(ActView::type)
        .containsExactly(ActType.CONSENT_RENEWED);
    assertThat(state("newsletter").status()).contains(ConsentStatus.RENEWED);
    assertThat(reason()).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aConsentEndsWhenTheTextSaidItWouldAndCanBeGivenAnew() {
    record(consent("survey", Optional.empty()));
    var until = state("survey").until().orElseThrow();

    assertThat(until).isEqualTo(state("survey").since().orElseThrow().plus(Duration.ofDays(30)));
    clock.stopAt(until.minusMillis(1));
    assertThat(reason("survey")).isEqualTo(Reason.CONSENT_GIVEN);
    clock.stopAt(until);
    assertThat(reason("survey")).isEqualTo(Reason.CONSENT_EXPIRED);
    assertThat(state("survey").status()).contains(ConsentStatus.EXPIRED);
    record(consent("survey", Optional.empty()));
    assertThat(reason("survey")).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void aChangedFormIsForged() {
    var form = form("newsletter");
    var changed = (form.charAt(0) == 'A' ? "B" : "A") + form.substring(1);

    assertProblem(consent(changed), "form-forged");
    assertProblem(consent(form + "A"), "form-forged");
    assertProblem(consent("x"), "form-forged");
    assertProblem(consent("x".repeat(200_000)), "form-forged");
  }

  @Test
  void aFormOfAnotherTenantIsForged() {
    var other = house.tenant();
    var theirs = house.publish(other, Documents.rich());
    var form = house.in(other, () -> forms.issue(form(person, theirs, "newsletter")));

    assertProblem(consent(form), "form-forged");
  }

  @Test
  void aFormShownToSomebodyElseIsForged() {
    var other = house.onBaseline(tenant, "ben", 1);
    var theirs = house.in(tenant, () -> forms.issue(form(other, version, "newsletter")));
    var nobodys =
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
                        Set.of("newsletter"))));

    assertProblem(consent(theirs), "form-forged");
    assertProblem(consent(nobodys), "form-forged");
  }

  @Test
  void aFormIsGoodForADay() {
    var form = form("newsletter");
    clock.advance(Duration.ofHours(24).plusSeconds(1));

    assertProblem(consent(form), "form-expired");
  }

  @Test
  void nobodyIsKeptInByAFormThatIsTooOld() {
    record(consent(form("newsletter")));
    var old = form("newsletter");
    clock.advance(Duration.ofDays(3));

    assertThat(record(withdrawal(old)))
        .extracting(ActView::type)
        .containsExactly(ActType.CONSENT_WITHDRAWN);
  }

  @Test
  void aFormThatDidNotAskAboutThePurposeIsStale() {
    assertProblem(consent(form("survey")), "stale-form");
  }

  @Test
  void theLedgerSaysHowItWasDone() {
    var manner =
        manner(Optional.of(form("newsletter")))
            .withControl("newsletter-on")
            .withOrigin(ADDRESS)
            .withOnBehalf(new OnBehalf(OnBehalf.Kind.GUARDIAN, "case 12"));
    var done =
        record(new ActCommand.Consent(person, version.id(), manner, "newsletter")).get(0).how();
    var again =
        record(
                new ActCommand.WithdrawConsent(
                    person,
                    version.id(),
                    manner(Optional.empty()).withOrigin(ADDRESS),
                    "newsletter"))
            .get(0)
            .how();

    assertThat(done.control()).contains("newsletter-on");
    assertThat(done.language()).contains("en");
    assertThat(done.form()).isPresent();
    assertThat(done.onBehalf()).map(OnBehalf::proof).contains("case 12");
    assertThat(done.origin()).isPresent().isEqualTo(again.origin());
    assertThat(done.origin().get()).hasSize(32).matches("[0-9a-f]{32}");
  }

  @Test
  void whoActsForAnotherShowsThatTheyMay() {
    var manner = manner(Optional.empty()).withOnBehalf(new OnBehalf(OnBehalf.Kind.AGENT, " "));

    assertProblem(
        new ActCommand.Consent(person, version.id(), manner, "newsletter"), "invalid-input");
  }

  @Test
  void aConsentThatOthersEndedIsRevoked() {
    record(consent(form("newsletter")));
    var revocation =
        new ActCommand.RevokeConsent(
            person, version.id(), manner(Optional.empty()), "newsletter", "The list was sold.");

    assertThat(record(revocation).get(0).reason()).contains("The list was sold.");
    assertThat(reason()).isEqualTo(Reason.CONSENT_REVOKED);
    assertThat(state("newsletter").status()).contains(ConsentStatus.REVOKED);
    assertProblem(revocation, "act-not-possible");
  }

  @Test
  void anAcceptanceWithTenConsentsCostsAFewStatements() {
    var joiner = house.register(tenant, "joiner");
    var topics =
        IntStream.rangeClosed(1, 10).mapToObj(n -> "topic-" + n).collect(Collectors.toSet());
    var command =
        new ActCommand.Accept(
            joiner,
            version.id(),
            manner(Optional.empty())
                .withFormToken(
                    house.in(
                        tenant,
                        () ->
                            forms.issue(
                                new FormTokens.Form(
                                    Optional.of(joiner),
                                    version.id(),
                                    version.contentHash(),
                                    "en",
                                    "test",
                                    topics)))),
            topics);

    var statements = StatementCount.during(() -> assertThat(record(command)).hasSize(11));

    assertThat(statements).hasSizeLessThanOrEqualTo(17);
  }

  private String form(String purpose) {
    return house.in(tenant, () -> forms.issue(form(person, version, purpose)));
  }

  private static FormTokens.Form form(SubjectRef who, PublishedVersion of, String purpose) {
    return new FormTokens.Form(
        Optional.of(who), of.id(), of.contentHash(), "en", "test", Set.of(purpose));
  }

  private ActCommand consent(String form) {
    return consent("newsletter", Optional.of(form));
  }

  private ActCommand consent(String purpose, Optional<String> form) {
    return new ActCommand.Consent(person, version.id(), manner(form), purpose);
  }

  private ActCommand withdrawal(String form) {
    return new ActCommand.WithdrawConsent(
        person, version.id(), manner(Optional.of(form)), "newsletter");
  }

  private Manner manner(Optional<String> form) {
    var manner = Manner.of(version.contentHash(), "test");
    return form.map(manner::withFormToken).orElse(manner);
  }

  private Reason reason() {
    return reason("newsletter");
  }

  private Reason reason(String purpose) {
    var question =
        new DecisionQuestion(new Who.Ref(person), purpose, Optional.empty(), Optional.empty());
    return house.in(tenant, () -> decisions.decide(question)).reason();
  }

  private PurposeState state(String purpose) {
    return house.in(tenant, () -> purposes.of(person)).stream()
        .filter(state -> state.purpose().id().equals(purpose))
        .findFirst()
        .orElseThrow();
  }

  private List<ActView> record(ActCommand command) {
    return house.in(tenant, () -> acts.record(command));
  }

  private List<ActView> ledger() {
    return house.in(tenant, () -> acts.of(person, PageRequest.first()).items());
  }

  private void assertProblem(ActCommand command, String slug) {
    assertThatThrownBy(() -> record(command))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type().slug()).isEqualTo(slug));
  }
}
