package io.troth.subject.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the current tenant, by pseudonym. */
public interface Subjects {

  /**
   * Registers a person, or updates the one with this external id. Claims count on registration
   * only.
   *
   * @throws io.troth.kernel.Problem invalid-input
   */
  Upserted upsert(SubjectRegistration registration);

  /** Registers or updates many in one transaction with batched statements; order is kept. */
  List<Upserted> upsertAll(List<SubjectRegistration> registrations);

  Optional<SubjectView> find(SubjectRef ref);

  Optional<SubjectRef> byExternalId(String externalId);

  /** Whoever has this address; several people may share one. */
  List<SubjectRef> byEmail(String email);

  Map<SubjectRef, SubjectView> findAll(Collection<SubjectRef> refs);

  Page<SubjectView> list(PageRequest page);

  /** Walks everybody in key order without a count: up to {@code limit} after the given one. */
  List<SubjectView> after(Optional<SubjectRef> last, int limit);

  long count();

  /**
   * @param created false when the person was known and has been updated
   */
  record Upserted(SubjectRef ref, boolean created) {}
}
