package io.troth.policy.internal.authoring;

import io.troth.policy.api.authoring.Translations;
import io.troth.policy.internal.catalogue.Addressed;
import io.troth.policy.internal.catalogue.EditAddress;
import io.troth.policy.internal.catalogue.VersionAddress;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
  public List<OpenAnswer> list(@BeanParam VersionAddress at) {
    var draft = addressed.id(at);
    return translations.open(draft).stream().map(OpenAnswer::of).toList();
  }

  @POST
  @Path("still-right")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(
      operationId = "confirmTranslation",
      summary = "Say that a text is still right; the answer is what is left to be done")
  public List<OpenAnswer> stillRight(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CheckRequest.class),
                      examples = @ExampleObject(name = "a German clause", value = EXAMPLE)))
          CheckRequest body) {
    var edit = addressed.edit(at);
    translations.stillRight(edit.version(), edit.seen(), body.language(), body.part());
    return translations.open(edit.version()).stream().map(OpenAnswer::of).toList();
  }
}
