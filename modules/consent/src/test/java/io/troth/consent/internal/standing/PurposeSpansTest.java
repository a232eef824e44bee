package io.troth.consent.internal.standing;

import static io.troth.consent.internal.standing.History.policy;
import static io.troth.consent.internal.standing.Person.day;
import static io.troth.consent.internal.standing.Person.joiner;
import static io.troth.consent.internal.standing.Person.noon;
import static io.troth.consent.internal.standing.Person.onBaseline;
import static io.troth.consent.internal.standing.Promise.promise;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.internal.standing.PurposeHistory.Device;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where people stand with news, which rests on consent. Version 2 is due on the twelfth. */
class PurposeSpansTest {

  private static final Promise NEWS = promise().purpose("news", LegalBasis.CONSENT);

  private final PolicyTimeline timeline =
      policy().version(day(1), day(1), NEWS).version(day(3), day(12), NEWS).told();

  @Test
  void whoDoesNotAnswerHasNotAnsweredFromTheFirstMomentOn() {
    var spans = spans(timeline, onBaseline().facts());

    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).state()).isEqualTo(ConsentStatus.UNKNOWN);
    assertThat(spans.get(0).from()).isEqualTo(day(1));
    assertThat(spans.get(0).until()).isEqualTo(Instant.MAX);
  }

  @Test
  void whomNothingBindsIsAskedOnTheTextInForce() {
    assertThat(states(spans(timeline, joiner(noon(2)).facts()), noon(2)))
        .containsExactly(ConsentStatus.UNKNOWN);
  }

  @Test
  void whatWasGivenBeforeAWithdrawalIsRememberedThroughTheLedger() {
    var given = act(ActType.CONSENT_GIVEN, noon(4));
    var withdrawn = act(ActType.CONSENT_WITHDRAWN, noon(6));
    var facts = onBaseline().facts().with(given).with(withdrawn);
    var whole = PurposeHistory.whole(List.of(given, withdrawn), facts.consents());

    var spans = PurposeSpans.of(timeline, new PurposeHistory(facts, whole, List.of()), false);

    assertThat(spans)
        .extracting(PurposeSpan::state)
        .containsExactly(ConsentStatus.UNKNOWN, ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
    assertThat(facts.consents()).containsExactly(withdrawn);
  }

  @Test
  void anActThatIsNotInTheLedgerYetCountsOnce() {
    var given = act(ActType.CONSENT_GIVEN, noon(4));
    var withdrawn = act(ActType.CONSENT_WITHDRAWN, noon(6));

    assertThat(PurposeHistory.whole(List.of(given), List.of(withdrawn)))
        .containsExactly(given, withdrawn);
    assertThat(PurposeHistory.whole(List.of(given, withdrawn), List.of(withdrawn)))
        .containsExactly(given, withdrawn);
  }

  @Test
  void aConsentExpiresWithoutAnythingHappening() {
    var lasting = lasting(TimeSpan.ofDays(5));

    var spans = spans(lasting, onBaseline().consented("news", 1, noon(4)).facts());

    assertThat(spans)
        .extracting(PurposeSpan::state)
        .containsExactly(ConsentStatus.UNKNOWN, ConsentStatus.GIVEN, ConsentStatus.EXPIRED);
    assertThat(spans.get(1).until()).isEqualTo(noon(9));
  }

  @Test
  void aConsentIsOvertakenWhenATextBindsThatChangesThePurpose() {
    var changed =
        policy()
            .version(day(1), day(1), NEWS)
            .version(day(3), day(12), NEWS)
            .touching(1, 2, "news")
            .told();
    var person = onBaseline().mailed(2, noon(4)).consented("news", 1, noon(4));

    assertThat(states(spans(changed, person.facts()), noon(11)))
        .containsExactly(ConsentStatus.GIVEN);
    assertThat(states(spans(changed, person.facts()), noon(12)))
        .containsExactly(ConsentStatus.INVALIDATED);
  }

  @Test
  void aPurposeThatNoLongerRestsOnConsentIsNobodysToDecide() {
    var without =
        policy()
            .version(day(1), day(1), NEWS)
            .version(day(3), day(12), promise().purpose("news", LegalBasis.CONTRACT))
            .told();

    var spans = spans(without, onBaseline().mailed(2, noon(4)).facts());

    assertThat(states(spans, noon(11))).containsExactly(ConsentStatus.UNKNOWN);
    assertThat(states(spans, noon(12))).isEmpty();
  }

  @Test
  void aDeviceSpeaksForThePersonFromTheLinkOn() {
    var facts = onBaseline().facts();
    var device = new Device(noon(6), List.of(act(ActType.CONSENT_REFUSED, noon(4))));
    var spans =
        PurposeSpans.of(timeline, new PurposeHistory(facts, List.of(), List.of(device)), false);

    assertThat(states(spans, noon(5))).containsExactly(ConsentStatus.UNKNOWN);
    assertThat(states(spans, noon(6))).containsExactly(ConsentStatus.REFUSED);
  }

  @Test
  void aVisitorIsJudgedByTheVersionInForce() {
    var facts = joiner(noon(2)).consented("news", 1, noon(2)).facts();
    var history = new PurposeHistory(facts, facts.consents(), List.of());
    var changed =
        policy()
            .version(day(1), day(1), NEWS)
            .version(day(3), day(12), NEWS)
            .touching(1, 2, "news")
            .told();

    var spans = PurposeSpans.of(changed, history, true);

    assertThat(states(spans, noon(11))).containsExactly(ConsentStatus.GIVEN);
    assertThat(states(spans, noon(12))).containsExactly(ConsentStatus.INVALIDATED);
  }

  private static ConsentAct act(ActType type, Instant at) {
    return new ConsentAct("news", type, 1, at, false);
  }

  private static List<PurposeSpan> spans(PolicyTimeline timeline, PolicyFacts facts) {
    return PurposeSpans.of(timeline, new PurposeHistory(facts, facts.consents(), List.of()), false);
  }

  private static List<ConsentStatus> states(List<PurposeSpan> spans, Instant at) {
    return spans.stream().filter(span -> span.covers(at)).map(PurposeSpan::state).toList();
  }

  /** The same line with consents that last so long. */
  private PolicyTimeline lasting(TimeSpan span) {
    var versions =
        timeline.versions().stream()
            .map(
                version -> {
                  var made = version.commitments();
                  var purpose =
                      new Purpose(
                          "news",
                          LocalText.of("en", "news"),
                          LegalBasis.CONSENT,
                          Set.of(),
                          Set.of(),
                          Optional.of(span),
                          Set.of());
                  return new PublishedVersion(
                      version.id(),
                      version.number(),
                      version.publishedAt(),
                      version.effectiveAt(),
                      version.period(),
                      version.declared(),
                      version.contentHash(),
                      new Commitments(
                          List.of(purpose),
                          made.categories(),
                          made.recipients(),
                          made.retention(),
                          made.rights(),
                          made.notice(),
                          made.objection(),
                          made.serviceGate(),
                          made.dataProtectionOfficer()));
                })
            .toList();
    return new PolicyTimeline(
        timeline.policy(), timeline.slug(), timeline.kind(), versions, timeline.differences());
  }
}
