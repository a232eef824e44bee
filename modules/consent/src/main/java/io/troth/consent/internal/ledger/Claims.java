package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.internal.facts.NewFile;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.kernel.Actor;
import io.troth.kernel.Violation;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectRegistration.VersionClaim;
import io.troth.subject.api.SubjectRegistration.VersionClaim.Ground;
import io.troth.subject.spi.RegistrationStep;
import io.troth.tenancy.CurrentActor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Opens the file of everybody who is new, with what the tenant claims of them. */
@Singleton
class Claims implements RegistrationStep {

  private static final String SCREEN = "registration";

  private final PersonFiles files;
  private final Pen pen;
  private final Timelines timelines;
  private final CurrentActor caller;
  private final InstantSource clock;

  Claims(
      PersonFiles files, Pen pen, Timelines timelines, CurrentActor caller, InstantSource clock) {
    this.files = files;
    this.pen = pen;
    this.timelines = timelines;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public List<Violation> check(SubjectRegistration registration) {
    var now = clock.instant();
    var faults = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (var i = 0; i < registration.claims().size(); i++) {
      var claim = registration.claims().get(i);
      var field = "claims[" + i + "]";
      if (!seen.add(claim.policy())) {
        faults.add(
            new Violation(
                field + ".policy",
                "There are two claims on this policy.",
                "at most one claim on each policy"));
      }
      fault(claim, field, now).ifPresent(faults::add);
    }
    return faults;
  }

  private Optional<Violation> fault(VersionClaim claim, String field, Instant now) {
    var timeline = timelines.bySlug(claim.policy());
    if (timeline.isEmpty()) {
      return Optional.of(
          new Violation(
              field + ".policy", "There is no such policy.", "slug of a published policy"));
    }
    var version = timeline.get().number(claim.number());
    if (version.isEmpty()) {
      return Optional.of(
          new Violation(
              field + ".number", "There is no such version.", "number of a published version"));
    }
    if (claim.ground() == Ground.BASELINE && version.get().effectiveAt().isAfter(now)) {
      return Optional.of(
          new Violation(
              field + ".number",
              "This version's date has not come: it cannot have bound anybody before.",
              "a version in force now or earlier"));
    }
    return Optional.empty();
  }

  @Override
  public void registered(List<Registered> people) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var actor = caller.get();
    var opened = people.stream().map(person -> opened(person, now, actor)).toList();
    files.open(opened.stream().map(Opened::file).toList());
    pen.publish(opened.stream().flatMap(one -> one.entries().stream()).toList());
  }

  /** Claims count on registration only; a changed address comes as a fact of its own. */
  @Override
  public void updated(List<Registered> people) {}

  private record Opened(NewFile file, List<Entry> entries) {}

  private Opened opened(Registered person, Instant now, Actor actor) {
    var unreachable =
        person.registration().email().isPresent() ? Optional.<Instant>empty() : Optional.of(now);
    var file = PersonFile.opened(person.ref(), now, unreachable);
    var entries = new ArrayList<Entry>();
    for (var claim : person.registration().claims()) {
      var timeline = timelines.bySlug(claim.policy()).orElseThrow();
      var acts = List.of(act(claim, timeline, now));
      entries.addAll(pen.entries(file, timeline, acts, actor));
      file = Pen.added(file, timeline, acts);
    }
    return new Opened(new NewFile(file, person.lookup()), entries);
  }

  private static NewAct act(VersionClaim claim, PolicyTimeline timeline, Instant now) {
    PublishedVersion version = timeline.number(claim.number()).orElseThrow();
    var type = claim.ground() == Ground.BASELINE ? ActType.BASELINE_ASSERTED : ActType.ACCEPTED;
    return NewAct.on(version, type, now, SCREEN);
  }
}
