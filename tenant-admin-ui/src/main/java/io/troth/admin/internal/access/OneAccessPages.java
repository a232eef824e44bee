package io.troth.admin.internal.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.access.AccessViews.Row;
import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.SupportGrants;
import io.troth.subject.api.UrgentAccess;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request: what it is for, and for looks without leave what a second person decides. */
@Path(AccessPages.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
public class OneAccessPages {

  @CheckedTemplate(basePath = "admin")
  record OneAccess(
      StaffShell shell,
      List<Crumb> crumbs,
      Row it,
      @Nullable String second,
      boolean decide,
      boolean own,
      boolean end,
      @Nullable Silent silent,
      Form form)
      implements TemplateInstance {}

  /** Why the person is not told, and whether the reader decides about it. */
  record Silent(String ground, Moment review, boolean due, boolean decide) {}

  private final Desk desk;
  private final SupportGrants grants;
  private final UrgentAccess urgent;
  private final Colleagues colleagues;
  private final CurrentActor me;

  OneAccessPages(
      Desk desk,
      SupportGrants grants,
      UrgentAccess urgent,
      Colleagues colleagues,
      CurrentActor me) {
    this.desk = desk;
    this.grants = grants;
    this.urgent = urgent;
    this.colleagues = colleagues;
    this.me = me;
  }

  @GET
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public TemplateInstance show(@PathParam("id") String id) {
    return page(find(id), Form.blank(), null);
  }

  @POST
  @Path("/approve")
  @RolesAllowed(Permissions.IDENTITIES_APPROVE)
  public Response approve(@PathParam("id") String id) {
    return after(find(id), "Not approved", () -> urgent.approve(find(id).id()));
  }

  @POST
  @Path("/decline")
  @RolesAllowed(Permissions.IDENTITIES_APPROVE)
  public Response decline(@PathParam("id") String id) {
    return after(find(id), "Not refused", () -> urgent.decline(find(id).id()));
  }

  @POST
  @Path("/end")
  @RolesAllowed(Permissions.IDENTITIES_ASK)
  public Response end(@PathParam("id") String id) {
    return after(find(id), "Not ended", () -> urgent.end(find(id).id()));
  }

  @POST
  @Path("/tell")
  @RolesAllowed(Permissions.IDENTITIES_APPROVE)
  public Response tell(@PathParam("id") String id) {
    return after(find(id), "Not told", () -> urgent.tell(find(id).id()));
  }

  @POST
  @Path("/keep")
  @RolesAllowed(Permissions.IDENTITIES_APPROVE)
  public Response keep(
      @PathParam("id") String id, @FormParam("silenceReview") @DefaultValue("") String day) {
    var review = WishForm.day(day, desk.tenant().zone());
    return after(find(id), "Not kept", () -> urgent.keepUntold(find(id).id(), review));
  }

  private Response after(GrantView grant, String title, Runnable deed) {
    try {
      deed.run();
      return Response.seeOther(URI.create(AccessPages.PATH + "/" + grant.id())).build();
    } catch (Problem problem) {
      var form = Form.blank().refused(Faults.of(problem));
      return Response.status(problem.type().status())
          .entity(page(grant, form, Flash.refused(title, problem.detail())))
          .build();
    }
  }

  private TemplateInstance page(GrantView grant, Form form, @Nullable Flash flash) {
    var shell = desk.shell("access", flash);
    var reader = shell.reader();
    var row = AccessViews.row(grant, colleagues.names(), reader);
    var state = grant.state(reader.now());
    var approver = desk.may(Permissions.IDENTITIES_APPROVE);
    var own = grant.askedBy().equals(Optional.of(me.get().id()));
    var waits = !grant.kind().isPersons() && state == AccessState.WAITING;
    return new OneAccess(
        shell,
        List.of(new Crumb("Access requests", AccessPages.PATH), new Crumb(row.who(), null)),
        row,
        grant.leave().flatMap(GrantView.Leave::by).map(colleagues.names()).orElse(null),
        waits && approver && !own,
        waits && own,
        !grant.kind().isPersons() && state == AccessState.LIVE && (own || approver),
        grant
            .silence()
            .map(
                one ->
                    new Silent(
                        one.ground(),
                        reader.day(one.review()),
                        !one.review().isAfter(reader.now()),
                        approver && grant.leave().isPresent()))
            .orElse(null),
        form);
  }

  private GrantView find(String id) {
    try {
      return grants.find(UUID.fromString(id)).orElseThrow(OneAccessPages::unknown);
    } catch (IllegalArgumentException none) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such request.");
  }
}
