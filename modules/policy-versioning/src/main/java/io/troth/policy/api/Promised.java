package io.troth.policy.api;

import java.util.Set;

/**
 * One commitment of one version.
 *
 * @param words what is promised, in the languages Troth speaks
 * @param clauses ids of the clauses that say so
 * @param fingerprint SHA-256, lower-case hex, over what it promises and not over how that is
 *     called: differs exactly when another thing is promised
 * @param field where it stands in a document, for example {@code commitments.serviceGate}
 */
public record Promised(
    CommitmentKey key, LocalText words, Set<String> clauses, String fingerprint, String field) {
  public Promised {
    clauses = Set.copyOf(clauses);
  }
}
