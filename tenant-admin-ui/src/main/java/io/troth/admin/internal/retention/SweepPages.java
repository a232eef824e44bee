package io.troth.admin.internal.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.retention.api.Sweeps;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sweeps with what they did, the one under way, and starting, pausing and resuming it. */
@Path(SweepPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class SweepPages {

  static final String HERE = Desk.HOME + "/sweeps";

  @CheckedTemplate(basePath = "admin")
  record SweepList(
      StaffShell shell,
      SweepViews.@Nullable Row now,
      List<SweepViews.Row> rows,
      Pager pager,
      boolean may)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record OneSweep(
      StaffShell shell, List<Crumb> crumbs, SweepViews.Row sweep, List<SweepViews.Part> parts)
      implements TemplateInstance {}

  private final Desk desk;
  private final Sweeps sweeps;
  private final Colleagues colleagues;

  SweepPages(Desk desk, Sweeps sweeps, Colleagues colleagues) {
    this.desk = desk;
    this.sweeps = sweeps;
    this.colleagues = colleagues;
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
    return page(cursor, null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance show(@PathParam("id") UUID id) {
    var shell = desk.shell("sweeps");
    var view = sweeps.find(id);
    return new OneSweep(
        shell,
        List.of(new Crumb("Sweeps", HERE), new Crumb("Sweep", null)),
        SweepViews.Row.of(view, colleagues.names(), shell.reader()),
        SweepViews.parts(view, shell.reader()));
  }

  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response start() {
    return turned(sweeps::start);
  }

  @POST
  @Path("/pause")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response pause() {
    return turned(() -> sweeps.pause());
  }

  @POST
  @Path("/resume")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response resume() {
    return turned(() -> sweeps.resume());
  }

  private Response turned(Runnable turn) {
    try {
      turn.run();
      return Response.seeOther(URI.create(HERE)).build();
    } catch (Problem problem) {
      var flash = Flash.refused("That did not work", problem.detail());
      return Response.status(problem.type().status()).entity(page(null, flash)).build();
    }
  }

  private TemplateInstance page(@Nullable String cursor, @Nullable Flash flash) {
    var shell = desk.shell("sweeps", flash);
    var names = colleagues.names();
    var found =
        sweeps.list(new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    return new SweepList(
        shell,
        sweeps.underWay().map(view -> SweepViews.Row.of(view, names, shell.reader())).orElse(null),
        found.items().stream().map(view -> SweepViews.Row.of(view, names, shell.reader())).toList(),
        new Pager(
            found.items().size() + " on this page",
            cursor == null ? null : HERE,
            found.next().map(next -> HERE + "?cursor=" + next).orElse(null)),
        desk.may(Permissions.RETENTION_MANAGE));
  }
}
