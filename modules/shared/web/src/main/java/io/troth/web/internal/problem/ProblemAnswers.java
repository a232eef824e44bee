package io.troth.web.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.Problem;
import io.troth.web.PublicAddress;
import io.troth.web.Vary;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a problem as the reader wants it: a page for a browser, a JSON object for a program. */
@ApplicationScoped
public class ProblemAnswers {

  static final String PROBLEM_JSON = "application/problem+json";

  private static final String PAGE = "text/html;charset=UTF-8";

  private final PublicAddress address;
  private final ObjectMapper json;

  ProblemAnswers(PublicAddress address, ObjectMapper json) {
    this.address = address;
    this.json = json;
  }

  /** The answer to a request that reached a resource or its filters. */
  public Response response(RoutingContext request, Problem problem) {
    var answer = written(request, problem);
    var response = Response.status(problem.type().status()).entity(answer.body());
    response.type(answer.type());
    answer.headers().forEach(response::header);
    return response.build();
  }

  /** The answer to a request that failed before it reached a resource. */
  void send(RoutingContext request, Problem problem) {
    var answer = written(request, problem);
    var response = request.response().setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, answer.type());
    answer.headers().forEach(response::putHeader);
    response.end(answer.body());
  }

  private Answer written(RoutingContext request, Problem problem) {
    Vary.on(request, HttpHeaders.ACCEPT);
    var headers = headers(problem);
    var accepted =
        Accepted.of(request.normalizedPath(), request.request().getHeader(HttpHeaders.ACCEPT));
    return accepted == Accepted.PAGE
        ? new Answer(PAGE, page(problem), headers)
        : new Answer(PROBLEM_JSON, text(problem), headers);
  }

  private String page(Problem problem) {
    var type = problem.type();
    var incident = String.valueOf(problem.extensions().getOrDefault("incident", ""));
    return new ProblemPages.Error(
            type.status(),
            type.title(),
            problem.detail(),
            problem.violations(),
            incident,
            address.problem(type.slug()))
        .render();
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(
          ProblemDocument.of(problem, address.problem(problem.type().slug())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem must always be writable", e);
    }
  }

  private static Map<String, String> headers(Problem problem) {
    var headers = new LinkedHashMap<String, String>();
    var wait = problem.extensions().get("retryAfter");
    if (wait != null) {
      headers.put(HttpHeaders.RETRY_AFTER, wait.toString());
    }
    if (problem.type().status() == 401) {
      headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"troth\"");
    }
    return headers;
  }

  private record Answer(String type, String body, Map<String, String> headers) {}
}
