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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A person's receipt as a file, where the privacy centre's session reaches: its cookie goes to the
 * centre's own addresses and to no API.
 */
@Path("/privacy/receipts/{act}/copy")
@RolesAllowed(Permissions.SELF_READ)
@OpenWhenSuspended
public class ReceiptCopiesResource {

  private final ReceiptDesk desk;
  private final ReceiptAnswers answers;
  private final CurrentSubject person;

  ReceiptCopiesResource(ReceiptDesk desk, ReceiptAnswers answers, CurrentSubject person) {
    this.desk = desk;
    this.answers = answers;
    this.person = person;
  }

  @GET
  @Path("/pdf")
  @Produces(ReceiptFile.PDF)
  @Operation(hidden = true)
  public Response pdf(
      @PathParam("act") UUID act,
      @QueryParam("lang") @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    return answers.pdf(desk.own(person.require(), act), lang, request, headers);
  }

  @GET
  @Path("/jsonld")
  @Produces(ReceiptFile.JSON_LD)
  @Operation(hidden = true)
  public Response linked(@PathParam("act") UUID act, @Context Request request) {
    return answers.linked(desk.own(person.require(), act), request);
  }

  @GET
  @Path("/kantara")
  @Produces(ReceiptFile.JSON)
  @Operation(hidden = true)
  public Response kantara(@PathParam("act") UUID act, @Context Request request) {
    return answers.kantara(desk.own(person.require(), act), request);
  }
}
