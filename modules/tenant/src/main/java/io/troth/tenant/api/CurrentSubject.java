package io.troth.tenant.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/**
 * The person (data subject) who is calling for themselves, by a subject token or a session of the
 * privacy centre: the {@value #ATTRIBUTE} attribute of the caller's security identity.
 */
public interface CurrentSubject {

  /** The attribute in which authentication leaves the {@link SubjectRef}. */
  String ATTRIBUTE = "troth.subject";

  /**
   * The person.
   *
   * @throws io.troth.kernel.Problem forbidden, when the caller is staff or a machine
   */
  SubjectRef require();

  Optional<SubjectRef> find();
}
