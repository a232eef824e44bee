package io.troth.policy.api;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a commitment within a policy, the same in every version: {@code retention/server-logs},
 * {@code notice/email}; the kind alone where a policy has one of it, {@code review}.
 *
 * @param id empty where the kind says it all
 */
public record CommitmentKey(CommitmentKind kind, String id) {

  public static CommitmentKey of(CommitmentKind kind) {
    return new CommitmentKey(kind, "");
  }

  /** Empty when the text names no sort of commitment. */
  public static Optional<CommitmentKey> parse(String text) {
    int slash = text.indexOf('/');
    var word = slash < 0 ? text : text.substring(0, slash);
    var id = slash < 0 ? "" : text.substring(slash + 1);
    return Stream.of(CommitmentKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .map(kind -> new CommitmentKey(kind, id));
  }

  /** Whether it is this one of its kind. */
  public boolean is(CommitmentKind wanted, String wantedId) {
    return kind == wanted && id.equals(wantedId);
  }

  @Override
  public String toString() {
    return id.isEmpty() ? kind.word() : kind.word() + "/" + id;
  }
}
