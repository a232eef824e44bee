package io.troth.retention.internal.life;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.Relationships;
import io.troth.retention.api.Relationships.Life;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of a person's relationship with the tenant, and its undoing. */
@Path("/api/v1/subjects/{ref}/relationship-end")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipResource {

  private final Relationships relationships;
  private final InstantSource clock;

  RelationshipResource(Relationships relationships, InstantSource clock) {
    this.relationships = relationships;
    this.clock = clock;
  }

  /** When it ended. */
  @Schema(name = "RelationshipEnd")
  public record EndJson(@Schema(description = "now when missing") @Nullable Instant at) {}

  /** What is known of a relationship. */
  @Schema(name = "Relationship")
  public record LifeJson(
      SubjectRef subject,
      @Schema(description = "end of the last day with a use") Optional<Instant> activeUntil,
      @Schema(description = "absent while it goes on") Optional<Instant> endedAt) {

    static LifeJson of(Life life) {
      return new LifeJson(life.person(), life.activeUntil(), life.endedAt());
    }
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "readRelationship", summary = "Whether a relationship has ended")
  public LifeJson read(@PathParam("ref") String ref) {
    return LifeJson.of(relationships.of(person(ref)));
  }

  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endRelationship",
      summary = "Say that a relationship has ended",
      description = "From then on the time counts that the policy gives data after its end.")
  public LifeJson end(@PathParam("ref") String ref, @NotNull @Valid EndJson end) {
    var at = Optional.ofNullable(end.at()).orElseGet(clock::instant);
    return LifeJson.of(relationships.end(person(ref), at));
  }

  @DELETE
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Operation(operationId = "continueRelationship", summary = "Say that a relationship goes on")
  public LifeJson goOn(@PathParam("ref") String ref) {
    return LifeJson.of(relationships.goOn(person(ref)));
  }

  private static SubjectRef person(String ref) {
    try {
      return SubjectRef.parse(ref);
    } catch (IllegalArgumentException noReference) {
      throw Problem.of(CommonProblem.NOT_FOUND, "This person is not known.");
    }
  }
}
