package io.troth.kernel;

import java.util.Objects;

/**
 * Who did something, pseudonymously: never a name or an address.
 *
 * @param kind what sort of caller
 * @param id the subject's reference, the staff account's id, the API key's id, or a fixed word for
 *     the system
 */
public record Actor(Kind kind, String id) {

  /** What sort of caller acted. */
  public enum Kind {
    SUBJECT,
    STAFF,
    API_KEY,
    SYSTEM
  }

  /** The platform itself: a timer, a relay, a start-up step. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");

  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  public static Actor subject(SubjectRef subject) {
    return new Actor(Kind.SUBJECT, subject.toString());
  }
}
