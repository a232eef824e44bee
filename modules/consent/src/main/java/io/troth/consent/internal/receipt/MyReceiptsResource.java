package io.troth.consent.internal.receipt;

import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's own receipts, to keep and to hand on. */
@Path("/api/v1/me/receipts")
@RolesAllowed(Permissions.SELF_READ)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyReceiptsResource {

  private final ReceiptDesk desk;
  private final ReceiptAnswers answers;
  private final ReceiptStream all;
  private final CurrentSubject person;

  MyReceiptsResource(
      ReceiptDesk desk, ReceiptAnswers answers, ReceiptStream all, CurrentSubject person) {
    this.desk = desk;
    this.answers = answers;
    this.all = all;
    this.person = person;
  }

  @GET
  @Produces(ReceiptFile.JSON_LD)
  @Operation(
      operationId = "readMyReceipts",
      summary = "All my receipts as one document of linked data, newest first",
      description = ReceiptTexts.ALL)
  public StreamingOutput all() {
    return all.of(person.require());
  }

  @GET
  @Path("/{act}")
  @Produces({ReceiptFile.JSON_LD, ReceiptFile.PDF})
  @Operation(
      operationId = "readMyReceipt",
      summary = "The receipt of something I did",
      description = ReceiptTexts.ONE)
  public Response one(
      @PathParam("act") UUID act, @Context Request request, @Context HttpHeaders headers) {
    return answers.negotiated(desk.own(person.require(), act), request, headers);
  }

  @GET
  @Path("/{act}/pdf")
  @Produces(ReceiptFile.PDF)
  @Operation(
      operationId = "printMyReceipt",
      summary = "The receipt on paper, without asking by header")
  public Response pdf(
      @PathParam("act") UUID act,
      @QueryParam("lang") @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    return answers.pdf(desk.own(person.require(), act), lang, request, headers);
  }

  @GET
  @Path("/{act}/kantara")
  @Produces(ReceiptFile.JSON)
  @Operation(
      operationId = "readMyKantaraReceipt",
      summary = "The receipt of my consent in the format of the Kantara Initiative",
      description = ReceiptTexts.KANTARA)
  public Response kantara(@PathParam("act") UUID act, @Context Request request) {
    return answers.kantara(desk.own(person.require(), act), request);
  }
}
