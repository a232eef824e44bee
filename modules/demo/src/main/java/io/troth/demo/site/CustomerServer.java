package io.troth.demo.site;

import io.troth.consent.api.DecisionAnswer;
import io.troth.consent.api.DecisionQuestion;
import io.troth.consent.api.DecisionQuestion.Who;
import io.troth.consent.api.Decisions;
import io.troth.demo.sample.SampleTenant;
import io.troth.demo.sample.TokenSigner;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the sample customer's own server does: hands out subject tokens and asks for decisions. */
@ApplicationScoped
class CustomerServer {

  private final TenantDirectory directory;
  private final TenantScope scope;
  private final TokenSigner signer;
  private final Decisions decisions;
  private final Timelines timelines;
  private final PublicAddress address;

  CustomerServer(
      TenantDirectory directory,
      TenantScope scope,
      TokenSigner signer,
      Decisions decisions,
      Timelines timelines,
      PublicAddress address) {
    this.directory = directory;
    this.scope = scope;
    this.signer = signer;
    this.decisions = decisions;
    this.timelines = timelines;
    this.address = address;
  }

  URI troth() {
    return address.tenantBase(tenant());
  }

  String token(Visitor visitor) {
    return signer.sign(visitor.externalId(), troth());
  }

  /** Every purpose any published version has, so that one can ask about coming ones too. */
  List<String> purposes() {
    return scope.call(
        tenant().id(),
        () -> {
          var ids = new TreeSet<String>();
          timelines.all().stream()
              .flatMap(timeline -> timeline.versions().stream())
              .map(PublishedVersion::commitments)
              .flatMap(commitments -> commitments.purposes().stream())
              .map(Purpose::id)
              .forEach(ids::add);
          return List.copyOf(ids);
        });
  }

  DecisionAnswer ask(Visitor visitor, String purpose) {
    var question =
        new DecisionQuestion(
            new Who.External(visitor.externalId()), purpose, Optional.empty(), Optional.empty());
    return scope.call(tenant().id(), () -> decisions.decide(question));
  }

  private TenantProfile tenant() {
    return directory.bySlug(SampleTenant.SLUG).orElseThrow();
  }
}
