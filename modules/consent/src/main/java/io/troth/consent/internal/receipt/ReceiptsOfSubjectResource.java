package io.troth.consent.internal.receipt;

import io.troth.kernel.SubjectRef;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All receipts of one person, for the tenant's servers and staff. */
@Path("/api/v1/subjects/{ref}/receipts")
@Tag(name = "Acts")
public class ReceiptsOfSubjectResource {

  private final ReceiptStream all;

  ReceiptsOfSubjectResource(ReceiptStream all) {
    this.all = all;
  }

  @GET
  @Produces(ReceiptFile.JSON_LD)
  @RolesAllowed(Permissions.ACTS_READ)
  @Operation(
      operationId = "readReceiptsOfSubject",
      summary = "All receipts of a person as one document of linked data, newest first",
      description = ReceiptTexts.ALL)
  public StreamingOutput all(@PathParam("ref") UUID ref) {
    return all.of(new SubjectRef(ref));
  }
}
