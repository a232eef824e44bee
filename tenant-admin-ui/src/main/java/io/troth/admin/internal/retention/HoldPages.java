package io.troth.admin.internal.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.retention.api.LegalHolds;
import io.troth.retention.api.LegalHolds.State;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.NavItem;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every legal hold, and placing one. */
@Path(HoldPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class HoldPages {

  static final String HERE = Desk.HOME + "/holds";

  @CheckedTemplate(basePath = "admin")
  record HoldList(
      StaffShell shell,
      List<NavItem> states,
      String current,
      List<HoldViews.Row> rows,
      Pager pager,
      Form form,
      boolean may)
      implements TemplateInstance {}

  private final Desk desk;
  private final LegalHolds holds;
  private final Subjects subjects;
  private final Colleagues colleagues;
  private final CurrentActor actor;

  HoldPages(
      Desk desk, LegalHolds holds, Subjects subjects, Colleagues colleagues, CurrentActor actor) {
    this.desk = desk;
    this.holds = holds;
    this.subjects = subjects;
    this.colleagues = colleagues;
    this.actor = actor;
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("placed") @Nullable String placed) {
    var flash = placed == null ? null : Flash.done("The hold is in place from now on.");
    return page(state, cursor, blank(), flash);
  }

  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response place(MultivaluedMap<String, String> posted) {
    var form = new HoldForm(Form.posted(posted));
    try {
      holds.place(form.draft(subjects));
      return Response.seeOther(URI.create(HERE + "?placed=1")).build();
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(null, null, form.refused(problem), null))
          .build();
    }
  }

  private HoldForm blank() {
    var reader = desk.reader();
    var today = LocalDate.ofInstant(reader.now(), reader.zone());
    return HoldForm.blank(colleagues.name(actor.get()), today.plusMonths(6));
  }

  private TemplateInstance page(
      @Nullable String state, @Nullable String cursor, HoldForm form, @Nullable Flash flash) {
    var which = "RELEASED".equals(state) ? State.RELEASED : State.LIVE;
    var shell = desk.shell("holds", flash);
    var found =
        holds.list(which, new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT));
    var names = colleagues.names();
    var base = HERE + "?state=" + which;
    return new HoldList(
        shell,
        List.of(
            new NavItem("LIVE", "In place", HERE),
            new NavItem("RELEASED", "Released", HERE + "?state=RELEASED")),
        which.name(),
        found.items().stream().map(one -> HoldViews.Row.of(one, names, shell.reader())).toList(),
        new Pager(
            found.items().size() + " on this page",
            cursor == null ? null : base,
            found.next().map(next -> base + "&cursor=" + next).orElse(null)),
        form.form(),
        desk.may(Permissions.RETENTION_MANAGE));
  }
}
