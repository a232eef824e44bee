package io.troth.admin.internal.connector;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.people.PeopleSearch;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.ConnectorView;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Pager;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connector: trying it, what it was asked, and changing it. Its address is an id alone, or the
 * pages that add one would be taken for it.
 */
@Path(ConnectorPages.HERE + "/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.CONNECTORS_MANAGE)
public class ConnectorPage {

  @CheckedTemplate(basePath = "admin")
  record OneConnector(
      StaffShell shell,
      List<Crumb> crumbs,
      ConnectorViews.Row one,
      String action,
      ConnectorForm it,
      List<ConnectorViews.Asked> asked,
      Pager pager,
      ConnectorViews.@Nullable Found found,
      @Nullable String secret)
      implements TemplateInstance {}

  private final Desk desk;
  private final Connectors connectors;
  private final PeopleSearch people;

  ConnectorPage(Desk desk, Connectors connectors, PeopleSearch people) {
    this.desk = desk;
    this.connectors = connectors;
    this.people = people;
  }

  @GET
  public TemplateInstance show(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved");
    return page(connectors.find(id), Shown.of(flash).at(cursor));
  }

  @POST
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var known = connectors.find(id);
    var form = ConnectorForm.posted(posted, ConnectorForm.of(known).database(), true);
    try {
      connectors.change(id, form.version(), form.draft());
      return Response.seeOther(URI.create(ConnectorPages.HERE + "/" + id + "?saved=yes")).build();
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(known, Shown.of(form.refused(problem))))
          .build();
    }
  }

  @POST
  @Path("/turn")
  public Response turn(@PathParam("id") UUID id) {
    connectors.turn(id, !connectors.find(id).on());
    return Response.seeOther(URI.create(ConnectorPages.HERE + "/" + id)).build();
  }

  /** Changes nothing, so the answer is the page itself. */
  @POST
  @Path("/test")
  public TemplateInstance test(@PathParam("id") UUID id) {
    var found = ConnectorViews.Found.of("What the test found", connectors.test(id));
    return page(connectors.find(id), Shown.of(found));
  }

  /** Changes nothing, so the answer is the page itself. */
  @POST
  @Path("/dry-run")
  public Response dryRun(@PathParam("id") UUID id, @FormParam("who") @Nullable String who) {
    var refs = people.find(Optional.ofNullable(who).orElse("").strip());
    if (refs.size() != 1) {
      var flash =
          Flash.refused(
              refs.isEmpty() ? "Nobody is known by that" : "More than one person is known by that",
              "Try the reference, or your own identifier for the person.");
      return Response.ok(page(connectors.find(id), Shown.of(flash))).build();
    }
    try {
      var findings = connectors.dryRun(id, refs.iterator().next());
      var found = ConnectorViews.Found.of("What an erasure would do there now", findings);
      return Response.ok(page(connectors.find(id), Shown.of(found))).build();
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  /** The secret is on this answer and nowhere else, so there is no redirect here. */
  @POST
  @Path("/secret")
  public Response renew(@PathParam("id") UUID id) {
    try {
      var added = connectors.renewSecret(id);
      var shown = Shown.secret(added.secret().orElseThrow());
      return Response.ok(page(added.connector(), shown))
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  @POST
  @Path("/remove")
  public Response remove(@PathParam("id") UUID id) {
    try {
      connectors.remove(id);
      return Response.seeOther(URI.create(ConnectorPages.HERE)).build();
    } catch (Problem problem) {
      return refused(id, problem);
    }
  }

  private Response refused(UUID id, Problem problem) {
    var flash = Flash.refused("That did not work", problem.detail());
    return Response.status(problem.type().status())
        .entity(page(connectors.find(id), Shown.of(flash)))
        .build();
  }

  /** What a page shows beside the connector itself; each is there once or not at all. */
  private record Shown(
      @Nullable Flash flash,
      @Nullable ConnectorForm form,
      ConnectorViews.@Nullable Found found,
      @Nullable String secret,
      @Nullable String cursor) {

    static Shown of(@Nullable Flash flash) {
      return new Shown(flash, null, null, null, null);
    }

    static Shown of(ConnectorForm form) {
      return new Shown(null, form, null, null, null);
    }

    static Shown of(ConnectorViews.Found found) {
      return new Shown(null, null, found, null, null);
    }

    static Shown secret(String secret) {
      return new Shown(null, null, null, secret, null);
    }

    Shown at(@Nullable String place) {
      return new Shown(flash, form, found, secret, place);
    }

    PageRequest request() {
      return new PageRequest(Optional.ofNullable(cursor), PageRequest.DEFAULT_LIMIT);
    }
  }

  private TemplateInstance page(ConnectorView one, Shown shown) {
    var shell = desk.shell(ConnectorPages.PAGE, shown.flash());
    var here = ConnectorPages.HERE + "/" + one.id();
    var errands = connectors.errands(one.id(), shown.request());
    return new OneConnector(
        shell,
        List.of(new Crumb("Connectors", ConnectorPages.HERE), new Crumb("Connector", null)),
        ConnectorViews.Row.of(one, shell.reader()),
        here,
        Optional.ofNullable(shown.form()).orElseGet(() -> ConnectorForm.of(one)),
        errands.items().stream()
            .map(errand -> ConnectorViews.Asked.of(errand, shell.reader()))
            .toList(),
        new Pager(
            errands.items().size() + " on this page",
            shown.cursor() == null ? null : here,
            errands.next().map(next -> here + "?cursor=" + next).orElse(null)),
        shown.found(),
        shown.secret());
  }
}
