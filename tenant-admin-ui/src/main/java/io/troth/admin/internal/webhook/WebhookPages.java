package io.troth.admin.internal.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.Problem;
import io.troth.notification.api.Webhooks;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every address that is sent facts, and adding one. */
@Path(WebhookPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class WebhookPages {

  static final String HERE = Desk.HOME + "/webhooks";

  @CheckedTemplate(basePath = "admin")
  record WebhookList(
      StaffShell shell,
      List<WebhookViews.Row> rows,
      boolean full,
      Form form,
      List<Choice> types,
      @Nullable String secret)
      implements TemplateInstance {}

  private final Desk desk;
  private final Webhooks webhooks;

  WebhookPages(Desk desk, Webhooks webhooks) {
    this.desk = desk;
    this.webhooks = webhooks;
  }

  @GET
  @RolesAllowed(Permissions.WEBHOOKS_MANAGE)
  public TemplateInstance list() {
    return page(WebhookForm.blank(webhooks.types()), null);
  }

  /** The secret is on this answer and nowhere else, so there is no redirect here. */
  @POST
  @RolesAllowed(Permissions.WEBHOOKS_MANAGE)
  public Response add(MultivaluedMap<String, String> posted) {
    var form = WebhookForm.posted(posted, webhooks.types());
    try {
      var made = webhooks.add(form.draft(true));
      return Response.ok(page(WebhookForm.blank(webhooks.types()), made.secret()))
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem problem) {
      var status = problem.type().status();
      return Response.status(status).entity(page(form.refused(problem), null)).build();
    }
  }

  private TemplateInstance page(WebhookForm form, @Nullable String secret) {
    var shell = desk.shell("webhooks");
    var rows =
        webhooks.list().stream().map(one -> WebhookViews.Row.of(one, shell.reader())).toList();
    return new WebhookList(
        shell, rows, rows.size() >= Webhooks.MOST, form.form(), form.types(), secret);
  }
}
