package io.troth.consent.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.internal.facts.FactsFormat.Content;
import io.troth.consent.internal.standing.BannerSeen;
import io.troth.consent.internal.standing.Baseline;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.MailTaken;
import io.troth.consent.internal.standing.Person;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.consent.internal.standing.VersionAct;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
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
    var facts = new Facts(new Random(seed)).content();

    assertThat(FactsFormat.unpack(REGISTERED, FactsFormat.pack(REGISTERED, facts)))
        .isEqualTo(facts);
  }

  /** Bytes of the first release that kept people's facts. */
  @Test
  void theFirstFormIsReadStill() {
    var packed =
        HexFormat.of()
            .parseHex(
                "01010000000000000005000000000000000601010001000000000000000100000000000000020280d0"
                    + "98f7010d4575726f70652f5669656e6e61010000000000000003000000000000000402909e99f7"
                    + "010102d0dc99f7010001040201c0f99ff701010a6e6577736c657474657208029089a0f70101");
    var later = REGISTERED.plus(Duration.ofDays(3));
    var person =
        new PolicyFacts(
            REGISTERED,
            Optional.of(new Baseline(1, REGISTERED)),
            List.of(
                new MailTaken(new UUID(1, 2), 2, later, Optional.of(ZoneId.of("Europe/Vienna")))),
            List.of(new MailFailed(new UUID(3, 4), 2, later.plusSeconds(5))),
            List.of(new BannerSeen(2, later.plusSeconds(9), Optional.empty())),
            List.of(new VersionAct(ActType.OBJECTED, 2, 1, later.plusSeconds(60))),
            List.of(
                new ConsentAct(
                    "newsletter", ActType.CONSENT_GIVEN, 2, later.plusSeconds(61), true)));

    assertThat(FactsFormat.unpack(REGISTERED, packed))
        .isEqualTo(new Content(Map.of(new PolicyId(new UUID(5, 6)), person)));
  }

  @Test
  void everyActHasANumberOfItsOwn() {
    assertThat(Stream.of(ActType.values()).map(ActCodes::of))
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(ActCodes.of(ActCodes.type(code))).isEqualTo(code));
  }

  @Test
  void thePersonOfAnOrdinaryRolloutFitsIntoAHundredBytes() {
    var person = Person.onBaseline().mailed(2, Person.noon(3)).deemed(2, Person.noon(12));
    var facts = Map.of(new PolicyId(new UUID(1, 2)), person.facts());

    assertThat(FactsFormat.pack(Person.day(1), new Content(facts))).hasSizeLessThan(100);
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
        List.of(
            ActType.CONSENT_GIVEN,
            ActType.CONSENT_REFUSED,
            ActType.CONSENT_WITHDRAWN,
            ActType.CONSENT_RENEWED,
            ActType.CONSENT_REVOKED);

    private static final List<ActType> CHOICES =
        List.of(
            ActType.PROCESSING_OBJECTED,
            ActType.RESTRICTION_LIFTED,
            ActType.SALE_OPTED_OUT,
            ActType.RECIPIENT_OPTED_IN,
            ActType.HELD);

    Content content() {
      return new Content(byPolicy(), choices(), some(this::companion));
    }

    private Companion companion() {
      return new Companion(
          new SubjectRef(id()), instant(), Map.of(new PolicyId(id()), consents()), choices());
    }

    private ChoiceFacts choices() {
      return new ChoiceFacts(
          some(
              () ->
                  new ChoiceAct(
                      one(CHOICES),
                      random.nextBoolean() ? Optional.empty() : Optional.of("broker"),
                      instant(),
                      instant(),
                      id(),
                      one(
                          List.of(
                              Optional.empty(),
                              Optional.of(Source.PERSON),
                              Optional.of(Source.GPC))),
                      random.nextBoolean())));
    }

    private List<ConsentAct> consents() {
      return some(
          () ->
              new ConsentAct(
                  "zweck-ü" + version(),
                  one(ON_PURPOSES),
                  version(),
                  instant(),
                  random.nextBoolean(),
                  instant(),
                  random.nextBoolean()));
    }

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
          some(() -> new MailTaken(id(), version(), instant(), zone(), instant())),
          some(() -> new MailFailed(id(), version(), instant(), instant())),
          some(() -> new BannerSeen(version(), instant(), zone(), instant())),
          some(() -> new VersionAct(one(ON_VERSIONS), version(), version(), instant())),
          consents());
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
