package io.troth.web.internal.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.troth.kernel.Problem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Failures outside of resources: filters of the HTTP layer end a request with {@code
 * RoutingContext.fail}, by a status or, better, by a {@link Problem}.
 */
@ApplicationScoped
class FailureRoute {

  private final ProblemAnswers answers;
  private final Incidents incidents;

  FailureRoute(ProblemAnswers answers, Incidents incidents) {
    this.answers = answers;
    this.incidents = incidents;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
  }

  private void answer(RoutingContext request) {
    if (request.response().ended()) {
      return;
    }
    if (request.response().headWritten()) {
      request.response().reset();
      return;
    }
    answers.send(request, problem(request));
  }

  private Problem problem(RoutingContext request) {
    var fault = request.failure();
    if (fault instanceof Problem problem) {
      return problem;
    }
    if (fault instanceof UnauthorizedException || fault instanceof AuthenticationFailedException) {
      return Statuses.problem(401);
    }
    if (fault instanceof ForbiddenException) {
      return Statuses.problem(403);
    }
    if (fault == null && request.statusCode() < 500) {
      return Statuses.problem(request.statusCode());
    }
    return incidents.problem(
        request, fault == null ? new IllegalStateException("failed without a cause") : fault);
  }
}
