package io.troth.admin.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ActView.Circumstances;
import io.troth.consent.api.ConsentExplorer.Change;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.web.page.PersonLine.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonHistoryTest {

  private static final Instant NOON = Instant.parse("2027-03-15T12:00:00Z");
  private static final PolicyId POLICY = new PolicyId(new UUID(0, 1));

  @Test
  void anEffectIsToldOnceWithTheActThatHadIt() {
    var given = act(ActType.CONSENT_GIVEN, how(Optional.empty(), false));
    var changes =
        List.of(
            new Change(POLICY, "news", ConsentStatus.GIVEN, NOON),
            new Change(POLICY, "news", ConsentStatus.EXPIRED, NOON.plusSeconds(60)));

    var line = line(List.of(given), changes);

    assertThat(line)
        .extracting(Happening::title)
        .containsExactly("News: consent expired", "Consent given: version 2");
    assertThat(line).extracting(Happening::kind).containsExactly(Kind.DECISION, Kind.ACT);
  }

  @Test
  void aQuestionThatCameUpIsNoNewsUntilThereWasAnAnswer() {
    var first = new Change(POLICY, "news", ConsentStatus.UNKNOWN, NOON);
    var given = new Change(POLICY, "news", ConsentStatus.GIVEN, NOON.plusSeconds(60));
    var again = new Change(POLICY, "news", ConsentStatus.UNKNOWN, NOON.plusSeconds(120));

    assertThat(PersonHistory.news(List.of(first, given, again))).containsExactly(given, again);
  }

  @Test
  void anActSaysHowItWasDoneAndForWhom() {
    var other = Optional.of(new OnBehalf(OnBehalf.Kind.GUARDIAN, "case 7"));

    var told = line(List.of(act(ActType.CONSENT_GIVEN, how(other, false))), List.of()).get(0);

    assertThat(told.detail())
        .isEqualTo(
            "Purpose: news. On privacy-centre, by “save”, text in de. Done by whoever has custody"
                + " of them (case 7).");
    assertThat(told.asserted()).isFalse();
  }

  @Test
  void whatIsAssertedIsMarked() {
    var told = line(List.of(act(ActType.CONSENT_GIVEN, how(Optional.empty(), true))), List.of());

    assertThat(told.get(0).asserted()).isTrue();
  }

  @Test
  void aLineOfAFileHasACellForEveryHeading() {
    var act = act(ActType.CONSENT_GIVEN, how(Optional.empty(), true));
    var told = line(List.of(act), List.of()).get(0);

    var cells = LineCells.of(told);

    assertThat(cells.keySet()).containsExactlyElementsOf(LineCells.HEADINGS);
    assertThat(cells)
        .containsEntry("what", "CONSENT_GIVEN")
        .containsEntry("asserted", "yes")
        .containsEntry("control", "save")
        .containsEntry("receipt", act.id().toString());
  }

  private static List<Happening> line(List<ActView> acts, List<Change> changes) {
    return new PersonHistory(version -> "Version 2")
        .acts(acts)
        .changes(changes, acts, purpose -> "News")
        .newestFirst();
  }

  private static Circumstances how(Optional<OnBehalf> other, boolean asserted) {
    return new Circumstances(
        "privacy-centre",
        Optional.of("save"),
        Optional.of("de"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        other,
        asserted,
        Optional.empty());
  }

  private static ActView act(ActType type, Circumstances how) {
    var subject = new SubjectRef(new UUID(0, 2));
    return new ActView(
        new UUID(0, 3),
        subject,
        type,
        Optional.of(new ActView.Text(POLICY, new VersionId(new UUID(0, 4)), 2, "hash")),
        Optional.of("news"),
        Optional.empty(),
        Optional.empty(),
        NOON,
        NOON,
        Actor.subject(subject),
        how);
  }
}
