package io.troth.web.internal.problem;

import io.troth.kernel.Problem;
import io.troth.web.SignInPages;
import io.troth.web.internal.limit.RateLimits;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Shows a caller without a valid credential the way in. */
@ApplicationScoped
class Doors {

  private final ProblemAnswers answers;
  private final Instance<SignInPages> signIn;
  private final RateLimits limits;

  Doors(ProblemAnswers answers, Instance<SignInPages> signIn, RateLimits limits) {
    this.answers = answers;
    this.signIn = signIn;
    this.limits = limits;
  }

  /**
   * The sign-in page for a browser that wanted a page, a 401 problem for everybody else. Every
   * knock counts against the address, so that keys cannot be guessed at leisure.
   */
  Response unauthenticated(RoutingContext request) {
    try {
      limits.countUnknown(request);
    } catch (Problem tooOften) {
      return answers.response(request, tooOften);
    }
    return signInPage(request)
        .map(page -> Response.seeOther(page).build())
        .orElseGet(() -> answers.response(request, Statuses.problem(401)));
  }

  private Optional<URI> signInPage(RoutingContext request) {
    var accept = request.request().getHeader(HttpHeaders.ACCEPT);
    if (Accepted.of(request.normalizedPath(), accept) == Accepted.JSON) {
      return Optional.empty();
    }
    var reading = HttpMethod.GET.equals(request.request().method());
    var wanted = reading ? request.request().uri() : request.normalizedPath();
    return signIn.stream().flatMap(pages -> pages.signInFor(wanted).stream()).findFirst();
  }
}
