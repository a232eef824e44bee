package io.troth.consent.api;

import io.troth.kernel.SubjectRef;

/** Answers from facts with one SQL statement. */
public interface Decisions {

  DecisionAnswer decide(DecisionQuestion question);

  /** Whether the whole service is open to the person, for the forward-auth endpoint. */
  GateAnswer gate(SubjectRef subject);

  /** The service gate's answer. */
  sealed interface GateAnswer {
    record Open() implements GateAnswer {}

    /** A declared gate is closed until the person accepts, on this page. */
    record ReconsentRequired(java.net.URI page) implements GateAnswer {}
  }
}
