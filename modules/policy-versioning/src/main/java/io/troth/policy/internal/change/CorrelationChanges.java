package io.troth.policy.internal.change;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Handling.Correlation;
import io.troth.policy.internal.change.Words.Argument;
import java.util.Optional;
import java.util.Set;

/** What differs in whether data may be put together. Where nothing is said, they may not. */
final class CorrelationChanges {

  private final Findings findings;
  private final Optional<Correlation> from;
  private final Optional<Correlation> to;

  CorrelationChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().handling().correlation();
    this.to = findings.to().handling().correlation();
  }

  void find() {
    if (isAllowed(from) && isAllowed(to)) {
      reach(from.orElseThrow().purposes(), to.orElseThrow().purposes());
    } else if (isAllowed(to)) {
      findings.add(
          Rule.CORRELATION_ALLOWED, "correlation:allowed", lasting(to.orElseThrow().purposes()));
    } else if (isAllowed(from)) {
      findings.add(Rule.CORRELATION_ENDED, "correlation:ended");
    } else if (from.isPresent() != to.isPresent()) {
      findings.add(
          to.isPresent() ? Rule.CORRELATION_RULED_OUT : Rule.CORRELATION_NO_LONGER_RULED_OUT,
          to.isPresent() ? "correlation:ruled-out" : "correlation:no-longer-ruled-out");
    }
    if (from.isPresent() && to.isPresent()) {
      findings.citation(
          "correlation",
          Argument.word("commitment.correlation"),
          from.get().clauses(),
          to.get().clauses());
    }
  }

  private static boolean isAllowed(Optional<Correlation> correlation) {
    return correlation.map(Correlation::allowed).orElse(false);
  }

  /** No purposes means all of them. */
  private void reach(Set<String> before, Set<String> after) {
    if (before.isEmpty() != after.isEmpty()) {
      var rule = after.isEmpty() ? Rule.CORRELATION_WIDENED : Rule.CORRELATION_NARROWED;
      findings.add(
          rule,
          "correlation:" + (after.isEmpty() ? "all" : "some"),
          Argument.word(after.isEmpty() ? "correlation.all" : "correlation.some"));
      return;
    }
    for (var purpose : Keys.missingIn(before, after)) {
      findings.add(
          Rule.CORRELATION_WIDENED,
          "correlation:" + purpose + ":added",
          lasting(Set.of(purpose)),
          name(findings.to(), purpose));
    }
    for (var purpose : Keys.missingIn(after, before)) {
      findings.add(
          Rule.CORRELATION_NARROWED,
          "correlation:" + purpose + ":removed",
          name(findings.from(), purpose));
    }
  }

  private Set<String> lasting(Set<String> purposes) {
    return findings.lasting(purpose -> purposes.contains(purpose.id()));
  }

  private static Argument name(Commitments commitments, String purpose) {
    return commitments
        .purpose(purpose)
        .map(Purpose::name)
        .map(Argument::name)
        .orElseGet(() -> Argument.text(purpose));
  }
}
