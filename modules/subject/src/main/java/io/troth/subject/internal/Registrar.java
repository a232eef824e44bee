package io.troth.subject.internal;

import io.troth.eventbus.Events;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.subject.api.event.SubjectRegistered;
import io.troth.subject.spi.RegistrationStep;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Writes registrations: a handful of statements for a batch, whoever is in it. */
@ApplicationScoped
class Registrar {

  private final SubjectStatements subjects;
  private final VaultStatements vault;
  private final Safe safe;
  private final KeyedHashes hashes;
  private final KnownPeople known;
  private final Instance<RegistrationStep> steps;
  private final CurrentTenant tenant;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  Registrar(
      SubjectStatements subjects,
      VaultStatements vault,
      Safe safe,
      KeyedHashes hashes,
      KnownPeople known,
      Instance<RegistrationStep> steps,
      CurrentTenant tenant,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.subjects = subjects;
    this.vault = vault;
    this.safe = safe;
    this.hashes = hashes;
    this.known = known;
    this.steps = steps;
    this.tenant = tenant;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers or updates everybody in one transaction; order is kept.
   *
   * @param waves checked registrations, within each wave every external id once
   */
  @Transactional
  List<Upserted> write(List<List<SubjectRegistration>> waves) {
    var outcomes = new ArrayList<Upserted>();
    for (var wave : waves) {
      outcomes.addAll(writeWave(wave));
    }
    return List.copyOf(outcomes);
  }

  private List<Upserted> writeWave(List<SubjectRegistration> wave) {
    var profile = tenant.profile().orElseThrow();
    var entries = resolve(profile, wave);
    var facts = new ArrayList<DomainEvent>();
    var added = entries.stream().filter(Entry::isNew).toList();
    if (!added.isEmpty()) {
      facts.addAll(add(profile, added));
    }
    var met = entries.stream().filter(entry -> !entry.isNew()).toList();
    if (!met.isEmpty()) {
      facts.addAll(known.update(profile, met));
      var people = met.stream().map(Entry::forSteps).toList();
      steps.forEach(step -> step.updated(people));
    }
    events.publishAll(facts);
    return entries.stream().map(Entry::outcome).toList();
  }

  private List<Entry> resolve(TenantProfile profile, List<SubjectRegistration> wave) {
    var lookups = wave.stream().map(one -> hashes.lookup(one.externalId())).toList();
    var owners = vault.owners(profile.id(), AttributeType.EXTERNAL_ID, lookups);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < wave.size(); i++) {
      var owner = owners.get(ByteBuffer.wrap(lookups.get(i)));
      var ref = owner == null ? new SubjectRef(ids.next()) : owner;
      entries.add(new Entry(wave.get(i), lookups.get(i), ref, owner == null));
    }
    return entries;
  }

  private List<SubjectRegistered> add(TenantProfile profile, List<Entry> added) {
    var now = clock.instant();
    subjects.add(profile.id(), added.stream().map(entry -> entry.view(profile, now, 1)).toList());
    var locked =
        added.stream()
            .map(entry -> safe.lock(profile.id(), entry.ref(), entry.identity()))
            .toList();
    vault.addKeys(profile.id(), locked);
    vault.addValues(profile.id(), locked.stream().flatMap(one -> one.values().stream()).toList());
    var people = added.stream().map(Entry::forSteps).toList();
    steps.forEach(step -> step.registered(people));
    return added.stream()
        .map(entry -> new SubjectRegistered(entry.ref(), entry.asked().email().isPresent()))
        .toList();
  }
}
