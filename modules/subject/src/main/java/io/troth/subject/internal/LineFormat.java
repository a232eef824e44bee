package io.troth.subject.internal;

import io.troth.kernel.Violation;
import java.util.List;
import java.util.Optional;

/** How one line of an import is written. */
interface LineFormat {

  /**
   * The registration in a line.
   *
   * @param faults gets what is wrong when there is none
   */
  Optional<RegistrationJson> read(String line, List<Violation> faults);
}
