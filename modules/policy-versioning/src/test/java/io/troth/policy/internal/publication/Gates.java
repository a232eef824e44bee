package io.troth.policy.internal.publication;

import io.troth.kernel.law.LawPack;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Promised;
import io.troth.policy.internal.Fixtures;
import io.troth.policy.internal.document.DocumentJson;
import io.troth.policy.internal.publication.Situation.Earlier;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Gates for drafts of the reference policy, at eleven in the morning (UTC) of a Monday. */
final class Gates {

  static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final PolicyDocument V1 = Fixtures.engageware("v1");
  static final PolicyDocument V2 = Fixtures.engageware("v2");
  static final PolicyDocument V3 = Fixtures.engageware("v3");
  static final List<Promised> NONE = List.of();

  private Gates() {}

  static PublishGate gate(PolicyDocument draft, List<Earlier> published, List<Cohort> cohorts) {
    return new PublishGate(
        situation(draft, published, cohorts, NONE, Duration.ofSeconds(20)), LawPack.current());
  }

  static Situation situation(
      PolicyDocument draft,
      List<Earlier> published,
      List<Cohort> cohorts,
      List<Promised> unkept,
      Duration sending) {
    return new Situation(
        PolicyKind.PRIVACY_NOTICE, draft, published, cohorts, NOW, BERLIN, "en", sending, unkept);
  }

  static Earlier earlier(int number, PolicyDocument document) {
    return new Earlier(number, NOW.minus(Duration.ofDays(100L - number)), document);
  }

  static Cohort bound(int number, long people) {
    return new Cohort(Optional.of(number), people, 0);
  }

  static PolicyDocument document(PolicyDocument base, String from, String to) {
    return DocumentJson.read(DocumentJson.canonical(base).replace(from, to), "");
  }
}
