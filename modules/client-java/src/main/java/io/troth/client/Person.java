package io.troth.client;

import java.util.UUID;

/** Whom a question or a fact is about. */
public sealed interface Person {

  /** By the reference that Troth gave. */
  static Person ref(UUID ref) {
    return new Ref(ref);
  }

  /** By your own identifier, 1 to 200 characters. */
  static Person externalId(String id) {
    return new ExternalId(id);
  }

  /**
   * @param value the reference
   */
  record Ref(UUID value) implements Person {}

  /**
   * @param value your own identifier
   */
  record ExternalId(String value) implements Person {}
}
