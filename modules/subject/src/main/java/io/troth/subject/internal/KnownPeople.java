package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.event.AddressChanged;
import io.troth.subject.internal.VaultStatements.StoredPerson;
import io.troth.subject.internal.VaultStatements.StoredValue;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings people who are known up to date. Whoever has not changed costs no write. */
@Singleton
final class KnownPeople {

  private final SubjectStatements subjects;
  private final VaultStatements vault;
  private final Safe safe;

  KnownPeople(SubjectStatements subjects, VaultStatements vault, Safe safe) {
    this.subjects = subjects;
    this.vault = vault;
    this.safe = safe;
  }

  /** A person before and after; the registration says everything the tenant knows of them. */
  private record Change(Entry entry, SubjectView view, StoredPerson old, StoredPerson person) {

    boolean movesMail() {
      return !Arrays.equals(address(old).orElse(null), address(person).orElse(null));
    }

    List<StoredValue> gone() {
      return old.values().stream()
          .filter(value -> person.value(value.attribute()).isEmpty())
          .toList();
    }

    private static Optional<byte[]> address(StoredPerson of) {
      return of.value(Attribute.EMAIL).flatMap(StoredValue::lookup);
    }
  }

  /** Whose mail goes elsewhere from now on. */
  List<AddressChanged> update(TenantProfile tenant, List<Entry> entries) {
    var changes = changes(tenant, entries);
    subjects.change(tenant.id(), changes.stream().map(Change::view).toList());
    vault.putValues(
        tenant.id(), changes.stream().flatMap(one -> one.person().values().stream()).toList());
    vault.dropValues(tenant.id(), changes.stream().flatMap(one -> one.gone().stream()).toList());
    return changes.stream()
        .filter(Change::movesMail)
        .map(one -> new AddressChanged(one.entry().ref(), one.view().hasAddress()))
        .toList();
  }

  private List<Change> changes(TenantProfile tenant, List<Entry> entries) {
    List<SubjectRef> refs = entries.stream().map(Entry::ref).toList();
    var views =
        subjects.lock(tenant.id(), refs).stream()
            .collect(Collectors.toMap(SubjectView::ref, Function.identity()));
    var people = vault.people(tenant.id(), refs);
    return entries.stream()
        .flatMap(
            entry ->
                change(
                    tenant,
                    entry,
                    Optional.ofNullable(views.get(entry.ref()))
                        .orElseThrow(KnownPeople::beingErased),
                    Optional.ofNullable(people.get(entry.ref()))
                        .orElseThrow(KnownPeople::beingErased))
                    .stream())
        .toList();
  }

  /** The key is gone and the rest follows: a moment later it is a new person. */
  private static Problem beingErased() {
    return Problem.of(
        CommonProblem.CONFLICT,
        "The person with this identifier is being erased: register the new one in a moment.");
  }

  private Optional<Change> change(
      TenantProfile tenant, Entry entry, SubjectView old, StoredPerson stored) {
    var same = entry.view(tenant, old.registeredAt(), old.revision());
    if (same.equals(old) && safe.unlock(tenant.id(), stored).equals(entry.identity())) {
      return Optional.empty();
    }
    var next = entry.view(tenant, old.registeredAt(), old.revision() + 1);
    var locked = safe.lockAgain(tenant.id(), stored, entry.identity());
    return Optional.of(new Change(entry, next, stored, locked));
  }
}
