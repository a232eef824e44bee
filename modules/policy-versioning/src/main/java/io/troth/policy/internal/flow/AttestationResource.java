package io.troth.policy.internal.flow;

import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestations;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people answer for, over HTTP. */
@Path("/api/v1/policies/{policyId}/versions/{versionId}/attestations")
@Tag(name = "Policies")
public class AttestationResource {

  private static final String WORDING = "{\"reason\": \"A comma was missing.\"}";
  private static final String LEGAL = "{\"language\": \"de\"}";

  private final Addressed addressed;
  private final Attestations attestations;

  AttestationResource(Addressed addressed, Attestations attestations) {
    this.addressed = addressed;
    this.attestations = attestations;
  }

  /** Why a wording is editorial. */
  @Schema(name = "WordingAttestation")
  public record WordingRequest(@NotNull @Schema(maxLength = 500) String reason) {}

  /** Which text is in order. */
  @Schema(name = "LegalSignOff")
  public record LegalRequest(
      @NotNull @Schema(description = "tag of a language of the draft") String language) {}

  /** What somebody said. */
  @Schema(name = "Attestation")
  public record AttestationAnswer(
      Attestation.Statement kind,
      long revision,
      Optional<String> language,
      String by,
      Instant at,
      String reason) {

    static AttestationAnswer of(Attestation said) {
      return new AttestationAnswer(
          said.kind(), said.revision(), said.language(), said.by().id(), said.at(), said.reason());
    }
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  @Operation(
      operationId = "listAttestations",
      summary = "What people said of the draft as it is, or of what was published")
  public List<AttestationAnswer> list(@BeanParam VersionAddress at) {
    var version = addressed.id(at);
    return attestations.of(version).stream().map(AttestationAnswer::of).toList();
  }

  @POST
  @Path("wording")
  @RolesAllowed(Permissions.POLICIES_EDIT)
  @Operation(
      operationId = "attestWording",
      summary = "Attest that the changed wording is editorial; two people must")
  public AttestationAnswer wording(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = WordingRequest.class),
                      examples = @ExampleObject(name = "a comma", value = WORDING)))
          WordingRequest body) {
    var edit = addressed.edit(at);
    return AttestationAnswer.of(attestations.wording(edit.version(), edit.seen(), body.reason()));
  }

  @POST
  @Path("approval")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "approveDraft", summary = "Approve that somebody else publishes")
  public AttestationAnswer approve(@BeanParam EditAddress at) {
    var edit = addressed.edit(at);
    return AttestationAnswer.of(attestations.approve(edit.version(), edit.seen()));
  }

  @POST
  @Path("legal")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  @Operation(operationId = "signOffText", summary = "Sign off the text of a language")
  public AttestationAnswer signOff(
      @BeanParam EditAddress at,
      @NotNull
          @Valid
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = LegalRequest.class),
                      examples = @ExampleObject(name = "German", value = LEGAL)))
          LegalRequest body) {
    var edit = addressed.edit(at);
    return AttestationAnswer.of(attestations.signOff(edit.version(), edit.seen(), body.language()));
  }
}
