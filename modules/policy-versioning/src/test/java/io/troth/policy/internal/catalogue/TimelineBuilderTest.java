package io.troth.policy.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.time.NoticePeriod;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.catalogue.TimelineBuilder.Entry;
import io.troth.policy.internal.flow.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {

  private static final PolicyDocument V1 = Fixtures.engageware("v1");
  private static final PolicyDocument V2 = Fixtures.engageware("v2");
  private static final PolicyDocument V3 = Fixtures.engageware("v3");

  @Test
  void everyPairHasItsDifference() {
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            entry(2, V2, Significance.NOTICE, Significance.NOTICE),
            entry(3, V3, Significance.RECONSENT, Significance.RECONSENT));

    assertThat(timeline.between(1, 2).significance()).isEqualTo(Significance.NOTICE);
    assertThat(timeline.between(2, 3).significance()).isEqualTo(Significance.RECONSENT);
    assertThat(timeline.between(1, 3).changeKeys())
        .containsAll(timeline.between(2, 3).changeKeys());
    assertThat(timeline.between(2, 3).purposes()).containsExactly("product-suggestions");
  }

  @Test
  void whatAPersonRaisedStaysRaisedWhileTheChangeLasts() {
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            entry(2, V2, Significance.NOTICE, Significance.RECONSENT),
            entry(3, V2, Significance.EDITORIAL, Significance.EDITORIAL));

    assertThat(timeline.between(1, 2).significance()).isEqualTo(Significance.RECONSENT);
    assertThat(timeline.between(1, 3).significance()).isEqualTo(Significance.RECONSENT);
    assertThat(timeline.between(2, 3).significance()).isEqualTo(Significance.EDITORIAL);
  }

  @Test
  void whatWasTakenBackAsksNothingOfThoseWhoNeverHadIt() {
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            entry(2, V3, Significance.RECONSENT, Significance.RECONSENT),
            entry(3, V1, Significance.NOTICE, Significance.NOTICE));

    assertThat(timeline.between(1, 3).significance()).isEqualTo(Significance.EDITORIAL);
    assertThat(timeline.between(1, 3).changeKeys()).isEmpty();
  }

  @Test
  void whoNeedsLessIsNotAskedMoreBecauseOthersAre() {
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            entry(2, V3, Significance.RECONSENT, Significance.RECONSENT),
            entry(3, V3, Significance.RECONSENT, Significance.RECONSENT));

    assertThat(timeline.between(2, 3).significance()).isEqualTo(Significance.EDITORIAL);
  }

  @Test
  void whatWasWithdrawnIsKnownForItsTimeAndRaisesNothingLater() {
    var withdrawn = entry(2, V2, Significance.NOTICE, Significance.RECONSENT).withdrawn(day(61));
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            withdrawn,
            entry(3, V2, Significance.NOTICE, Significance.NOTICE));

    assertThat(timeline.versions()).extracting(PublishedVersion::number).containsExactly(1, 3);
    assertThat(timeline.asKnownAt(day(61).minusMillis(1)).versions()).hasSize(3);
    assertThat(timeline.between(1, 2).significance()).isEqualTo(Significance.RECONSENT);
    assertThat(timeline.between(1, 3).significance()).isEqualTo(Significance.NOTICE);
  }

  @Test
  void attestedWordingIsEditorialForWhomeverItIsTheOnlyChange() {
    var reworded = Course.reworded("deletion");
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            attested(entry(2, reworded, Significance.EDITORIAL, Significance.EDITORIAL)),
            entry(3, V2, Significance.NOTICE, Significance.NOTICE));

    assertThat(timeline.between(1, 2).significance()).isEqualTo(Significance.EDITORIAL);
    assertThat(timeline.between(1, 2).changeKeys()).contains("clause:deletion:text-changed");
    assertThat(timeline.between(1, 3).significance()).isEqualTo(Significance.NOTICE);
  }

  @Test
  void wordingThatNobodyAttestedOnTheWayStillMatters() {
    var once = Course.reworded("deletion");
    var twice = Course.reworded(once, "deletion");
    var timeline =
        timeline(
            entry(1, V1, Significance.EDITORIAL, Significance.EDITORIAL),
            entry(2, once, Significance.NOTICE, Significance.NOTICE),
            attested(entry(3, twice, Significance.EDITORIAL, Significance.EDITORIAL)));

    assertThat(timeline.between(1, 3).significance()).isEqualTo(Significance.NOTICE);
    assertThat(timeline.between(2, 3).significance()).isEqualTo(Significance.EDITORIAL);
  }

  private static Entry attested(Entry entry) {
    return new Entry(entry.version(), entry.document(), entry.floor(), true, Optional.empty());
  }

  private static Instant day(int number) {
    return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(number));
  }

  private static PolicyTimeline timeline(Entry... entries) {
    return TimelineBuilder.build(
        new PolicyId(new UUID(0, 9)), "privacy", PolicyKind.PRIVACY_NOTICE, List.of(entries));
  }

  private static Entry entry(
      int number, PolicyDocument says, Significance floor, Significance declared) {
    var at = day(30 * number);
    var version =
        new PublishedVersion(
            new VersionId(new UUID(0, number)),
            number,
            at,
            at.plus(Duration.ofDays(9)),
            NoticePeriod.ofDays(7),
            declared,
            "",
            says.commitments());
    return new Entry(version, says, floor, false, Optional.empty());
  }
}
