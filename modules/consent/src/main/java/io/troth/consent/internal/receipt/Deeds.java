package io.troth.consent.internal.receipt;

import io.troth.consent.api.ActView;
import io.troth.consent.internal.receipt.Deed.About;
import io.troth.consent.internal.receipt.Deed.Shown;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.linked.PromiseNodes.Publisher;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Puts acts together with the versions they were about, which are in memory. */
@Singleton
class Deeds {

  private final Timelines timelines;
  private final CurrentTenant tenant;
  private final PublicAddress address;

  Deeds(Timelines timelines, CurrentTenant tenant, PublicAddress address) {
    this.timelines = timelines;
    this.tenant = tenant;
    this.address = address;
  }

  Deed of(ActView act) {
    var house = house();
    var how = act.how();
    return new Deed(
        act.id(),
        act.subject(),
        act.type(),
        act.at(),
        act.knownAt(),
        act.actor(),
        new Shown(
            how.screen(),
            how.control(),
            how.language(),
            act.text().map(ActView.Text::contentHash),
            how.source(),
            how.onBehalf(),
            !how.asserted(),
            how.proof()),
        act.reason(),
        act.purpose(),
        act.recipient(),
        act.text().flatMap(text -> about(text)),
        new Publisher(house.name(), address.tenantBase(house).toString()),
        house.locale());
  }

  TenantProfile house() {
    return tenant
        .profile()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }

  private Optional<About> about(ActView.Text text) {
    return timelines.find(text.policy()).flatMap(line -> about(line, text));
  }

  /** A version that was taken back is still what was shown. */
  private static Optional<About> about(PolicyTimeline line, ActView.Text text) {
    return line.everPublished().stream()
        .filter(version -> version.id().equals(text.version()))
        .map(version -> about(line, version))
        .findFirst();
  }

  private static About about(PolicyTimeline line, PublishedVersion version) {
    return new About(line.slug(), line.kind(), version);
  }
}
