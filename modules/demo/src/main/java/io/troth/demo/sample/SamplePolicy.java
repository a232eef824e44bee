package io.troth.demo.sample;

import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Puts the first version of a policy of the sample tenants in force. */
@ApplicationScoped
class SamplePolicy {

  private static final String REASON =
      "Nothing in this demo does it yet; at Engageware a person does, by the list on the wall.";

  private final Policies policies;
  private final PolicyFiles files;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final InstantSource clock;

  SamplePolicy(
      Policies policies,
      PolicyFiles files,
      Publications publications,
      AcceptedGaps gaps,
      InstantSource clock) {
    this.policies = policies;
    this.files = files;
    this.publications = publications;
    this.gaps = gaps;
    this.clock = clock;
  }

  /** A policy and the folder of its first version. */
  record Sample(String slug, PolicyKind kind, String folder) {}

  /** Nothing happens when it is in force already. */
  void putInForce(Sample sample, ZoneId zone) {
    var known = policies.bySlug(sample.slug());
    if (known.isPresent() && isPublished(known.get())) {
      return;
    }
    var draft = known.map(this::draftOf).orElseGet(() -> create(sample));
    gaps.acceptAll(draft.head().id(), REASON);
    publications.publish(
        new PublishCommand(
            draft.head().id(),
            draft.revision(),
            LocalDate.ofInstant(clock.instant(), zone),
            Significance.NOTICE));
  }

  private VersionView create(Sample sample) {
    var document = files.read(SamplePolicy.class.getClassLoader(), sample.folder());
    return policies.create(sample.slug(), sample.kind(), document);
  }

  private VersionView draftOf(PolicyView policy) {
    return policies.version(policy.versions().get(0).id()).orElseThrow();
  }

  private static boolean isPublished(PolicyView policy) {
    return policy.versions().stream().anyMatch(head -> head.state() == VersionState.PUBLISHED);
  }
}
