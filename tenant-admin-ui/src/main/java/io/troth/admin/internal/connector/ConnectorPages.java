package io.troth.admin.internal.connector;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.Problem;
import io.troth.retention.api.Connectors;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every system outside that is told of erasures, what waits for an answer, and adding one. */
@Path(ConnectorPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.CONNECTORS_MANAGE)
public class ConnectorPages {

  static final String HERE = Desk.HOME + "/connectors";
  static final String PAGE = "connectors";

  @CheckedTemplate(basePath = "admin")
  record ConnectorList(
      StaffShell shell,
      List<ConnectorViews.Row> rows,
      List<ConnectorViews.Asked> open,
      boolean full,
      @Nullable String secret)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record NewConnector(StaffShell shell, List<Crumb> crumbs, String action, ConnectorForm it)
      implements TemplateInstance {}

  private final Desk desk;
  private final Connectors connectors;

  ConnectorPages(Desk desk, Connectors connectors) {
    this.desk = desk;
    this.connectors = connectors;
  }

  @GET
  public TemplateInstance list() {
    return page(null);
  }

  @GET
  @Path("/new-server")
  public TemplateInstance server() {
    return form(ConnectorForm.blank(false));
  }

  @GET
  @Path("/new-database")
  public TemplateInstance database() {
    return form(ConnectorForm.blank(true));
  }

  @POST
  @Path("/new-server")
  public Response addServer(MultivaluedMap<String, String> posted) {
    return add(ConnectorForm.posted(posted, false, false));
  }

  @POST
  @Path("/new-database")
  public Response addDatabase(MultivaluedMap<String, String> posted) {
    return add(ConnectorForm.posted(posted, true, false));
  }

  /** A secret is on this answer and nowhere else, so there is no redirect where there is one. */
  private Response add(ConnectorForm form) {
    try {
      var added = connectors.add(form.draft());
      if (added.secret().isPresent()) {
        return Response.ok(page(added.secret().get())).header("Cache-Control", "no-store").build();
      }
      return Response.seeOther(URI.create(HERE + "/" + added.connector().id())).build();
    } catch (Problem problem) {
      var status = problem.type().status();
      return Response.status(status).entity(form(form.refused(problem))).build();
    }
  }

  private TemplateInstance page(@Nullable String secret) {
    var shell = desk.shell(PAGE);
    var rows =
        connectors.list().stream().map(one -> ConnectorViews.Row.of(one, shell.reader())).toList();
    var open =
        connectors.open().stream()
            .map(errand -> ConnectorViews.Asked.of(errand, shell.reader()))
            .toList();
    return new ConnectorList(shell, rows, open, rows.size() >= Connectors.MOST, secret);
  }

  private TemplateInstance form(ConnectorForm form) {
    var kind = form.database() ? "A database" : "A server";
    var action = HERE + (form.database() ? "/new-database" : "/new-server");
    return new NewConnector(
        desk.shell(PAGE),
        List.of(new Crumb("Connectors", HERE), new Crumb(kind, null)),
        action,
        form);
  }
}
