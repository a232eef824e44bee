package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.SubjectView;
import io.troth.subject.spi.AnonymousIdentities;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people from identities that nobody knows. */
@Singleton
final class Identities {

  private final SubjectStatements subjects;
  private final Instance<AnonymousIdentities> anonymous;
  private final CurrentTenant tenant;

  Identities(
      SubjectStatements subjects, Instance<AnonymousIdentities> anonymous, CurrentTenant tenant) {
    this.subjects = subjects;
    this.anonymous = anonymous;
    this.tenant = tenant;
  }

  /** Everybody asked about. */
  record Found(Map<SubjectRef, SubjectView> people, Set<SubjectRef> anonymous) {}

  /**
   * @throws Problem not-found when one of them is neither
   */
  Found require(Collection<SubjectRef> refs) {
    var people = new HashMap<SubjectRef, SubjectView>();
    subjects.find(tenant.require(), refs).forEach(view -> people.put(view.ref(), view));
    var others = refs.stream().filter(ref -> !people.containsKey(ref)).toList();
    var unknown = new HashSet<>(others);
    var nobodyKnown = anonymousAmong(others);
    unknown.removeAll(nobodyKnown);
    if (!unknown.isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such subject.");
    }
    return new Found(people, nobodyKnown);
  }

  Set<SubjectRef> anonymousAmong(Collection<SubjectRef> refs) {
    var found = new HashSet<SubjectRef>();
    if (!refs.isEmpty()) {
      anonymous.forEach(rooms -> found.addAll(rooms.among(refs)));
    }
    return found;
  }

  List<SubjectRef> linkedTo(SubjectRef person) {
    return anonymous.stream()
        .flatMap(rooms -> rooms.linkedTo(List.of(person)).getOrDefault(person, List.of()).stream())
        .toList();
  }
}
