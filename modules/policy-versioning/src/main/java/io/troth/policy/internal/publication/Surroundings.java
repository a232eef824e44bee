package io.troth.policy.internal.publication;

import io.troth.kernel.TenantId;
import io.troth.policy.internal.catalogue.PolicyRow;
import io.troth.policy.internal.catalogue.VersionRow;
import io.troth.policy.internal.publication.Promise.Control;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks the rest of the house what the gate needs to know. */
@Singleton
class Surroundings {

  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Instance<CohortCensus> census;
  private final Instance<SendingPace> pace;

  Surroundings(
      CurrentTenant tenant,
      InstantSource clock,
      Instance<CohortCensus> census,
      Instance<SendingPace> pace) {
    this.tenant = tenant;
    this.clock = clock;
    this.census = census;
    this.pace = pace;
  }

  TenantId tenant() {
    return tenant.require();
  }

  Situation situation(PolicyRow policy, VersionRow draft, List<VersionRow> published) {
    var profile = tenant.profile().orElseThrow();
    List<Cohort> cohorts = census.isResolvable() ? census.get().of(policy.id()) : List.of();
    long people = cohorts.stream().mapToLong(Cohort::people).sum();
    return new Situation(
        policy.kind(),
        draft.document(),
        published.stream()
            .map(each -> new Earlier(each.number(), each.effectiveAt(), each.document()))
            .toList(),
        cohorts,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        profile.zone(),
        profile.locale().getLanguage(),
        pace.isResolvable() ? pace.get().toNotify(people) : Duration.ZERO,
        controls());
  }

  private Set<Control> controls() {
    var controls = EnumSet.of(Control.PLATFORM_NOTICE);
    if (pace.isResolvable()) {
      controls.add(Control.MAIL_DELIVERY);
    }
    if (census.isResolvable()) {
      controls.add(Control.LEDGER_OF_ACTS);
    }
    return controls;
  }
}
