package io.troth.web.internal.problem;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Faults on our side: the log gets everything, the caller gets an id to ask about. */
@ApplicationScoped
class Incidents {

  private static final Logger LOG = Logger.getLogger(Incidents.class);

  private final UniqueIds ids;

  Incidents(UniqueIds ids) {
    this.ids = ids;
  }

  /** Logs the fault with its stack trace. The path is logged without its query. */
  Problem problem(RoutingContext request, Throwable fault) {
    var incident = ids.next();
    LOG.errorf(
        fault,
        "Incident %s at %s %s",
        incident,
        request.request().method(),
        request.request().path());
    return Problem.of(
            CommonProblem.INTERNAL,
            "This is our fault, not yours. If it stays, tell us the incident " + incident + ".")
        .with("incident", incident);
  }
}
