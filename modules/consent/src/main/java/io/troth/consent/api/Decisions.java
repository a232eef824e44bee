package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.List;

/** Answers from facts with one SQL statement. */
public interface Decisions {

  /**
   * Answers one question. One about the past reads the ledger too.
   *
   * @throws io.troth.kernel.Problem invalid-input for an instant in the future
   */
  DecisionAnswer decide(DecisionQuestion question);

  /**
   * Answers many with one SQL statement, in their order; those about the past as {@link #decide}.
   *
   * @param questions 1 to 1,000
   */
  List<DecisionAnswer> decideAll(List<DecisionQuestion> questions);

  /** Whether the whole service is open to the person, for the forward-auth endpoint. */
  GateAnswer gate(SubjectRef subject);

  /** The service gate's answer. */
  sealed interface GateAnswer {
    record Open() implements GateAnswer {}

    /** A declared gate is closed until the person accepts, on this page. */
    record ReconsentRequired(java.net.URI page) implements GateAnswer {}
  }
}
