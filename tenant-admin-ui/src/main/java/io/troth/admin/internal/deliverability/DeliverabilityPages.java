package io.troth.admin.internal.deliverability;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.ReturnedMails;
import io.troth.notification.api.SenderDomains;
import io.troth.web.Floods;
import io.troth.web.Permissions;
import io.troth.web.page.Figure;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether mails arrive: the domain they come from, its records, and how many came back. */
@Path(DeliverabilityPages.PATH)
@Produces(MediaType.TEXT_HTML)
public class DeliverabilityPages {

  static final String PATH = "/admin/deliverability";

  private static final Duration MONTH = Duration.ofDays(30);
  private static final int CHECKS_A_MINUTE = 6;

  @CheckedTemplate(basePath = "admin")
  record Deliverability(
      StaffShell shell,
      List<Figure> figures,
      @Nullable DomainView domain,
      boolean changeable,
      Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final SenderDomains domains;
  private final ReturnedMails returned;
  private final Floods floods;

  DeliverabilityPages(Desk desk, SenderDomains domains, ReturnedMails returned, Floods floods) {
    this.desk = desk;
    this.domains = domains;
    this.returned = returned;
    this.floods = floods;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
    return page(Form.blank(), flash(done));
  }

  @POST
  @Path("/domain")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response choose(@FormParam("domain") @DefaultValue("") String typed) {
    try {
      domains.choose(typed);
      return done("chosen");
    } catch (Problem problem) {
      var form = Form.filled(Map.of("domain", typed)).refused(Faults.of(problem));
      return Response.status(CommonProblem.INVALID_INPUT.status()).entity(page(form, null)).build();
    }
  }

  @POST
  @Path("/check")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response check() {
    floods.count("sender-domain", desk.tenant().id().toString(), CHECKS_A_MINUTE);
    return done(domains.check().usable() ? "found" : "checked");
  }

  @POST
  @Path("/key")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response rotate() {
    domains.rotate();
    return done("key");
  }

  @POST
  @Path("/give-up")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response giveUp() {
    domains.giveUp();
    return done("gone");
  }

  private static Response done(String what) {
    return Response.seeOther(URI.create(PATH + "?done=" + what)).build();
  }

  private static @Nullable Flash flash(String done) {
    return switch (done) {
      case "chosen" -> Flash.done("Publish these records, then look whether they are found.");
      case "found" -> Flash.done("Every record is found: mails come from your domain.");
      case "checked" ->
          Flash.refused(
              "Not every record is found",
              "A change in the DNS can take hours to be seen everywhere. Until then mails come from"
                  + " the platform's domain.");
      case "key" ->
          Flash.done("Publish the record of the new key: it signs as soon as it is found.");
      case "gone" -> Flash.done("Mails come from the platform's domain again.");
      default -> null;
    };
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    var shell = desk.shell("deliverability", flash);
    var reader = shell.reader();
    return new Deliverability(
        shell,
        RateFigures.of(returned.since(reader.now().minus(MONTH))),
        domains.current().map(domain -> DomainView.of(domain, reader)).orElse(null),
        desk.may(Permissions.NOTICES_MANAGE),
        form);
  }
}
