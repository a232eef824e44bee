package io.troth.web.internal.problem;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.WebProblem;

/** Problems that are known by their status code alone. */
final class Statuses {

  private Statuses() {}

  static Problem problem(int status) {
    return switch (status) {
      case 401 -> Problem.of(CommonProblem.UNAUTHENTICATED, "Sign in, or send a valid key.");
      case 403 -> Problem.of(CommonProblem.FORBIDDEN, "This is not permitted.");
      case 404 -> Problem.of(CommonProblem.NOT_FOUND, "Nothing was found at this address.");
      case 405 -> Problem.of(WebProblem.METHOD_NOT_ALLOWED, "Use another method at this address.");
      case 406 -> Problem.of(WebProblem.NOT_ACCEPTABLE, "Ask for another media type in Accept.");
      case 409 -> Problem.of(CommonProblem.CONFLICT, "This is not possible now.");
      case 412 -> Problem.of(CommonProblem.STALE_EDIT, "This was changed in the meantime.");
      case 413 -> Problem.of(CommonProblem.TOO_LARGE, "The body is larger than is taken here.");
      case 415 ->
          Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, "Send another media type, such as JSON.");
      case 422 -> Problem.of(CommonProblem.INVALID_INPUT, "The input is not valid.");
      case 429 -> Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Wait before you call again.");
      case 503 -> Problem.of(WebProblem.UNAVAILABLE, "Try again in a while.");
      default -> Problem.of(WebProblem.BAD_REQUEST, "The request cannot be understood.");
    };
  }
}
