package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.Translations;
import io.troth.policy.internal.flow.Addressed;
import io.troth.web.EntityTags;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the languages of a draft still say the same, over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}/translations")
@Tag(name = "Policies")
public class TranslationResource {

  private static final String EXAMPLE = "{\"language\": \"de\", \"part\": \"deletion\"}";

  private final Addressed addressed;
  private final Translations translations;

  TranslationResource(Addressed addressed, Translations translations) {
    this.addressed = addressed;
    this.translations = translations;
  }

  /** A text that needs somebody. */
  @Schema(name = "OpenTranslation")
  public record OpenAnswer(
      String language,
      @Schema(description = "id of the clause, _title or _summary") String part,
      Translations.Need need,
      String field) {

    static OpenAnswer of(Translations.Open open) {
      return new OpenAnswer(open.language(), open.part(), open.need(), open.field());
    }
  }

  /** Which text is right as it is. */
  @Schema(name = "TranslationCheck")
  public record CheckRequest(
      @NotNull @Schema(description = "tag of a language of the draft") String language,
      @NotNull @Schema(description = "id of the clause, _title or _summary") String part) {}

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(
      operationId = "listOpenTranslations",
      summary = "Texts of a draft that are not translated, or whose source was changed after them")
  public List<OpenAnswer> list(
      @PathParam("policyId") UUID policyId, @PathParam("versionId") UUID versionId) {
    var draft = addressed.version(policyId, versionId).head().id();
    return translations.open(draft).stream().map(OpenAnswer::of).toList();
  }

  @POST
  @Path("still-right")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(
      operationId = "confirmTranslation",
      summary = "Say that a text is still right; the answer is what is left to be done")
  public List<OpenAnswer> stillRight(
      @PathParam("policyId") UUID policyId,
      @PathParam("versionId") UUID versionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CheckRequest.class),
                      examples = @ExampleObject(name = "a German clause", value = EXAMPLE)))
          CheckRequest body) {
    long seen = EntityTags.expected(ifMatch);
    var draft = addressed.version(policyId, versionId).head().id();
    translations.stillRight(draft, seen, body.language(), body.part());
    return translations.open(draft).stream().map(OpenAnswer::of).toList();
  }
}
