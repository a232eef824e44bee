package io.troth.policy.internal.publication;

import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.CohortCensus.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the gate needs to know.
 *
 * @param published the published versions of the policy, in any order
 * @param cohorts the people of the tenant by the version that binds them
 * @param zone the tenant's own: dates of versions are meant in it
 * @param language the tenant's own
 * @param sending how long it takes to hand over a notice to all of them
 * @param unkept what the draft promises though nothing here keeps it and nobody answers for it
 * @param ranked which document prevails over which, as other policies of the tenant say, by their
 *     slugs
 */
record Situation(
    PolicyKind kind,
    PolicyDocument draft,
    List<Earlier> published,
    List<Cohort> cohorts,
    Instant now,
    ZoneId zone,
    String language,
    Duration sending,
    List<Promised> unkept,
    Map<String, List<GoverningDocument>> ranked) {

  /** Of a tenant whose other policies rank nothing. */
  Situation(
      PolicyKind kind,
      PolicyDocument draft,
      List<Earlier> published,
      List<Cohort> cohorts,
      Instant now,
      ZoneId zone,
      String language,
      Duration sending,
      List<Promised> unkept) {
    this(kind, draft, published, cohorts, now, zone, language, sending, unkept, Map.of());
  }

  Situation {
    published = published.stream().sorted(Comparator.comparingInt(Earlier::number)).toList();
    cohorts = cohorts.stream().filter(cohort -> cohort.people() > 0).toList();
    unkept = List.copyOf(unkept);
    ranked = Map.copyOf(ranked);
  }

  /** A published version as it reads now. */
  record Earlier(int number, Instant effectiveAt, PolicyDocument document) {}

  /** The same, were that instant now; people may come and go until then. */
  Situation at(Instant instant) {
    return new Situation(
        kind, draft, published, cohorts, instant, zone, language, sending, unkept, ranked);
  }

  /** The newest published version, in force or not: what the draft follows. */
  Optional<Earlier> predecessor() {
    return published.stream().reduce((earlier, later) -> later);
  }

  Optional<Earlier> inForce() {
    return published.stream()
        .filter(version -> !version.effectiveAt().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  Optional<Earlier> number(int number) {
    return published.stream().filter(version -> version.number() == number).findFirst();
  }
}
