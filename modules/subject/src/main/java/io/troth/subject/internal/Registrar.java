package io.troth.subject.internal;

import io.troth.eventbus.Events;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.subject.api.event.AddressChanged;
import io.troth.subject.api.event.SubjectRegistered;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.subject.spi.RegistrationStep;
import io.troth.subject.spi.RegistrationStep.Registered;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes registrations: a handful of statements for a batch, whoever is in it. */
@ApplicationScoped
class Registrar {

  private final SubjectStatements subjects;
  private final VaultStatements vault;
  private final Safe safe;
  private final KeyedHashes hashes;
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
      Instance<RegistrationStep> steps,
      CurrentTenant tenant,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.subjects = subjects;
    this.vault = vault;
    this.safe = safe;
    this.hashes = hashes;
    this.steps = steps;
    this.tenant = tenant;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** One registration on its way: what was asked, and whom it concerns. */
  private record Entry(SubjectRegistration asked, byte[] lookup, SubjectRef ref, boolean isNew) {
    Upserted outcome() {
      return new Upserted(ref, isNew);
    }

    Registered forSteps() {
      return new Registered(ref, lookup, asked.zone(), asked);
    }

    Identity identity() {
      return new Identity(asked.externalId(), asked.email(), asked.name());
    }
  }

  /**
   * Registers or updates everybody in one transaction; order is kept.
   *
   * @param wave checked registrations, each external id once
   */
  @Transactional
  List<Upserted> write(List<SubjectRegistration> wave) {
    var owner = tenant.require();
    var entries = resolve(owner, wave);
    var added = entries.stream().filter(Entry::isNew).toList();
    var known = entries.stream().filter(entry -> !entry.isNew()).toList();

    var facts = new ArrayList<DomainEvent>();
    if (!added.isEmpty()) {
      facts.addAll(add(owner, added));
    }
    if (!known.isEmpty()) {
      facts.addAll(change(owner, known));
    }
    events.publishAll(facts);
    return entries.stream().map(Entry::outcome).toList();
  }

  private List<Entry> resolve(TenantId owner, List<SubjectRegistration> wave) {
    var lookups = wave.stream().map(one -> hashes.lookup(one.externalId())).toList();
    var owners = vault.owners(owner, Attribute.EXTERNAL_ID, lookups);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < wave.size(); i++) {
      var known = owners.get(ByteBuffer.wrap(lookups.get(i)));
      var ref = known == null ? new SubjectRef(ids.next()) : known;
      entries.add(new Entry(wave.get(i), lookups.get(i), ref, known == null));
    }
    return entries;
  }

  private List<SubjectRegistered> add(TenantId owner, List<Entry> added) {
    var now = clock.instant();
    var profile = profile();
    subjects.add(owner, added.stream().map(entry -> view(entry, profile, now, 1)).toList());
    var locked =
        added.stream().map(entry -> safe.lock(owner, entry.ref(), entry.identity())).toList();
    vault.addKeys(owner, locked);
    vault.addValues(owner, locked.stream().flatMap(one -> one.values().stream()).toList());
    var people = added.stream().map(Entry::forSteps).toList();
    steps.forEach(step -> step.registered(people));
    return added.stream()
        .map(entry -> new SubjectRegistered(entry.ref(), entry.asked().email().isPresent()))
        .toList();
  }

  private List<AddressChanged> change(TenantId owner, List<Entry> known) {
    var refs = known.stream().map(Entry::ref).toList();
    var views =
        subjects.lock(owner, refs).stream()
            .collect(Collectors.toMap(SubjectView::ref, Function.identity()));
    var persons = vault.people(owner, refs);
    var changed = known.stream().filter(entry -> differs(owner, entry, views, persons)).toList();
    var before = changed.stream().map(entry -> found(persons, entry)).toList();
    var after = new ArrayList<StoredPerson>();
    for (int i = 0; i < changed.size(); i++) {
      after.add(safe.lockAgain(owner, before.get(i), changed.get(i).identity()));
    }
    store(owner, changed, views, before, after);
    var people = known.stream().map(Entry::forSteps).toList();
    steps.forEach(step -> step.updated(people));
    return addressesChanged(before, after);
  }

  private void store(
      TenantId owner,
      List<Entry> changed,
      Map<SubjectRef, SubjectView> views,
      List<StoredPerson> before,
      List<StoredPerson> after) {
    var profile = profile();
    subjects.change(
        owner,
        changed.stream()
            .map(
                entry -> {
                  var old = found(views, entry);
                  return view(entry, profile, old.registeredAt(), old.revision() + 1);
                })
            .toList());
    vault.putValues(owner, after.stream().flatMap(one -> one.values().stream()).toList());
    var gone = new ArrayList<StoredValue>();
    for (int i = 0; i < before.size(); i++) {
      var now = after.get(i);
      before.get(i).values().stream()
          .filter(value -> now.value(value.attribute()).isEmpty())
          .forEach(gone::add);
    }
    vault.dropValues(owner, gone);
  }

  private boolean differs(
      TenantId owner,
      Entry entry,
      Map<SubjectRef, SubjectView> views,
      Map<SubjectRef, StoredPerson> persons) {
    var old = found(views, entry);
    var asked = entry.asked();
    var email = asked.email().flatMap(EmailAddress::parse).map(EmailAddress::text);
    return !safe.unlock(owner, found(persons, entry))
            .equals(new Identity(asked.externalId(), email, asked.name()))
        || !old.zone().equals(asked.zone())
        || !old.locale().equals(asked.locale().orElse(profile().locale()));
  }

  private static List<AddressChanged> addressesChanged(
      List<StoredPerson> before, List<StoredPerson> after) {
    return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
        .filter(i -> !sameAddress(before.get(i), after.get(i)))
        .map(i -> new AddressChanged(after.get(i).ref(), address(after.get(i)).isPresent()))
        .toList();
  }

  private static boolean sameAddress(StoredPerson one, StoredPerson other) {
    return Arrays.equals(address(one).orElse(null), address(other).orElse(null));
  }

  private static Optional<byte[]> address(StoredPerson person) {
    return person.value(Attribute.EMAIL).flatMap(StoredValue::lookup);
  }

  private static SubjectView view(
      Entry entry, TenantProfile profile, Instant registeredAt, long revision) {
    var asked = entry.asked();
    return new SubjectView(
        entry.ref(),
        asked.locale().orElse(profile.locale()),
        asked.zone(),
        asked.email().isPresent(),
        registeredAt,
        revision);
  }

  private TenantProfile profile() {
    return tenant.profile().orElseThrow();
  }

  private static <T> T found(Map<SubjectRef, T> all, Entry entry) {
    var one = all.get(entry.ref());
    if (one == null) {
      throw new IllegalStateException("The vault and the list of subjects disagree");
    }
    return one;
  }
}
