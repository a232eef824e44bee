package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands;
import io.troth.notification.api.LetterBrands.Saved;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What mails show of the sender, over HTTP. */
@Path("/api/v1/letter-brand")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class BrandResource {

  private final LetterBrands brands;

  BrandResource(LetterBrands brands) {
    this.brands = brands;
  }

  /** What is shown. */
  @Schema(name = "LetterBrand")
  record Body(
      @Schema(description = "on top of every mail; the tenant's name where it is empty") @NotNull
          String mark,
      @Schema(description = "#rrggbb") @NotNull String accent,
      @Schema(description = "who the sender is, by language: en, de") @Size(max = 10)
          @Nullable Map<String, @NotNull String> imprints) {

    LetterBrand brand() {
      return new LetterBrand(mark, accent, imprints == null ? Map.of() : imprints);
    }
  }

  /** What is shown, with its place in the row of revisions. */
  @Schema(name = "SavedLetterBrand")
  record Answer(Body brand, long revision, Optional<Instant> savedAt) {

    static Answer of(Saved saved) {
      var brand = saved.brand();
      return new Answer(
          new Body(brand.mark(), brand.accent(), new TreeMap<>(brand.imprints())),
          saved.revision(),
          saved.at());
    }
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  @Operation(operationId = "readLetterBrand", summary = "What mails show of the sender")
  @APIResponse(
      responseCode = "200",
      description = "What they show now; its ETag is needed to change it",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response read(@Context Request request) {
    var saved = brands.current();
    return EntityTags.answer(request, saved.revision(), () -> Answer.of(saved));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  @Operation(operationId = "saveLetterBrand", summary = "Show something else from now on")
  @APIResponse(
      responseCode = "200",
      description = "What is shown now",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response save(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Body body) {
    var saved = brands.save(body.brand(), EntityTags.expected(ifMatch));
    return Response.ok(Answer.of(saved)).tag(EntityTags.of(saved.revision())).build();
  }
}
