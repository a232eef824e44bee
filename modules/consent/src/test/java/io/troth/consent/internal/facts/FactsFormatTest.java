package io.troth.consent.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.consent.internal.standing.Person;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.policy.api.PolicyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is packed comes out again, and little of it is packed. */
class FactsFormatTest {

  private static final Instant REGISTERED = Instant.parse("2026-12-01T08:15:30.123Z");

  static Stream<Long> seeds() {
    return new Random(20261121).longs(300).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyFactsComeOutAsTheyWentIn(long seed) {
    var facts = new Facts(new Random(seed)).byPolicy();

    assertThat(FactsFormat.unpack(REGISTERED, FactsFormat.pack(REGISTERED, facts)))
        .isEqualTo(facts);
  }

  @Test
  void thePersonOfAnOrdinaryRolloutFitsIntoAHundredBytes() {
    var person = Person.onBaseline().mailed(2, Person.noon(3)).deemed(2, Person.noon(12));
    var facts = Map.of(new PolicyId(new UUID(1, 2)), person.facts());

    assertThat(FactsFormat.pack(Person.day(1), facts)).hasSizeLessThan(100);
  }

  @Test
  void aFormOfALaterReleaseIsNotGuessedAt() {
    assertThatThrownBy(() -> FactsFormat.unpack(REGISTERED, new byte[] {99, 0}))
        .hasMessageContaining("99");
  }

  /** Makes up facts. */
  private record Facts(Random random) {

    private static final List<ActType> ON_VERSIONS =
        List.of(
            ActType.ACCEPTED,
            ActType.DECLINED,
            ActType.OBJECTED,
            ActType.OBJECTION_WITHDRAWN,
            ActType.DEEMED_ACCEPTED,
            ActType.DEEMED_ACCEPTANCE_INVALIDATED);

    private static final List<ActType> ON_PURPOSES =
        List.of(ActType.CONSENT_GIVEN, ActType.CONSENT_REFUSED, ActType.CONSENT_WITHDRAWN);

    Map<PolicyId, PolicyFacts> byPolicy() {
      var all = new LinkedHashMap<PolicyId, PolicyFacts>();
      for (var left = random.nextInt(4); left > 0; left--) {
        all.put(new PolicyId(id()), facts());
      }
      return all;
    }

    private PolicyFacts facts() {
      return new PolicyFacts(
          REGISTERED,
          some(() -> new Baseline(version(), instant())).stream().findFirst(),
          some(() -> new MailTaken(id(), version(), instant(), zone())),
          some(() -> new MailFailed(id(), version(), instant())),
          some(() -> new BannerSeen(version(), instant(), zone())),
          some(() -> new VersionAct(one(ON_VERSIONS), version(), version(), instant())),
          some(
              () ->
                  new ConsentAct(
                      "zweck-ü" + version(),
                      one(ON_PURPOSES),
                      version(),
                      instant(),
                      random.nextBoolean())));
    }

    private <T> List<T> some(Supplier<T> each) {
      return Stream.generate(each).limit(random.nextInt(5)).toList();
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
      return new UUID(random.nextLong(), random.nextLong());
    }

    private int version() {
      return 1 + random.nextInt(300);
    }

    /** Also before the registration, which happens to imports. */
    private Instant instant() {
      return REGISTERED.plusMillis(random.nextLong() >> 20);
    }

    private Optional<ZoneId> zone() {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(ZoneId.of(random.nextBoolean() ? "America/Argentina/Ushuaia" : "Z"));
    }
  }
}
