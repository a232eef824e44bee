package io.troth.client;

/** What became of one of many questions. */
public sealed interface Outcome {

  /** Whether the data may be used: never where the question was refused. */
  boolean allowed();

  /** It was answered. */
  record Answered(Decision decision) implements Outcome {
    @Override
    public boolean allowed() {
      return decision.allowed();
    }
  }

  /** It was no question that can be answered; the others were. */
  record Refused(ProblemDetails problem) implements Outcome {
    @Override
    public boolean allowed() {
      return false;
    }
  }
}
