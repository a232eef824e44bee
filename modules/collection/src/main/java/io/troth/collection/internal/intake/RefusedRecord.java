package io.troth.collection.internal.intake;

import io.troth.collection.api.CollectionProblem;
import io.troth.collection.api.Refusal;
import io.troth.kernel.Problem;

/** A refusal as a problem. */
final class RefusedRecord {

  private RefusedRecord() {}

  static Problem problem(Refusal refusal) {
    return Problem.at(
            CollectionProblem.RECORD_REFUSED,
            refusal.field(),
            refusal.message(),
            refusal.expected())
        .with("reason", refusal.code());
  }
}
