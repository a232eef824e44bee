package io.troth.collection.internal.intake;

import io.troth.collection.api.VaultAttribute;
import io.troth.kernel.SubjectRef;
import java.util.List;

/** Where the identifying parts of records go. */
interface IdentifyingParts {

  /**
   * @param replaces whether it takes the place of the one that is there; else it is kept only where
   *     none is. Of what somebody has many, it is one more
   */
  record Part(SubjectRef person, VaultAttribute attribute, String value, boolean replaces) {
    @Override
    public String toString() {
      return "Part[…]";
    }
  }

  /**
   * Keeps them in the present transaction, with a fixed number of statements; of several for one
   * attribute the last counts.
   *
   * @param parts of people who are registered; what tells of a device only, of devices too
   */
  void keep(List<Part> parts);
}
