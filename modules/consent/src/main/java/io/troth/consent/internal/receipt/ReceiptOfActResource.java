package io.troth.consent.internal.receipt;

import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The receipt of any act, for the tenant's servers and staff. */
@Path("/api/v1/acts/{act}/receipt")
@RolesAllowed(Permissions.ACTS_READ)
@Tag(name = "Acts")
public class ReceiptOfActResource {

  private final ReceiptDesk desk;
  private final ReceiptAnswers answers;

  ReceiptOfActResource(ReceiptDesk desk, ReceiptAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GET
  @Produces({ReceiptFile.JSON_LD, ReceiptFile.PDF})
  @Operation(
      operationId = "readReceipt",
      summary = "The receipt of an act",
      description = ReceiptTexts.ONE)
  public Response one(
      @PathParam("act") UUID act, @Context Request request, @Context HttpHeaders headers) {
    return answers.negotiated(desk.any(act), request, headers);
  }

  @GET
  @Path("/pdf")
  @Produces(ReceiptFile.PDF)
  @Operation(
      operationId = "printReceipt",
      summary = "The receipt on paper, without asking by header")
  public Response pdf(
      @PathParam("act") UUID act,
      @QueryParam("lang") @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    return answers.pdf(desk.any(act), lang, request, headers);
  }

  @GET
  @Path("/kantara")
  @Produces(ReceiptFile.JSON)
  @Operation(
      operationId = "readKantaraReceipt",
      summary = "The receipt of a consent in the format of the Kantara Initiative",
      description = ReceiptTexts.KANTARA)
  public Response kantara(@PathParam("act") UUID act, @Context Request request) {
    return answers.kantara(desk.any(act), request);
  }
}
