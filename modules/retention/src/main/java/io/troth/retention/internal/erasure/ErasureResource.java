package io.troth.retention.internal.erasure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificates;
import io.troth.retention.api.ErasureGround;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.Erasures;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Erasures of people and their certificates over HTTP. */
@Path("/api/v1/erasures")
@Tag(name = "Erasures")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private static final int LONGEST_CERTIFICATE = 200_000;

  private final Erasures erasures;
  private final Certificates certificates;

  ErasureResource(Erasures erasures, Certificates certificates) {
    this.erasures = erasures;
    this.certificates = certificates;
  }

  /** Whom to erase, and why. */
  @Schema(name = "ErasureWish")
  public record ErasureWish(
      @NotNull @Schema(description = "the person's reference") UUID subject,
      @NotNull ErasureGround ground,
      @Schema(description = "in your own words; erased with the person", maxLength = 500)
          @Nullable String note) {}

  /** A certificate with what proves it genuine. */
  @Schema(name = "ErasureCertificate")
  public record CertificateJson(
      UUID erasure,
      int revision,
      @JsonRawValue @Schema(description = "canonical JSON (RFC 8785)", type = SchemaType.OBJECT)
          String certificate,
      @Schema(description = "SHA-256 of the certificate, hexadecimal") String hash,
      @Schema(description = "HMAC-SHA-256 under the tenant's key, hexadecimal") String mac) {

    static CertificateJson of(Certificate certificate) {
      return new CertificateJson(
          certificate.erasure(),
          certificate.revision(),
          certificate.text(),
          certificate.hash(),
          certificate.mac());
    }
  }

  /** A certificate that somebody holds. */
  @Schema(name = "CertificateToCheck")
  public record CertificateToCheck(
      @NotNull
          @Size(max = LONGEST_CERTIFICATE)
          @Schema(description = "the member certificate as text, unchanged")
          String certificate,
      @NotNull @Size(max = 64) String mac) {}

  /** Whether it was issued here. */
  @Schema(name = "CertificateCheck")
  public record CertificateCheck(boolean genuine) {}

  @POST
  @RolesAllowed(Permissions.SUBJECTS_ERASE)
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Operation(
      operationId = "eraseSubject",
      summary = "Have a person erased",
      description =
          "It cannot be undone. Asked again for the same person, the same erasure is answered. While"
              + " a legal hold keeps their data it waits, and their use is restricted.")
  public ErasureJson ask(@NotNull @Valid ErasureWish wish) {
    return ErasureJson.of(
        erasures.ask(
            new SubjectRef(wish.subject()), wish.ground(), Optional.ofNullable(wish.note())));
  }

  @GET
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(operationId = "listErasures", summary = "List erasures, newest first")
  public Page<ErasureJson> list(
      @QueryParam("state") @Nullable String state, @BeanParam PageParams page) {
    return erasures.list(state(state), page.request()).map(ErasureJson::of);
  }

  private static Optional<ErasureState> state(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(ErasureState.values())
            .filter(one -> one.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "state",
                        "This is no state of an erasure.",
                        Arrays.toString(ErasureState.values()))));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(operationId = "readErasure", summary = "Read how far an erasure is")
  public ErasureJson read(@PathParam("id") UUID id) {
    return erasures
        .find(id)
        .map(ErasureJson::of)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such erasure."));
  }

  @GET
  @Path("/{id}/certificate")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Operation(
      operationId = "readErasureCertificate",
      summary = "Read the certificate of an erasure that is done",
      description = "It names nobody: what is gone, what is kept on which ground and until when.")
  public CertificateJson certificate(@PathParam("id") UUID id) {
    return certificates
        .of(id)
        .map(CertificateJson::of)
        .orElseThrow(
            () -> Problem.of(CommonProblem.NOT_FOUND, "There is no certificate of this yet."));
  }

  @POST
  @Path("/check")
  @RolesAllowed(Permissions.SUBJECTS_READ)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkErasureCertificate",
      summary = "Ask whether a certificate was issued here and is unchanged")
  public CertificateCheck check(@NotNull @Valid CertificateToCheck held) {
    return new CertificateCheck(certificates.isGenuine(held.certificate(), held.mac()));
  }
}
