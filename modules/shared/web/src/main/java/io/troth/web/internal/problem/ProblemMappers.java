package io.troth.web.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Everything a resource or a filter may throw, as a problem. */
@ApplicationScoped
class ProblemMappers {

  private final ProblemAnswers answers;
  private final Incidents incidents;
  private final Doors doors;

  ProblemMappers(ProblemAnswers answers, Incidents incidents, Doors doors) {
    this.answers = answers;
    this.incidents = incidents;
    this.doors = doors;
  }

  @ServerExceptionMapper
  public Response refused(Problem problem, RoutingContext request) {
    return problem.type() == CommonProblem.UNAUTHENTICATED
        ? doors.unauthenticated(request)
        : answers.response(request, problem);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException fault, RoutingContext request) {
    return fault.getConstraintViolations().stream().anyMatch(InputFaults::ours)
        ? failed(fault, request)
        : answers.response(request, InputFaults.problem(fault.getConstraintViolations()));
  }

  /** Names the second type as well: the framework has a mapper of its own for it. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  public Response unreadable(JsonProcessingException fault, RoutingContext request) {
    return answers.response(request, JsonFaults.problem(fault));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(RoutingContext request) {
    return doors.unauthenticated(request);
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(RoutingContext request) {
    return answers.response(
        request,
        Problem.of(CommonProblem.FORBIDDEN, "Your credential is valid but does not permit this."));
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException fault, RoutingContext request) {
    if (fault.getCause() instanceof JsonProcessingException json) {
      return unreadable(json, request);
    }
    if (fault.getCause() instanceof Problem problem) {
      return refused(problem, request);
    }
    var status = fault.getResponse().getStatus();
    if (status < 400 || fault.getResponse().hasEntity()) {
      return fault.getResponse();
    }
    if (status >= 500 && status != 503) {
      return failed(fault, request);
    }
    var answer = answers.response(request, Statuses.problem(status));
    var allowed = fault.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  public Response busy(RejectedExecutionException fault, RoutingContext request) {
    return answers.response(
        request,
        Problem.of(WebProblem.UNAVAILABLE, "Too much is going on at the moment.")
            .with("retryAfter", 1));
  }

  @ServerExceptionMapper
  public Response failed(Throwable fault, RoutingContext request) {
    return answers.response(request, incidents.problem(request, fault));
  }
}
