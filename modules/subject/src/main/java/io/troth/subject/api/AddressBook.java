package io.troth.subject.api;

import io.troth.kernel.SubjectRef;

/** Putting wrong mail addresses right without seeing whom they belong to. */
public interface AddressBook {

  /**
   * Mail to the person goes there from now on; everything else known of them stays.
   *
   * @throws io.troth.kernel.Problem not-found; invalid-input naming {@code email} when no mail can
   *     be sent there, or when it is the address they have
   */
  void correct(SubjectRef person, String email);
}
