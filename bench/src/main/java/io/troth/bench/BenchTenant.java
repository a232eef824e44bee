package io.troth.bench;

import io.quarkus.runtime.StartupEvent;
import io.troth.kernel.Greeting;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.TenantScope;
import io.troth.tenant.api.ApiKeys;
import io.troth.tenant.api.Tenants;
import io.troth.web.KeyScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tenant of its own for measurements, made at the start on an empty folder: a policy in force
 * with five purposes on consent, a key that may do everything, and one person who consented to all.
 */
@ApplicationScoped
class BenchTenant implements Greeting {

  private static final String SLUG = "bench";
  private static final String POLICY = "privacy";
  private static final String REASON = "Nobody lives here: this tenant is for measurements.";
  private static final int AFTER_THE_OTHERS = 9_500;

  private final Tenants tenants;
  private final TenantScope scope;
  private final ApiKeys keys;
  private final Policies policies;
  private final PolicyFiles files;
  private final AcceptedGaps gaps;
  private final Publications publications;
  private final Timelines timelines;
  private final Model model;
  private final InstantSource clock;

  private String key = "";

  BenchTenant(
      Tenants tenants,
      TenantScope scope,
      ApiKeys keys,
      Policies policies,
      PolicyFiles files,
      AcceptedGaps gaps,
      Publications publications,
      Timelines timelines,
      Model model,
      InstantSource clock) {
    this.tenants = tenants;
    this.scope = scope;
    this.keys = keys;
    this.policies = policies;
    this.files = files;
    this.gaps = gaps;
    this.publications = publications;
    this.timelines = timelines;
    this.model = model;
    this.clock = clock;
  }

  void make(@Observes @Priority(AFTER_THE_OTHERS) StartupEvent event) {
    var tenant = tenants.create(SLUG, "Bench", Locale.ENGLISH, ZoneOffset.UTC);
    scope.run(
        tenant.id(),
        () -> {
          key = keys.issue("Bench", EnumSet.allOf(KeyScope.class), Optional.empty()).secret();
          publish();
          model.sit(version());
        });
  }

  private void publish() {
    var document = files.read(BenchTenant.class.getClassLoader(), "bench/policy");
    var draft = policies.create(POLICY, PolicyKind.PRIVACY_NOTICE, document);
    gaps.acceptAll(draft.head().id(), REASON);
    publications.publish(
        new PublishCommand(
            draft.head().id(),
            draft.revision(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            Significance.NOTICE));
  }

  private PublishedVersion version() {
    return timelines.bySlug(POLICY).orElseThrow().versions().get(0);
  }

  @Override
  public List<String> lines() {
    return List.of(
        "", "  bench " + key + " " + model.version().id() + " " + model.version().contentHash());
  }
}
