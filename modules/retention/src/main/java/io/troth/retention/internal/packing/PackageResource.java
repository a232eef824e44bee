package io.troth.retention.internal.packing;

import io.troth.kernel.SubjectRef;
import io.troth.retention.api.DataPackages;
import io.troth.retention.api.DataPackages.Door;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything held about one of the tenant's people, for its server to hand on. */
@Path("/api/v1/subjects/{ref}/package")
@Tag(name = "Subjects")
public class PackageResource {

  static final String WHAT =
      "Every table as JSON and as CSV, a page that says what there is, and checksums. One in a"
          + " minute for each person. Each is a fact, subject.package-made.v1. A file without its"
          + " directory was not sent to its end.";

  private final DataPackages packages;

  PackageResource(DataPackages packages) {
    this.packages = packages;
  }

  @GET
  @Produces(PackageAnswers.ZIP)
  @RolesAllowed(Permissions.PEOPLE_EXPORT)
  @Operation(
      operationId = "readPackageOfSubject",
      summary = "Everything held about a person as one ZIP file",
      description = WHAT)
  @APIResponse(responseCode = "200", description = "The package")
  public Response read(@PathParam("ref") UUID ref) {
    return PackageAnswers.of(packages.begin(new SubjectRef(ref), Door.KEY));
  }
}
