package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.consent.RandomLives.One;
import io.troth.consent.RandomLives.Somebody;
import io.troth.consent.RandomLives.World;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.testing.EmbeddedDatabaseResource;
import io.troth.testing.MutableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random lives of people with two devices each, under a policy that changes twice: what the packed
 * rows answer after every step, against a plain reading of everything that was done.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LivesModelIT {

  private static final long SEED = Long.getLong("troth.model.seed", 20261125);
  private static final int TENANTS = 6;
  private static final int PEOPLE = 50;
  private static final int STEPS = 24;

  @Inject House house;
  @Inject RandomLives lives;
  @Inject Decisions decisions;
  @Inject MutableClock clock;

  @AfterEach
  void realTime() {
    clock.reset();
  }

  @Test
  void thePackedRowAnswersWhatTheActsSay() {
    var met = new EnumMap<Reason, Integer>(Reason.class);
    for (var number = 0; number < TENANTS; number++) {
      live(new Random(SEED + number), met);
    }

    assertThat(met.keySet())
        .contains(
            Reason.RECONSENT_REQUIRED,
            Reason.PURPOSE_NOT_PROMISED,
            Reason.BASIS_HOLDS,
            Reason.CONSENT_MISSING,
            Reason.CONSENT_GIVEN,
            Reason.CONSENT_REFUSED,
            Reason.CONSENT_WITHDRAWN,
            Reason.CONSENT_EXPIRED,
            Reason.CONSENT_INVALIDATED,
            Reason.ON_HOLD,
            Reason.PROCESSING_OBJECTED);
    assertThat(met)
        .as("how often each was met")
        .allSatisfy((reason, count) -> assertThat(count).as(reason.name()).isGreaterThan(50));
  }

  private void live(Random random, Map<Reason, Integer> met) {
    clock.reset();
    clock.stopAt(house.now().truncatedTo(ChronoUnit.MILLIS));
    var world = lives.world(random);
    for (var number = 0; number < PEOPLE; number++) {
      world.people().add(lives.somebody(world, "person-" + number));
    }
    for (var step = 0; step < STEPS; step++) {
      clock.advance(Duration.ofHours(1 + random.nextInt(110)).plusSeconds(1));
      if (step == 4 || step == 12) {
        lives.change(world);
      }
      for (var somebody : world.people()) {
        clock.advance(Duration.ofSeconds(1));
        lives.act(world, somebody);
      }
      clock.advance(Duration.ofSeconds(1));
      compare(world, step, met);
    }
  }

  private void compare(World world, int step, Map<Reason, Integer> met) {
    var reading = lives.reading(world);
    var expected = new ArrayList<Set<Reason>>();
    var questions = new ArrayList<DecisionQuestion>();
    Consumer<Somebody> ask =
        who -> {
          for (var one : who.all()) {
            var asPerson = one == who.person() || who.joined().filter(one::equals).isPresent();
            for (var purpose : PlainReading.PURPOSES) {
              questions.add(
                  new DecisionQuestion(
                      new Who.Ref(one.ref()), purpose, Optional.empty(), Optional.empty()));
              expected.add(
                  asPerson
                      ? reading.ofPerson(who.person().life(), purpose)
                      : reading.ofDevice(one.life(), purpose));
            }
          }
        };
    world.people().forEach(ask);
    var answers = house.in(world.tenant(), () -> decisions.decideAll(questions));
    for (var i = 0; i < answers.size(); i++) {
      var at = i;
      assertThat(expected.get(i))
          .as(() -> story(world, step, questions.get(at)))
          .contains(answers.get(i).reason());
      met.merge(answers.get(i).reason(), 1, Integer::sum);
    }
  }

  private static String story(World world, int step, DecisionQuestion question) {
    var who =
        world.people().stream()
            .filter(each -> each.all().stream().anyMatch(one -> isAbout(question, one)))
            .findFirst()
            .orElseThrow();
    var told = new StringBuilder("seed " + SEED + ", step " + step + ": " + question + "\n");
    for (var one : who.all()) {
      told.append(isAbout(question, one) ? "* " : "  ").append(one.ref()).append('\n');
      one.life().deeds.forEach(deed -> told.append("    ").append(deed).append('\n'));
    }
    who.joined()
        .ifPresent(
            device ->
                told.append("joined with ")
                    .append(device.ref())
                    .append(" at ")
                    .append(who.person().life().joinedAt));
    return told.toString();
  }

  private static boolean isAbout(DecisionQuestion question, One one) {
    return question.subject().equals(new Who.Ref(one.ref()));
  }
}
