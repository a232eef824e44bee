package io.troth.policy.internal.publication;

import io.troth.kernel.TenantId;
import io.troth.policy.api.Governance.GoverningDocument;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.Timelines;
import io.troth.policy.internal.board.Lint;
import io.troth.policy.internal.catalogue.PolicyRow;
import io.troth.policy.internal.catalogue.RevisionShelf;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.policy.internal.publication.Situation.Earlier;
import io.troth.policy.spi.CohortCensus;
import io.troth.policy.spi.CohortCensus.Cohort;
import io.troth.policy.spi.SendingPace;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the rest of the house what the gate needs to know. */
@Singleton
class Surroundings {

  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Instance<CohortCensus> census;
  private final Instance<SendingPace> pace;
  private final RevisionShelf revisions;
  private final Lint lint;
  private final Timelines timelines;

  Surroundings(
      CurrentTenant tenant,
      InstantSource clock,
      Instance<CohortCensus> census,
      Instance<SendingPace> pace,
      RevisionShelf revisions,
      Lint lint,
      Timelines timelines) {
    this.tenant = tenant;
    this.clock = clock;
    this.census = census;
    this.pace = pace;
    this.revisions = revisions;
    this.lint = lint;
    this.timelines = timelines;
  }

  TenantId tenant() {
    return tenant.require();
  }

  Situation situation(PolicyRow policy, VersionRow draft, List<VersionRow> published) {
    var profile = tenant.profile().orElseThrow();
    List<Cohort> cohorts = census.isResolvable() ? census.get().of(policy.id()) : List.of();
    long people = cohorts.stream().mapToLong(Cohort::people).sum();
    var document = draft.document();
    return new Situation(
        policy.kind(),
        document,
        published.stream()
            .map(each -> new Earlier(each.number(), each.effectiveAt(), revisions.reading(each)))
            .toList(),
        cohorts,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        profile.zone(),
        profile.locale().getLanguage(),
        pace.isResolvable() ? pace.get().toNotify(people) : Duration.ZERO,
        lint.unkept(policy.id(), document.commitments()),
        ranked(policy.id()));
  }

  /** As the newest version of each other policy says. */
  private Map<String, List<GoverningDocument>> ranked(PolicyId except) {
    var ranked = new HashMap<String, List<GoverningDocument>>();
    for (var line : timelines.all()) {
      if (!line.policy().equals(except) && !line.versions().isEmpty()) {
        var newest = line.versions().get(line.versions().size() - 1);
        newest
            .commitments()
            .governance()
            .precedence()
            .ifPresent(precedence -> ranked.put(line.slug(), precedence.order()));
      }
    }
    return ranked;
  }
}
