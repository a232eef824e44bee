package io.troth.policy.internal.board;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.Promised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects the commitments of a version while they are walked over. */
final class PromiseList {

  private final List<Promised> found = new ArrayList<>();

  /**
   * @param place where it stands below {@code commitments} in a document
   * @param terms what is promised, for the fingerprint
   */
  void add(CommitmentKey key, LocalText words, Set<String> clauses, String place, Object... terms) {
    var field = "commitments." + place;
    found.add(new Promised(key, words, clauses, Fingerprint.of(terms), field));
  }

  /** Adds one of several of its kind. */
  void add(
      CommitmentKind kind,
      String id,
      LocalText words,
      Set<String> clauses,
      String list,
      Object... terms) {
    add(new CommitmentKey(kind, id), words, clauses, list + "/" + id, terms);
  }

  List<Promised> inOrder() {
    return found.stream().sorted(Comparator.comparing(promised -> promised.key().kind())).toList();
  }
}
