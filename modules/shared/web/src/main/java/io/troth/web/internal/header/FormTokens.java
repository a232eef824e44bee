package io.troth.web.internal.header;

import io.troth.kernel.Problem;
import io.troth.web.WebProblem;
import io.troth.web.internal.problem.ProblemAnswers;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells people what to do when the form's token is missing or not theirs, instead of a bare 400.
 */
class FormTokens {

  private static final String VERIFIED = "csrf_token_verified";

  private final ProblemAnswers answers;

  FormTokens(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ServerResponseFilter
  public void explain(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
    if (refused(request, response) && routing.get(VERIFIED) == null) {
      var answer =
          answers.response(
              routing,
              Problem.of(
                  WebProblem.FORM_EXPIRED,
                  "Open the form again and send it once more; nothing was changed."));
      response.setStatus(answer.getStatus());
      response.setEntity(answer.getEntity(), null, answer.getMediaType());
    }
  }

  private static boolean refused(
      ContainerRequestContext request, ContainerResponseContext response) {
    return response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()
        && !response.hasEntity()
        && !request.getMethod().equals("GET")
        && !request.getMethod().equals("HEAD");
  }
}
