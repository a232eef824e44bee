package io.troth.retention.internal.packing;

import io.troth.retention.api.DataPackages;
import io.troth.retention.api.DataPackages.Door;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything held about the person who asks. */
@Path("/api/v1/me/package")
@Tag(name = "Me")
@OpenWhenSuspended
public class MyPackageResource {

  private final DataPackages packages;
  private final CurrentSubject person;

  MyPackageResource(DataPackages packages, CurrentSubject person) {
    this.packages = packages;
    this.person = person;
  }

  @GET
  @Produces(PackageAnswers.ZIP)
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "readMyPackage",
      summary = "Everything held about me as one ZIP file",
      description = PackageResource.WHAT)
  @APIResponse(responseCode = "200", description = "The package")
  public Response read() {
    return PackageAnswers.of(packages.begin(person.require(), Door.PERSON));
  }
}
