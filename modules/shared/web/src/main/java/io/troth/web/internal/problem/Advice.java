package io.troth.web.internal.problem;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.ProblemType;
import io.troth.web.WebProblem;

/** What to do about the problems every room shares. */
final class Advice {

  private Advice() {}

  static String on(ProblemType type) {
    if (type instanceof CommonProblem common) {
      return on(common);
    }
    return type instanceof WebProblem web ? on(web) : "";
  }

  private static String on(CommonProblem type) {
    return switch (type) {
      case INVALID_INPUT -> "Correct the fields listed in violations and send the request again.";
      case NOT_FOUND -> "Check the address and the id. Other tenants' ids are not found either.";
      case STALE_EDIT -> "Read the thing again, repeat your change on top, send its new ETag.";
      case PRECONDITION_REQUIRED -> "Send If-Match with the ETag of the answer you read.";
      case CONFLICT -> "Read the present state; the detail says what stands in the way.";
      case IDEMPOTENCY_KEY_REUSED -> "Use a new key for every new request.";
      case IDEMPOTENCY_KEY_BUSY -> "Wait as long as Retry-After says, then repeat the request.";
      case TOO_LARGE -> "Send less at once; the member limit says how many bytes are taken.";
      case TOO_MANY_REQUESTS -> "Wait as long as Retry-After says.";
      case UNAUTHENTICATED -> "Sign in, or send Authorization: Bearer with a valid key or token.";
      case FORBIDDEN -> "Ask the tenant's owner for the role or the key scope this needs.";
      case TENANT_SUSPENDED -> "Ask the operator. People's own doors stay open meanwhile.";
      case INTERNAL -> "Try again later. If it stays, tell us the incident id.";
    };
  }

  private static String on(WebProblem type) {
    return switch (type) {
      case BAD_REQUEST -> "Compare the request with the API's description.";
      case MALFORMED_JSON -> "Correct the JSON at the line and column given.";
      case CROSS_SITE_REQUEST -> "Open the page itself and act there.";
      case FORM_EXPIRED -> "Open the form again and send it. Cookies must be allowed.";
      case METHOD_NOT_ALLOWED -> "Compare the method with the API's description.";
      case NOT_ACCEPTABLE -> "Ask for application/json, or for what the description offers.";
      case IDEMPOTENCY_OUTCOME_LOST ->
          "Read the state to see what the first request did. Only then, if need be, use a new key.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send application/json, or what the description offers.";
      case UNAVAILABLE -> "Wait as long as Retry-After says, then repeat the request.";
    };
  }
}
