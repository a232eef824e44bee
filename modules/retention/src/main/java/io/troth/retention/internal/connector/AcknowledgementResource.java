package io.troth.retention.internal.connector;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.web.BodyLimit;
import io.troth.web.OpenWhenSuspended;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Answers of systems outside that did not answer at once. Open to anybody: the token is what the
 * caller proves by that they were asked.
 */
@Path(Errands.ACKNOWLEDGEMENTS)
@Tag(name = "Connectors")
@PermitAll
@OpenWhenSuspended
@Produces(MediaType.APPLICATION_JSON)
public class AcknowledgementResource {

  private static final int LARGEST = 8 * 1024;

  private final Errands errands;

  AcknowledgementResource(Errands errands) {
    this.errands = errands;
  }

  /** What a system did. */
  @Schema(name = "Acknowledgement")
  public record AcknowledgementJson(
      @NotNull @Schema(description = "as it came with the request") String token,
      @NotNull
          @Schema(
              description = "what was done",
              enumeration = {"erased", "refused"})
          String status,
      @Schema(description = "rows or records that are gone; 0 when missing", minimum = "0")
          @Nullable Long count,
      @Schema(description = "why it was refused; names nobody", maxLength = 200)
          @Nullable String reason) {

    @Override
    public String toString() {
      return "AcknowledgementJson[" + status + "]";
    }
  }

  /** How the request stands. */
  @Schema(name = "AcknowledgedRequest")
  public record AcknowledgedJson(UUID request, ErrandState state, long count) {

    static AcknowledgedJson of(Errand errand) {
      return new AcknowledgedJson(errand.id(), errand.state(), errand.gone());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(LARGEST)
  @Operation(
      operationId = "acknowledgeErasure",
      summary = "Say that an erasure that was asked for is done, or refused",
      description =
          "For systems that answered a request of erasure.requested with 202. The same answer again"
              + " changes nothing; another one is a conflict.")
  public AcknowledgedJson acknowledge(@NotNull @Valid AcknowledgementJson body) {
    var said =
        Said.read(
                body.status(),
                Optional.ofNullable(body.count()).orElse(0L),
                Optional.ofNullable(body.reason()).orElse(""))
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "status",
                        "This says nothing that could be noted.",
                        "erased with a count of 0 or more, or refused"));
    return AcknowledgedJson.of(errands.acknowledge(body.token(), said));
  }
}
