package io.troth.consent.internal.evidence;

import io.troth.consent.internal.facts.Catalogue;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.ledger.Disproof;
import io.troth.consent.internal.standing.MailFailed;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds evidence to people's files. A fact that is known already, and a person who is no longer
 * there, change nothing.
 */
@Singleton
class EvidenceDesk {

  private final PersonFiles files;
  private final Catalogue catalogue;
  private final Disproof disproof;
  private final InstantSource clock;

  EvidenceDesk(PersonFiles files, Catalogue catalogue, Disproof disproof, InstantSource clock) {
    this.files = files;
    this.catalogue = catalogue;
    this.disproof = disproof;
    this.clock = clock;
  }

  /** Adds a fact to the facts, given the number of the version it is about. */
  interface Addition {
    PolicyFacts to(PolicyFacts facts, int version, Instant knownAt);
  }

  /** What a fact says of whether mail reaches the person at all. */
  enum Reached {
    YES,
    NO,
    UNSAID
  }

  void add(SubjectRef person, VersionId version, Instant at, Reached reached, Addition addition) {
    var entry = catalogue.expect(version);
    var policy = entry.timeline().policy();
    files
        .lockIfThere(person)
        .ifPresent(
            file -> {
              var facts = addition.to(file.under(policy), entry.version().number(), now());
              files.save(reached(file.with(policy, facts), reached, at), policy);
            });
  }

  void addFailure(UUID notice, SubjectRef person, VersionId version, Instant at) {
    var entry = catalogue.expect(version);
    var policy = entry.timeline().policy();
    var failure = new MailFailed(notice, entry.version().number(), at, now());
    files
        .lockIfThere(person)
        .ifPresent(
            before -> {
              var facts = before.under(policy).with(failure);
              var after = reached(before.with(policy, facts), Reached.NO, at);
              files.save(after, policy);
              disproof.record(before, after, entry.timeline(), failure, now());
            });
  }

  /** The person's address was changed: whether mail reaches the new one is not known yet. */
  void addressChanged(SubjectRef person, boolean hasAddress) {
    files
        .lockIfThere(person)
        .map(file -> reached(file, hasAddress ? Reached.YES : Reached.NO, now()))
        .ifPresent(files::saveAside);
  }

  private static PersonFile reached(PersonFile file, Reached reached, Instant at) {
    return switch (reached) {
      case YES -> file.unreachable(Optional.empty());
      case NO -> file.unreachable(file.unreachableSince().or(() -> Optional.of(at)));
      case UNSAID -> file;
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
