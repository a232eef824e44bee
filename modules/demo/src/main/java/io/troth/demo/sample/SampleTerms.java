package io.troth.demo.sample;

import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyFiles;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terms of the sample tenant whose second version is announced from the start, so that a demo's
 * people find a notice in their mailbox and in their inbox before anybody has done anything.
 */
@ApplicationScoped
class SampleTerms {

  static final String SLUG = "terms";

  private static final String FOLDER = "demo/terms/";
  private static final String REASON =
      "Nothing in this demo keeps it; at Engageware a person does.";

  private final Policies policies;
  private final PolicyFiles files;
  private final Drafts drafts;
  private final Publications publications;
  private final AcceptedGaps gaps;
  private final InstantSource clock;

  SampleTerms(
      Policies policies,
      PolicyFiles files,
      Drafts drafts,
      Publications publications,
      AcceptedGaps gaps,
      InstantSource clock) {
    this.policies = policies;
    this.files = files;
    this.drafts = drafts;
    this.publications = publications;
    this.gaps = gaps;
    this.clock = clock;
  }

  /** The first version, unless it is in force already. */
  void putInForce(ZoneId zone) {
    if (published() == 0) {
      var draft =
          policies
              .bySlug(SLUG)
              .map(this::newest)
              .orElseGet(() -> policies.create(SLUG, PolicyKind.TERMS, read("v1")));
      publish(draft, Optional.of(LocalDate.ofInstant(clock.instant(), zone)));
    }
  }

  /** The second version, on its earliest lawful day, unless it is announced already. */
  void announce() {
    if (published() == 1) {
      var known = newest(policies.bySlug(SLUG).orElseThrow());
      var draft =
          known.head().state() == VersionState.PUBLISHED ? drafts.begin(known.head().id()) : known;
      publish(drafts.edit(draft.head().id(), draft.revision(), read("v2")), Optional.empty());
    }
  }

  /** The same person, bound by the first version too. */
  static SubjectRegistration boundToo(SubjectRegistration person) {
    var claims = new ArrayList<>(person.claims());
    claims.add(new VersionClaim(SLUG, 1, Ground.BASELINE));
    return new SubjectRegistration(
        person.externalId(),
        person.email(),
        person.name(),
        person.locale(),
        person.zone(),
        List.copyOf(claims));
  }

  private void publish(VersionView draft, Optional<LocalDate> day) {
    var id = draft.head().id();
    gaps.acceptAll(id, REASON);
    var dryRun = publications.dryRun(id, day);
    publications.publish(
        new PublishCommand(id, draft.revision(), day.orElse(dryRun.earliest()), dryRun.floor()));
  }

  private VersionView newest(PolicyView policy) {
    return policies.version(policy.versions().get(0).id()).orElseThrow();
  }

  private long published() {
    return policies.bySlug(SLUG).stream()
        .flatMap(policy -> policy.versions().stream())
        .filter(head -> head.state() == VersionState.PUBLISHED)
        .count();
  }

  private PolicyDocument read(String version) {
    return files.read(SampleTerms.class.getClassLoader(), FOLDER + version);
  }
}
