package io.troth.policy.internal.board;

import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PromiseBoard.Gap;
import io.troth.policy.api.Promised;
import java.util.List;
import java.util.Optional;

/** The gaps that hold, as they were read. */
record Gaps(List<GapRow> rows) {

  Optional<Gap> answeringFor(PolicyId policy, Promised promised) {
    return rows.stream()
        .filter(row -> row.answersFor(policy, promised))
        .findFirst()
        .map(GapRow::view);
  }
}
