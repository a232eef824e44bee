package io.troth.consent.internal.receipt;

import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All of a person's receipts as one file, where the privacy centre's session reaches. */
@Path("/privacy/receipts/all")
@RolesAllowed(Permissions.SELF_READ)
@OpenWhenSuspended
public class AllReceiptsResource {

  private final ReceiptStream all;
  private final CurrentSubject person;

  AllReceiptsResource(ReceiptStream all, CurrentSubject person) {
    this.all = all;
    this.person = person;
  }

  @GET
  @Produces(ReceiptFile.JSON_LD)
  @Operation(hidden = true)
  public Response all() {
    return Response.ok(all.of(person.require()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipts.jsonld\"")
        .build();
  }
}
