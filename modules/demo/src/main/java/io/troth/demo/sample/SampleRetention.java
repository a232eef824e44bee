package io.troth.demo.sample;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.HoldDraft;
import io.troth.retention.api.LegalHolds.Terms;
import io.troth.retention.api.Relationships;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the sample tenant must keep, and a few people who have left it. */
@ApplicationScoped
class SampleRetention {

  private static final int LEFT = 6;
  private static final int HELD = 2;

  private final KeepPeriods periods;
  private final LegalHolds holds;
  private final Relationships relationships;
  private final Subjects subjects;
  private final InstantSource clock;

  SampleRetention(
      KeepPeriods periods,
      LegalHolds holds,
      Relationships relationships,
      Subjects subjects,
      InstantSource clock) {
    this.periods = periods;
    this.holds = holds;
    this.relationships = relationships;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Once: what somebody removed by hand stays away. */
  void keep(ZoneId zone) {
    if (!periods.list().isEmpty()) {
      return;
    }
    var some =
        subjects.after(Optional.empty(), LEFT + HELD).stream().map(SubjectView::ref).toList();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    hold(some.subList(0, HELD), today);
    for (var at = HELD; at < some.size(); at++) {
      relationships.end(some.get(at), clock.instant().minus(Duration.ofDays(5L * at)));
    }
    periods.set(
        new KeepDraft(
            "invoices", TimeSpan.parse("P10Y"), RetentionTrigger.CREATED, true, "§ 147 AO"),
        0);
  }

  private void hold(List<SubjectRef> people, LocalDate today) {
    var terms =
        new Terms(
            "A claim about a message that was sent twice",
            "GDPR 17(3)(e)",
            "Piet Prinsloo",
            today.plusMonths(3));
    holds.place(new HoldDraft(terms, new HashSet<>(people), Set.of("conversations")));
  }
}
