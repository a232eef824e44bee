package io.troth.client;

import java.time.Duration;
import java.util.Optional;

/** Troth did not do what it was asked. Each kind that calls for a reaction of its own is a type. */
public sealed class TrothException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetails problem;

  private TrothException(ProblemDetails problem, Throwable cause) {
    super(problem.title() + ": " + problem.detail(), cause);
    this.problem = problem;
  }

  private TrothException(ProblemDetails problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  /** Type, field and detail. */
  public ProblemDetails problem() {
    return problem;
  }

  /** The key is not valid (401), or does not permit this (403): no repetition helps. */
  public static final class NotPermitted extends TrothException {
    private static final long serialVersionUID = 1L;

    NotPermitted(ProblemDetails problem) {
      super(problem);
    }
  }

  /** Nothing of that name (404). */
  public static final class NotFound extends TrothException {
    private static final long serialVersionUID = 1L;

    NotFound(ProblemDetails problem) {
      super(problem);
    }
  }

  /** The state does not allow it (409, 412), for example because the text has changed. */
  public static final class Conflict extends TrothException {
    private static final long serialVersionUID = 1L;

    Conflict(ProblemDetails problem) {
      super(problem);
    }
  }

  /** What was sent is not right; {@link ProblemDetails#faults()} says where. */
  public static final class InvalidInput extends TrothException {
    private static final long serialVersionUID = 1L;

    InvalidInput(ProblemDetails problem) {
      super(problem);
    }
  }

  /** More calls than are taken, after all repetitions (429). */
  public static final class TooManyRequests extends TrothException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    TooManyRequests(ProblemDetails problem, Optional<Duration> retryAfter) {
      super(problem);
      this.retryAfter = retryAfter;
    }

    /** How long to wait, as Troth said. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }

  /** No answer, or none that means anything, after all repetitions. */
  public static final class Unreachable extends TrothException {
    private static final long serialVersionUID = 1L;

    Unreachable(ProblemDetails problem) {
      super(problem);
    }

    Unreachable(String detail, Throwable cause) {
      super(
          new ProblemDetails(
              ProblemDetails.UNNAMED,
              ProblemDetails.UNNAMED,
              0,
              "Troth cannot be reached",
              detail,
              java.util.List.of()),
          cause);
    }
  }

  static TrothException of(ProblemDetails problem, Optional<Duration> retryAfter) {
    return switch (problem.status()) {
      case 401, 403 -> new NotPermitted(problem);
      case 404 -> new NotFound(problem);
      case 409, 412, 428 -> new Conflict(problem);
      case 429 -> new TooManyRequests(problem, retryAfter);
      default ->
          problem.status() >= 400 && problem.status() < 500
              ? new InvalidInput(problem)
              : new Unreachable(problem);
    };
  }
}
