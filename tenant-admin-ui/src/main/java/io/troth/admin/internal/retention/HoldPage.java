package io.troth.admin.internal.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.Problem;
import io.troth.retention.api.LegalHolds;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One legal hold: whom and what it covers, looking at it again, releasing it. */
@Path(HoldPages.HERE + "/{id}")
@Produces(MediaType.TEXT_HTML)
public class HoldPage {

  @CheckedTemplate(basePath = "admin")
  record OneHold(
      StaffShell shell,
      List<Crumb> crumbs,
      HoldViews.Row hold,
      List<HoldViews.Person> people,
      Form form,
      Form release,
      boolean changeable)
      implements TemplateInstance {}

  private final Desk desk;
  private final LegalHolds holds;
  private final Colleagues colleagues;

  HoldPage(Desk desk, LegalHolds holds, Colleagues colleagues) {
    this.desk = desk;
    this.holds = holds;
    this.colleagues = colleagues;
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved");
    return page(id, HoldForm.of(holds.find(id)), Form.blank(), flash);
  }

  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response review(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = new HoldForm(Form.posted(posted));
    try {
      holds.review(id, form.version(), form.terms());
      return Response.seeOther(URI.create(HoldPages.HERE + "/" + id + "?saved=1")).build();
    } catch (Problem problem) {
      return refused(problem, page(id, form.refused(problem), Form.blank(), null));
    }
  }

  @POST
  @Path("/release")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response release(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var why = posted.getFirst("why");
    try {
      holds.release(id, why == null ? "" : why.strip());
      return Response.seeOther(URI.create(HoldPages.HERE + "/" + id + "?saved=1")).build();
    } catch (Problem problem) {
      var form = Form.posted(posted).refused("why", problem.detail(), "1 to 500 characters");
      return refused(problem, page(id, HoldForm.of(holds.find(id)), form, null));
    }
  }

  private static Response refused(Problem problem, TemplateInstance page) {
    return Response.status(problem.type().status()).entity(page).build();
  }

  private TemplateInstance page(UUID id, HoldForm form, Form release, @Nullable Flash flash) {
    var view = holds.find(id);
    var shell = desk.shell("holds", flash);
    return new OneHold(
        shell,
        List.of(new Crumb("Legal holds", HoldPages.HERE), new Crumb("Hold", null)),
        HoldViews.Row.of(view, colleagues.names(), shell.reader()),
        HoldViews.people(view),
        form.form(),
        release,
        view.live() && desk.may(Permissions.RETENTION_MANAGE));
  }
}
