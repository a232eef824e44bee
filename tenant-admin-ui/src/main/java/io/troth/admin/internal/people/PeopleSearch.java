package io.troth.admin.internal.people;

import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.Subjects;
import io.troth.web.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds people by what staff know of them: by reference, and for those who answer people by the
 * whole address or the tenant's own identifier. What is found is a pseudonym.
 */
@ApplicationScoped
public class PeopleSearch {

  private final Desk desk;
  private final Subjects subjects;

  PeopleSearch(Desk desk, Subjects subjects) {
    this.desk = desk;
    this.subjects = subjects;
  }

  /** Whether more than a reference is understood. */
  public boolean throughVault() {
    return desk.may(Permissions.IDENTITIES_ASK);
  }

  public Set<SubjectRef> find(String query) {
    var refs = new LinkedHashSet<SubjectRef>();
    if (throughVault()) {
      subjects.byExternalId(query).ifPresent(refs::add);
      refs.addAll(subjects.byEmail(query));
    }
    reference(query).ifPresent(refs::add);
    return refs;
  }

  private static Optional<SubjectRef> reference(String query) {
    try {
      return Optional.of(SubjectRef.parse(query));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
