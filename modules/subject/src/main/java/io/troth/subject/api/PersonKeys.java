package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/** The keys under which people's identifying values stand, one for each person. */
public interface PersonKeys {

  /** What a key is recognised by; empty where the person has none, or none any more. */
  Optional<KeyPrint> print(SubjectRef person);

  /**
   * Destroys the key: nobody can read the person's values any more, here or elsewhere, but whoever
   * has an earlier copy of the wrapped key and the keys around it (NIST SP 800-88, cryptographic
   * erase). No copy is held in memory. Destroying it again changes nothing.
   */
  void destroy(SubjectRef person);

  /**
   * @param text SHA-256 of the key as it was wrapped, in hexadecimal; it says nothing of the key
   */
  record KeyPrint(String text) {}
}
