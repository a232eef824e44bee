package io.troth.consent;

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
import io.troth.consent.api.ChoicesView;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Manner;
import io.troth.consent.api.PurposeState.Choice;
import io.troth.consent.api.PurposeStates;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import io.troth.testing.StatementCount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opt-outs are honoured by the next decision, and by it alone where they aim. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ChoicesIT {

  private static final Manner HOW = Manner.on("test");

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
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
  void anObjectionStopsThatProcessingAndNothingElse() {
    choose(new ChoiceCommand.ObjectToProcessing(person, HOW, "analysis"));

    assertThat(reason("analysis")).isEqualTo(Reason.PROCESSING_OBJECTED);
    assertThat(reason("scores")).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(reason("billing")).isEqualTo(Reason.BASIS_HOLDS);
    choose(new ChoiceCommand.AllowProcessing(person, HOW, "analysis"));
    assertThat(reason("analysis")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void directMarketingCanAlwaysBeObjectedTo() {
    choose(new ChoiceCommand.ObjectToProcessing(person, HOW, "direct-marketing"));

    assertThat(reason("direct-marketing")).isEqualTo(Reason.PROCESSING_OBJECTED);
  }

  @Test
  void whatTheLawGivesNoSuchChoiceOnIsRefusedWithTheReason() {
    assertProblem(
        new ChoiceCommand.ObjectToProcessing(person, HOW, "billing"),
        "act-not-possible",
        "contract");
    assertProblem(
        new ChoiceCommand.ObjectToProcessing(person, HOW, "newsletter"),
        "act-not-possible",
        "withdraw");
    assertProblem(new ChoiceCommand.ObjectToProcessing(person, HOW, "gossip"), "invalid-input", "");
    assertProblem(
        new ChoiceCommand.OptOutOfRecipient(person, HOW, Optional.of("nobody")),
        "invalid-input",
        "");
    assertProblem(
        new ChoiceCommand.AllowProcessing(person, HOW, "analysis"), "act-not-possible", "");
  }

  @Test
  void aRestrictionLeavesWhatTheLawRequiresAndWhatIsConsentedToAfterwards() {
    consent();
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.Restrict(person, HOW, Optional.empty()));

    assertThat(reason("billing")).isEqualTo(Reason.RESTRICTED);
    assertThat(reason("books")).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(reason("newsletter")).isEqualTo(Reason.RESTRICTED);
    clock.advance(Duration.ofSeconds(1));
    withdraw();
    consent();
    assertThat(reason("newsletter")).isEqualTo(Reason.CONSENT_GIVEN);
    choose(new ChoiceCommand.LiftRestriction(person, HOW, Optional.empty()));
    assertThat(reason("billing")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aRestrictionOfOnePurposeIsOfThatAlone() {
    choose(new ChoiceCommand.Restrict(person, HOW, Optional.of("billing")));

    assertThat(reason("billing")).isEqualTo(Reason.RESTRICTED);
    assertThat(reason("analysis")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void noSaleMeansNoThirdPartyAndNoTargeting() {
    consentTo("cookies-targeting");
    assertThat(reason("cookies-targeting")).isEqualTo(Reason.CONSENT_GIVEN);
    choose(new ChoiceCommand.OptOutOfSale(person, HOW, Source.PERSON));

    assertThat(reason("scores")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(ask("scores", "broker").reason()).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(ask("scores", "sender-1").reason()).isEqualTo(Reason.BASIS_HOLDS);
    assertThat(reason("cookies-targeting")).isEqualTo(Reason.SALE_OPTED_OUT);
    assertThat(reason("analysis")).isEqualTo(Reason.BASIS_HOLDS);
  }

  @Test
  void aSignalIsRecordedOncePerChangeAndLeavesAnAffirmedExceptionAlone() {
    var signal = new ChoiceCommand.OptOutOfSale(person, HOW, Source.GPC);
    choose(new ChoiceCommand.OptInToSale(person, HOW));
    clock.advance(Duration.ofSeconds(1));

    var first = choose(signal);
    assertThat(first.type()).isEqualTo(ActType.SALE_OPTED_OUT);
    assertThat(choose(signal)).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    var exception = choose(new ChoiceCommand.OptInToSale(person, HOW));
    clock.advance(Duration.ofSeconds(1));
    assertThat(choose(signal)).isEqualTo(exception);
    assertThat(view().saleException()).isPresent();
    assertThat(reason("scores")).isEqualTo(Reason.BASIS_HOLDS);
    choose(new ChoiceCommand.OptOutOfSale(person, HOW, Source.PERSON));
    assertThat(view().saleOptOut()).isPresent();
  }

  @Test
  void aRecipientCanBeRefusedAloneOrWithAllOthers() {
    choose(new ChoiceCommand.OptOutOfRecipient(person, HOW, Optional.of("broker")));
    assertThat(ask("scores", "broker").reason()).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
    assertThat(ask("scores", "sender-1").allowed()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.OptOutOfRecipient(person, HOW, Optional.empty()));
    assertThat(ask("scores", "sender-1").reason()).isEqualTo(Reason.RECIPIENT_OPTED_OUT);
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.OptInToRecipient(person, HOW, Optional.of("sender-1")));
    assertThat(ask("scores", "sender-1").allowed()).isTrue();
    assertThat(ask("scores", "broker").allowed()).isFalse();
    clock.advance(Duration.ofSeconds(1));
    choose(new ChoiceCommand.OptInToRecipient(person, HOW, Optional.empty()));
    assertThat(ask("scores", "broker").allowed()).isTrue();
    assertThat(view().recipients()).isEmpty();
  }

  @Test
  void onHoldOnlyWhatTheLawRequiresGoesOn() {
    consent();
    choose(new ChoiceCommand.Hold(person, HOW, "A dispute."));

    assertThat(List.of(reason("billing"), reason("newsletter"), reason("analysis")))
        .containsOnly(Reason.ON_HOLD);
    assertThat(reason("books")).isEqualTo(Reason.BASIS_HOLDS);
    choose(new ChoiceCommand.Release(person, HOW, "Settled."));
    assertThat(reason("newsletter")).isEqualTo(Reason.CONSENT_GIVEN);
  }

  @Test
  void theSameChoiceTwiceIsOneAct() {
    var command = new ChoiceCommand.Restrict(person, HOW, Optional.empty());

    assertThat(choose(command)).isEqualTo(choose(command));
  }

  @Test
  void aChoiceIsHonouredByAReplicaWhoseClockIsBehind() {
    clock.advance(Duration.ofSeconds(5));
    choose(new ChoiceCommand.ObjectToProcessing(person, HOW, "analysis"));
    clock.advance(Duration.ofSeconds(-3));

    assertThat(reason("analysis")).isEqualTo(Reason.PROCESSING_OBJECTED);
  }

  @Test
  void choicesAreReceiptsInTheLedgerOfThisTenantOnly() {
    var receipt = choose(new ChoiceCommand.OptOutOfSale(person, HOW, Source.PERSON));
    var other = house.tenant();

    assertThat(house.in(tenant, () -> acts.find(receipt.id()))).contains(receipt);
    assertThat(house.in(other, () -> acts.find(receipt.id()))).isEmpty();
    house.in(
        other,
        () -> {
          assertThatThrownBy(() -> choices.of(person)).isInstanceOf(Problem.class);
          assertThatThrownBy(() -> purposes.of(person)).isInstanceOf(Problem.class);
          return assertThatThrownBy(
                  () -> choices.record(new ChoiceCommand.OptOutOfSale(person, HOW, Source.PERSON)))
              .isInstanceOf(Problem.class);
        });
  }

  @Test
  void everyPurposeSaysWhetherThePersonDecides() {
    choose(new ChoiceCommand.ObjectToProcessing(person, HOW, "analysis"));

    var states = house.in(tenant, () -> purposes.of(person));

    assertThat(states)
        .extracting(state -> state.purpose().id() + " " + state.choice() + " " + state.allowed())
        .contains(
            "billing NONE true",
            "newsletter CONSENT false",
            "analysis OBJECT false",
            "cookies-analytics CONSENT false",
            "cookies-targeting CONSENT false");
    assertThat(states.get(0).choice()).isEqualTo(Choice.NONE);
    var statements = StatementCount.during(() -> house.in(tenant, () -> purposes.of(person)));
    assertThat(statements).hasSize(1);
  }

  @Test
  void aThousandQuestionsCostOneStatement() {
    var people = new ArrayList<SubjectRef>(List.of(person));
    for (var i = 0; i < 20; i++) {
      people.add(house.onBaseline(tenant, "other-" + i, 1));
    }
    choose(new ChoiceCommand.ObjectToProcessing(people.get(7), HOW, "analysis"));
    var questions =
        Stream.iterate(0, i -> i + 1)
            .limit(1_000)
            .map(
                i ->
                    new DecisionQuestion(
                        i % 2 == 0
                            ? new Who.Ref(people.get(i % 21))
                            : new Who.External(i % 3 == 0 ? "nobody" : "other-" + (i % 20)),
                        "analysis",
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    var answers = new ArrayList<DecisionAnswer>();

    var statements =
        StatementCount.during(
            () -> answers.addAll(house.in(tenant, () -> decisions.decideAll(questions))));

    assertThat(statements).hasSize(1);
    assertThat(answers).hasSize(1_000);
    for (var i = 0; i < questions.size(); i += 37) {
      var question = questions.get(i);
      assertThat(answers.get(i).reason())
          .isEqualTo(house.in(tenant, () -> decisions.decide(question)).reason());
    }
    assertThat(answers).extracting(DecisionAnswer::reason).contains(Reason.PROCESSING_OBJECTED);
  }

  @Test
  void tooManyQuestionsAtOnceAreRefused() {
    assertThatThrownBy(() -> house.in(tenant, () -> decisions.decideAll(List.of())))
        .isInstanceOf(Problem.class);
  }

  private ActView choose(ChoiceCommand command) {
    return house.in(tenant, () -> choices.record(command));
  }

  private ChoicesView view() {
    return house.in(tenant, () -> choices.of(person));
  }

  private void consent() {
    consentTo("newsletter");
  }

  private void consentTo(String purpose) {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant, () -> acts.record(new ActCommand.Consent(person, version.id(), manner, purpose)));
  }

  private void withdraw() {
    var manner = Manner.of(version.contentHash(), "test");
    house.in(
        tenant,
        () ->
            acts.record(
                new ActCommand.WithdrawConsent(person, version.id(), manner, "newsletter")));
  }

  private Reason reason(String purpose) {
    return house
        .in(
            tenant,
            () ->
                decisions.decide(
                    new DecisionQuestion(
                        new Who.Ref(person), purpose, Optional.empty(), Optional.empty())))
        .reason();
  }

  private DecisionAnswer ask(String purpose, String recipient) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person), purpose, Optional.empty(), Optional.of(recipient));
    return house.in(tenant, () -> decisions.decide(question));
  }

  private void assertProblem(ChoiceCommand command, String slug, String words) {
    assertThatThrownBy(() -> choose(command))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo(slug);
              assertThat(problem.detail()).contains(words);
            });
  }
}
