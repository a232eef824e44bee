package io.troth.notification.internal.mail;

import io.troth.policy.api.Commitments.Contact;
import java.util.List;
import java.util.Optional;

/**
 * What one mail on several changes has to say: of each all that a mail of its own would.
 *
 * @param changes two or more, to the same person in the same language
 */
public record DigestFacts(List<NoticeFacts> changes) {

  public DigestFacts {
    changes = List.copyOf(changes);
    if (changes.size() < 2) {
      throw new IllegalArgumentException("one change has a mail of its own");
    }
  }

  public String tenant() {
    return changes.get(0).tenant();
  }

  public Optional<String> person() {
    return changes.get(0).person();
  }

  public int count() {
    return changes.size();
  }

  /** Whoever answers questions, each once. */
  public List<Contact> officers() {
    return changes.stream().flatMap(change -> change.officer().stream()).distinct().toList();
  }

  @Override
  public String toString() {
    return "DigestFacts[" + count() + "]";
  }
}
