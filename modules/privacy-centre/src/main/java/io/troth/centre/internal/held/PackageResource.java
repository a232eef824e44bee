package io.troth.centre.internal.held;

import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.retention.api.DataPackages;
import io.troth.retention.api.DataPackages.Door;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;

/** Everything about the person as a file; too soon after the last one, the page says so. */
@Path("/privacy/data/package")
@OpenWhenSuspended
public class PackageResource {

  static final String TOO_SOON = "too-soon";

  private final Visit visit;
  private final DataPackages packages;

  PackageResource(Visit visit, DataPackages packages) {
    this.visit = visit;
    this.packages = packages;
  }

  @POST
  @Produces({"application/zip", MediaType.TEXT_HTML})
  @RolesAllowed(Permissions.SELF_READ)
  public Response everything() {
    try {
      var begun = packages.begin(visit.subject(), Door.PERSON);
      return Response.ok((StreamingOutput) begun.body()::writeTo, "application/zip")
          .header("Content-Disposition", "attachment; filename=\"" + begun.fileName() + "\"")
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem problem) {
      if (problem.type() != CommonProblem.TOO_MANY_REQUESTS) {
        throw problem;
      }
      var page = visit.carrying("/privacy/data?done=" + TOO_SOON);
      return Response.seeOther(URI.create(page)).build();
    }
  }
}
