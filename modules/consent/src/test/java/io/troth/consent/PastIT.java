package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Choices;
import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.consent.api.Devices;
import io.troth.consent.api.Manner;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered can be answered again: as it was true, and as it was known. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PastIT {

  private static final List<String> PURPOSES =
      List.of("newsletter", "analysis", "scores", "billing", "cookies-analytics", "survey");

  @Inject House house;
  @Inject Acts acts;
  @Inject Choices choices;
  @Inject Decisions decisions;
  @Inject Devices devices;
  @Inject MutableClock clock;

  private TenantProfile tenant;
  private PublishedVersion version;
  private SubjectRef person;
  private SubjectRef device;

  @BeforeEach
  void aPersonAndADevice() {
    tenant = house.tenant();
    version = house.publish(tenant, Documents.rich());
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
    person = house.onBaseline(tenant, "mia", 1);
    device = house.in(tenant, () -> devices.register()).ref();
    clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void realTime() {
    clock.reset();
  }

  /** An answer that was given. */
  private record Given(Instant at, SubjectRef who, String purpose, DecisionAnswer answer) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverHappensEarlierAnswersStay(long seed) {
    var random = new Random(seed);
    var given = new ArrayList<Given>();
    for (var step = 0; step < 40; step++) {
      happens(random);
      clock.advance(Duration.ofMinutes(1 + random.nextInt(60 * 24)));
      for (var who : List.of(person, device)) {
        var purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
        given.add(new Given(house.now(), who, purpose, ask(who, purpose)));
      }
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(given)
        .allSatisfy(
            one -> {
              assertSame(one, asked(one, Optional.of(one.at()), Optional.empty()));
              assertSame(one, asked(one, Optional.empty(), Optional.of(one.at())));
              assertSame(one, asked(one, Optional.of(one.at()), Optional.of(one.at())));
            });
  }

  private void happens(Random random) {
    var who = random.nextBoolean() ? person : device;
    var manner = Manner.of(version.contentHash(), "test");
    var on = Manner.on("test");
    run(
        () -> {
          switch (random.nextInt(11)) {
            case 0 -> acts.record(new ActCommand.Consent(who, version.id(), manner, "newsletter"));
            case 1 ->
                acts.record(
                    new ActCommand.WithdrawConsent(who, version.id(), manner, "newsletter"));
            case 2 ->
                acts.record(new ActCommand.Consent(who, version.id(), manner, "cookies-analytics"));
            case 3 -> acts.record(new ActCommand.Consent(who, version.id(), manner, "survey"));
            case 4 -> choices.record(new ChoiceCommand.ObjectToProcessing(who, on, "analysis"));
            case 5 -> choices.record(new ChoiceCommand.AllowProcessing(who, on, "analysis"));
            case 6 -> choices.record(new ChoiceCommand.OptOutOfSale(who, on, Source.GPC));
            case 7 -> choices.record(new ChoiceCommand.OptInToSale(who, on));
            case 8 -> devices.link(device, person);
            case 9 -> devices.unlink(device, person);
            default -> choices.record(new ChoiceCommand.Restrict(who, on, Optional.of("billing")));
          }
        });
  }

  private void run(Runnable work) {
    try {
      house.in(
          tenant,
          () -> {
            work.run();
            return true;
          });
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isIn("act-not-possible", "not-found");
    }
  }

  private static void assertSame(Given one, DecisionAnswer answer) {
    assertThat(answer.reason()).as(one.toString()).isEqualTo(one.answer().reason());
    assertThat(answer.boundNumber()).as(one.toString()).isEqualTo(one.answer().boundNumber());
    assertThat(answer.subject()).as(one.toString()).isEqualTo(one.answer().subject());
  }

  @Test
  void aVersionThatCameLaterDoesNotChangeThePast() {
    var before = house.now();
    clock.advance(Duration.ofMinutes(1));
    var second = house.publish(tenant, Documents.rich().oneRecipientMore());
    house.mailed(tenant, person, second);
    clock.stopAt(second.effectiveAt().plus(Duration.ofDays(20)));

    assertThat(past("billing", before).boundNumber()).contains(1);
    assertThat(ask(person, "billing").boundNumber()).contains(2);
    var known =
        new DecisionQuestion(
            new Who.Ref(person),
            "billing",
            Optional.empty(),
            Optional.empty(),
            Optional.of(house.now()),
            Optional.of(before),
            false);
    assertThat(house.in(tenant, () -> decisions.decide(known)).boundNumber()).contains(1);
  }

  @Test
  void beforeSomebodyWasKnownTheyWereNot() {
    assertThat(past("billing", house.now().minusSeconds(60)).reason())
        .isEqualTo(Reason.UNKNOWN_SUBJECT);
  }

  @Test
  void theFutureIsNotAnswered() {
    assertThatThrownBy(() -> past("billing", house.now().plusSeconds(1)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().get(0).field()).isEqualTo("asOf"));
  }

  @Test
  void anAnswerNamesTheActsItRestsOn() {
    var manner = Manner.of(version.contentHash(), "test");
    var consent =
        house
            .in(
                tenant,
                () ->
                    acts.record(new ActCommand.Consent(person, version.id(), manner, "newsletter")))
            .get(0)
            .id();

    assertThat(explained("newsletter")).contains(consent).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    var objection =
        house
            .in(
                tenant,
                () ->
                    choices.record(
                        new ChoiceCommand.ObjectToProcessing(
                            person, Manner.on("test"), "analysis")))
            .id();
    assertThat(explained("analysis")).contains(objection);
    assertThat(explained("billing")).hasSize(1);
    assertThat(Set.copyOf(past("newsletter", house.now()).acts()))
        .isEqualTo(Set.copyOf(explained("newsletter")));
  }

  private List<UUID> explained(String purpose) {
    var question =
        new DecisionQuestion(
            new Who.Ref(person),
            purpose,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);
    return house.in(tenant, () -> decisions.decide(question)).acts();
  }

  private DecisionAnswer past(String purpose, Instant at) {
    return asked(
        new Given(at, person, purpose, ask(person, purpose)), Optional.of(at), Optional.empty());
  }

  private DecisionAnswer ask(SubjectRef who, String purpose) {
    var question =
        new DecisionQuestion(new Who.Ref(who), purpose, Optional.empty(), Optional.empty());
    return house.in(tenant, () -> decisions.decide(question));
  }

  private DecisionAnswer asked(Given one, Optional<Instant> asOf, Optional<Instant> knownAt) {
    var question =
        new DecisionQuestion(
            new Who.Ref(one.who()),
            one.purpose(),
            Optional.empty(),
            Optional.empty(),
            asOf,
            knownAt,
            false);
    return house.in(tenant, () -> decisions.decide(question));
  }
}
