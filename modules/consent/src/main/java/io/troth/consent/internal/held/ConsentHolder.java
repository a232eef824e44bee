package io.troth.consent.internal.held;

import io.troth.consent.internal.facts.Companion;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.stream.ChangeLog;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.HeldRows;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.personaldata.ProofKept;
import io.troth.personaldata.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people decided. Decisions about somebody erased deny from the moment their file is gone.
 * That they decided, what and when stays as proof (GDPR Article 7(1)); their words do not, nor does
 * anything by which they could be found: the lookups, the hash of their address, their devices.
 */
@ApplicationScoped
class ConsentHolder implements PersonalDataHolder {

  /** Longer than changes are kept for those who follow them. */
  private static final Duration FOLLOWED = Duration.ofHours(24);

  private static final String NAMELESS =
      "origin = null, proof = null, form_id = null, linked_id = null";

  private final HeldRows rows;
  private final PersonFiles files;
  private final ChangeLog changes;
  private final ProofKept proof;
  private final InstantSource clock;

  ConsentHolder(
      HeldRows rows, PersonFiles files, ChangeLog changes, ProofKept proof, InstantSource clock) {
    this.rows = rows;
    this.files = files;
    this.changes = changes;
    this.proof = proof;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "consents";
  }

  @Override
  public String title() {
    return "Acts, consents and choices";
  }

  @Override
  public Set<String> tables() {
    return HeldActs.TABLES;
  }

  /** Devices that they said are theirs. */
  @Override
  @Transactional
  public Set<SubjectRef> alsoKnownAs(SubjectRef person) {
    return files
        .find(person)
        .map(
            file ->
                file.companions().stream()
                    .map(Companion::device)
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    return rows.show(person, HeldActs.SHOW);
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    files.lockIfThere(person).ifPresent(file -> changes.note(file.subject()));
    var erased = rows.erase(person, HeldActs.GOES);
    rows.blank(person, HeldActs.ACTS, NAMELESS);
    return new ErasureShare(erased, remains(person));
  }

  private List<Remains> remains(SubjectRef person) {
    var remains = new ArrayList<Remains>();
    var acts = rows.count(person, HeldActs.ACTS);
    if (acts > 0) {
      remains.add(
          new Remains(
              HeldActs.ACTS.id(),
              acts,
              "GDPR 7(1), 17(3)(e)",
              "What was decided on which version, and when, proves that processing was lawful.",
              Optional.of(proof.until())));
    }
    var told = rows.count(person, HeldActs.CHANGES);
    if (told > 0) {
      remains.add(
          new Remains(
              HeldActs.CHANGES.id(),
              told,
              "GDPR 19",
              "Whoever follows decisions is told to forget the earlier answers.",
              Optional.of(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(FOLLOWED))));
    }
    return List.copyOf(remains);
  }

  @Override
  @Transactional
  public long eraseRemains(SubjectRef person, String what) {
    if (what.equals(HeldActs.ACTS.id())) {
      return rows.erase(person, HeldActs.ACTS);
    }
    return what.equals(HeldActs.CHANGES.id()) ? rows.erase(person, HeldActs.CHANGES) : 0;
  }
}
