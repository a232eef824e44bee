package io.troth.consent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.DecisionAnswer.Reason;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceAct.Topic;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.DecisionRules;
import io.troth.consent.internal.standing.DecisionRules.Position;
import io.troth.consent.internal.standing.DecisionRules.Question;
import io.troth.consent.internal.standing.History;
import io.troth.consent.internal.standing.Joining;
import io.troth.consent.internal.standing.Person;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.Promise;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A person and a device of theirs, told at random and judged twice: by the rules, and by a reading
 * of the contract that only remembers one word per side and purpose.
 */
class JoiningModelTest {

  private static final PolicyTimeline POLICY =
      History.policy()
          .version(
              Person.day(1),
              Person.day(1),
              Promise.promise()
                  .purpose("news", LegalBasis.CONSENT)
                  .purpose("analysis", LegalBasis.LEGITIMATE_INTERESTS))
          .told();

  static Stream<Long> seeds() {
    return new Random(20261125).longs(2_000).boxed();
  }

  /** Something one of the two did on the purpose. */
  private record Deed(boolean byDevice, boolean yes, Instant at) {}

  private record Life(List<Deed> deeds, Instant joinedAt, Instant now) {

    static Life of(Random random) {
      var deeds = new ArrayList<Deed>();
      var at = Person.day(2);
      for (var left = random.nextInt(8); left > 0; left--) {
        at = at.plusSeconds(1 + random.nextInt(1_000));
        deeds.add(new Deed(random.nextBoolean(), random.nextBoolean(), at));
      }
      var joinedAt = Person.day(2).plusSeconds(random.nextInt(6_000)).plusMillis(500);
      var last = at.isAfter(joinedAt) ? at : joinedAt;
      return new Life(deeds, joinedAt, last.plusSeconds(1));
    }

    List<Deed> by(boolean device) {
      return deeds.stream().filter(deed -> deed.byDevice() == device).toList();
    }

    /** The contract: the newest deed after the join, else a no of either, else a yes of either. */
    Optional<Boolean> answer() {
      var later = deeds.stream().filter(deed -> deed.at().isAfter(joinedAt)).toList();
      if (!later.isEmpty()) {
        return Optional.of(later.get(later.size() - 1).yes());
      }
      var words = Stream.of(true, false).flatMap(device -> last(device).stream()).toList();
      return words.isEmpty() ? Optional.empty() : Optional.of(!words.contains(false));
    }

    private Optional<Boolean> last(boolean device) {
      return by(device).stream().reduce((earlier, newer) -> newer).map(Deed::yes);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void consentsOfBothAreReadAsTheContractSays(long seed) {
    var life = Life.of(new Random(seed));
    var joined =
        Joining.together(
            consents(life.by(false)).consents(),
            consents(life.by(true)).consents(),
            life.joinedAt());

    var reason = reason(consents(List.of()).withConsents(joined), ChoiceFacts.NONE, "news", life);

    assertThat(reason)
        .as(life.toString())
        .satisfies(
            found ->
                assertThat(found == Reason.CONSENT_GIVEN).isEqualTo(life.answer().orElse(false)))
        .satisfies(
            found ->
                assertThat(found == Reason.CONSENT_MISSING).isEqualTo(life.answer().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void choicesOfBothAreUnitedAndThenTheNewestCounts(long seed) {
    var life = Life.of(new Random(seed));
    var joined = choices(life.by(false)).joined(choices(life.by(true)), life.joinedAt());

    var reason = reason(consents(List.of()), joined, "analysis", life);

    assertThat(reason == Reason.BASIS_HOLDS)
        .as(life.toString())
        .isEqualTo(life.answer().orElse(true));
    assertThat(joined.standing(Topic.PROCESSING, life.now())).hasSizeLessThanOrEqualTo(1);
  }

  /** Nothing that is asserted ever opens what the person closed, whatever its place in time. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anAssertionNeverOutweighsThePerson(long seed) {
    var random = new Random(seed);
    var life = Life.of(random);
    var facts = consents(life.deeds());
    var asserted =
        new ConsentAct(
            "news",
            random.nextBoolean() ? ActType.CONSENT_GIVEN : ActType.CONSENT_WITHDRAWN,
            1,
            Person.day(2).plusSeconds(random.nextInt(6_000)),
            false,
            life.now(),
            true);
    var before = reason(facts, ChoiceFacts.NONE, "news", life) == Reason.CONSENT_GIVEN;
    var after =
        reason(facts.with(asserted), ChoiceFacts.NONE, "news", life) == Reason.CONSENT_GIVEN;

    if (!life.deeds().isEmpty()) {
      assertThat(after && !before).as(life + " with " + asserted).isFalse();
    } else {
      assertThat(after).isEqualTo(asserted.affirmative() && !asserted.at().isAfter(life.now()));
    }
  }

  private static PolicyFacts consents(List<Deed> deeds) {
    var facts = Person.onBaseline().facts();
    for (var deed : deeds) {
      var type = deed.yes() ? ActType.CONSENT_GIVEN : ActType.CONSENT_WITHDRAWN;
      facts = facts.with(new ConsentAct("news", type, 1, deed.at(), false));
    }
    return facts;
  }

  private static ChoiceFacts choices(List<Deed> deeds) {
    return ChoiceFacts.of(
        deeds.stream()
            .map(
                deed ->
                    new ChoiceAct(
                        deed.yes()
                            ? ActType.PROCESSING_OBJECTION_WITHDRAWN
                            : ActType.PROCESSING_OBJECTED,
                        Optional.of("analysis"),
                        deed.at(),
                        deed.at(),
                        new UUID(0, 1),
                        Optional.empty()))
            .toList());
  }

  private static Reason reason(PolicyFacts facts, ChoiceFacts choices, String purpose, Life life) {
    var standing = new Person(facts).at(POLICY, life.now());
    return DecisionRules.decide(
            List.of(new Position(standing, facts, choices)),
            new Question(purpose, Optional.empty(), Optional.empty()))
        .reason();
  }
}
