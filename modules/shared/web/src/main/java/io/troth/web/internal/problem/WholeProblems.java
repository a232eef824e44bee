package io.troth.web.internal.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives refusals of the API a problem where there was a status alone, such as a failed If-Match.
 */
@ApplicationScoped
class WholeProblems {

  /** Answers are filtered from the highest number down: whoever knows more has spoken by then. */
  private static final int LAST = 100;

  private final ProblemAnswers answers;

  WholeProblems(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ServerResponseFilter(priority = LAST)
  public void complete(
      ContainerRequestContext asked, ContainerResponseContext answer, RoutingContext request) {
    if (answer.getStatusInfo().getFamily() != Family.CLIENT_ERROR
        || answer.hasEntity()
        || !asked.getUriInfo().getPath().startsWith("/api/")) {
      return;
    }
    var whole = answers.response(request, Statuses.problem(answer.getStatus()));
    answer.setEntity(whole.getEntity());
    answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, whole.getMediaType());
  }
}
