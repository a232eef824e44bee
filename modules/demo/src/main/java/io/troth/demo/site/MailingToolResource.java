package io.troth.demo.site;

import io.troth.demo.sample.DemoSettings;
import io.troth.demo.sample.SampleConnectors;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.BodyLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The sample customer's mailing tool in demo mode: a system outside that is told of erasures. It
 * holds nobody and says that two of its records are gone.
 */
@Path(SampleConnectors.MAILING_TOOL)
@PermitAll
public class MailingToolResource {

  private static final int LARGEST = 16 * 1024;

  private final DemoSettings settings;

  MailingToolResource(DemoSettings settings) {
    this.settings = settings;
  }

  /** What it says. */
  public record Gone(String status, int count) {}

  @POST
  @BodyLimit(LARGEST)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Gone erase(String request) {
    if (!settings.enabled()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "This is there in demo mode only.");
    }
    return new Gone("erased", 2);
  }
}
