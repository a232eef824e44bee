package io.troth.demo.clock;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What the decision endpoint is measured against: the same way in, with the same key, and one read
 * of one row by its primary key. Exists in demo mode only.
 */
@Path("/demo/bare")
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {

  private final MovableClock clock;
  private final ClockStatements statements;

  BareResource(MovableClock clock, ClockStatements statements) {
    this.clock = clock;
    this.statements = statements;
  }

  /** The row that was read. */
  record Row(long aheadMillis) {}

  @GET
  @RolesAllowed(Permissions.DECISIONS_READ)
  public Row read() {
    if (!clock.movable()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no demo here.");
    }
    return new Row(statements.ahead().toMillis());
  }
}
