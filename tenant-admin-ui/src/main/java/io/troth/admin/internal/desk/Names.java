package io.troth.admin.internal.desk;

import io.troth.kernel.SubjectRef;

/**
 * What staff call people: by a piece of their pseudonym, everywhere. Who they are is on a person's
 * own page alone, while that person lets staff see it.
 */
public final class Names {

  /** The end of a reference is random; its beginning is a time that many people share. */
  private static final int RANDOM = 24;

  private Names() {}

  public static String pseudonym(SubjectRef person) {
    return "Person …" + person.toString().substring(RANDOM);
  }

  /** A device of which nothing else is known. */
  public static String visitor(SubjectRef device) {
    return "Visitor …" + device.toString().substring(RANDOM);
  }
}
