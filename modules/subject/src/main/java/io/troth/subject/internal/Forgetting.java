package io.troth.subject.internal;

import io.troth.eventbus.Events;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.event.AddressChanged;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes values of many away at once, with what follows for those who lose their address. */
@ApplicationScoped
class Forgetting {

  private final SubjectStatements subjects;
  private final VaultStatements vault;
  private final CurrentTenant tenant;
  private final Events events;

  Forgetting(
      SubjectStatements subjects, VaultStatements vault, CurrentTenant tenant, Events events) {
    this.subjects = subjects;
    this.vault = vault;
    this.tenant = tenant;
    this.events = events;
  }

  /** People are locked first, in the order in which registrations lock them. */
  @Transactional
  void forget(Map<SubjectRef, Set<AttributeType>> types) {
    if (types.values().stream().anyMatch(some -> some.contains(AttributeType.EXTERNAL_ID))) {
      throw new IllegalArgumentException("An external id ends with its person.");
    }
    var owner = tenant.require();
    var people = subjects.lock(owner, types.keySet());
    vault.dropAll(owner, types);
    var unreachable =
        people.stream()
            .filter(SubjectView::hasAddress)
            .filter(one -> types.getOrDefault(one.ref(), Set.of()).contains(AttributeType.EMAIL))
            .map(Forgetting::withoutAddress)
            .toList();
    subjects.change(owner, unreachable);
    events.publishAll(facts(unreachable));
  }

  private static SubjectView withoutAddress(SubjectView old) {
    return new SubjectView(
        old.ref(), old.locale(), old.zone(), false, old.registeredAt(), old.revision() + 1);
  }

  private static List<AddressChanged> facts(List<SubjectView> unreachable) {
    return unreachable.stream().map(one -> new AddressChanged(one.ref(), false)).toList();
  }
}
