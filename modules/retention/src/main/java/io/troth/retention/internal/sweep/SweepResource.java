package io.troth.retention.internal.sweep;

import io.troth.kernel.Page;
import io.troth.retention.api.Sweeps;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.Kind;
import io.troth.retention.api.Sweeps.Share;
import io.troth.retention.api.Sweeps.State;
import io.troth.retention.api.Sweeps.SweepView;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sweeps. */
@Path("/api/v1/sweeps")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class SweepResource {

  private final Sweeps sweeps;

  SweepResource(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  /** A sweep as JSON. */
  @Schema(name = "Sweep")
  public record SweepJson(
      UUID id,
      Kind kind,
      State state,
      Instant startedAt,
      Optional<Instant> endedAt,
      @Schema(description = "how long its chunks took together") long busyMillis,
      long chunks,
      @Schema(description = "promises it goes through") int rules,
      int rulesDone,
      @Schema(description = "category it is at") Optional<String> at,
      @Schema(description = "records a second while it was busy") long rate,
      List<ShareJson> shares) {

    static SweepJson of(SweepView view) {
      return new SweepJson(
          view.id(),
          view.kind(),
          view.state(),
          view.startedAt(),
          view.endedAt(),
          view.busy().toMillis(),
          view.chunks(),
          view.rules(),
          view.rulesDone(),
          view.at(),
          view.rate(),
          view.shares().stream().map(ShareJson::of).toList());
    }
  }

  /** So many records of a category. */
  @Schema(name = "SweepShare")
  public record ShareJson(String category, Deed deed, long records) {

    static ShareJson of(Share share) {
      return new ShareJson(share.category(), share.deed(), share.records());
    }
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "listSweeps", summary = "List sweeps, newest first")
  public Page<SweepJson> list(@BeanParam PageParams page) {
    return sweeps.list(page.request()).map(SweepJson::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.RETENTION_READ)
  @Operation(operationId = "readSweep", summary = "Read one sweep and what it did")
  public SweepJson read(@PathParam("id") UUID id) {
    return SweepJson.of(sweeps.find(id));
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Operation(
      operationId = "startSweep",
      summary = "Sweep now",
      description = "Erases, anonymises or restricts what is due. This cannot be undone.")
  public SweepJson start() {
    return SweepJson.of(sweeps.start());
  }

  @POST
  @Path("/pause")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Operation(operationId = "pauseSweep", summary = "Hold the sweep that is under way")
  public SweepJson pause() {
    return SweepJson.of(sweeps.pause());
  }

  @POST
  @Path("/resume")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  @Operation(operationId = "resumeSweep", summary = "Let a paused sweep go on")
  public SweepJson resume() {
    return SweepJson.of(sweeps.resume());
  }
}
