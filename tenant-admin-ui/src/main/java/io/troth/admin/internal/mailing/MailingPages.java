package io.troth.admin.internal.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Versions;
import io.troth.consent.api.Rollouts;
import io.troth.kernel.CommonProblem;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.Mailings;
import io.troth.policy.api.VersionId;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Formats;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails on a version: how far they are, and holding, letting go or giving them up. */
@Path("/admin/rollouts/{version}/mail")
@Produces(MediaType.TEXT_HTML)
public class MailingPages {

  /** Seconds between two looks of a page that was asked to look by itself. */
  private static final String AGAIN = "15";

  @CheckedTemplate(basePath = "admin")
  record Mailing(
      StaffShell shell,
      List<Crumb> crumbs,
      int number,
      MailingView mail,
      boolean live,
      boolean mayHold,
      boolean mayResume,
      boolean mayCancel)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "admin")
  record MailingCancel(
      StaffShell shell, List<Crumb> crumbs, int number, String rest, String href, Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final Rollouts rollouts;
  private final Mailings mailings;

  MailingPages(Desk desk, Rollouts rollouts, Mailings mailings) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.mailings = mailings;
  }

  @GET
  @RolesAllowed(Permissions.ROLLOUTS_READ)
  public Response show(
      @PathParam("version") String version,
      @QueryParam("live") @Nullable String live,
      @QueryParam("done") @Nullable String done) {
    var progress = mailings.progress(Versions.id(version));
    var moves = live != null && progress.rest() > 0;
    var answer = Response.ok(page(progress, moves, done == null ? null : said(progress)));
    return (moves ? answer.header("Refresh", AGAIN) : answer).build();
  }

  @POST
  @Path("/pause")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response pause(@PathParam("version") String version) {
    return changed(mailings.pause(Versions.id(version)));
  }

  @POST
  @Path("/resume")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response resume(@PathParam("version") String version) {
    return changed(mailings.resume(Versions.id(version)));
  }

  @GET
  @Path("/cancel")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public TemplateInstance ask(@PathParam("version") String version) {
    return ask(Versions.id(version), Form.blank());
  }

  @POST
  @Path("/cancel")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response cancel(
      @PathParam("version") String version, @FormParam("confirm") @Nullable String confirm) {
    var id = Versions.id(version);
    if (confirm == null) {
      var form =
          Form.blank().refused("confirm", "Nothing was cancelled.", "Tick the box if you mean it.");
      return Response.status(CommonProblem.INVALID_INPUT.status()).entity(ask(id, form)).build();
    }
    return changed(mailings.cancel(id));
  }

  private TemplateInstance ask(VersionId version, Form form) {
    var shell = desk.shell("rollouts");
    var progress = mailings.progress(version);
    var number = number(version);
    var here = MailingView.href(progress);
    return new MailingCancel(
        shell,
        crumbs(number, progress, new Crumb("Mails", here), new Crumb("Cancel", null)),
        number,
        Formats.number(progress.rest(), shell.reader()),
        here,
        form);
  }

  private TemplateInstance page(MailingProgress progress, boolean live, @Nullable Flash flash) {
    var shell = desk.shell("rollouts", flash);
    var number = number(progress.version());
    var may = desk.may(Permissions.NOTICES_MANAGE) && progress.rest() > 0;
    return new Mailing(
        shell,
        crumbs(number, progress, new Crumb("Mails", null)),
        number,
        MailingView.of(progress, shell.reader()),
        live,
        may && progress.state() == MailingState.RUNNING,
        may && progress.state() == MailingState.PAUSED,
        may && progress.state() != MailingState.CANCELLED);
  }

  private static List<Crumb> crumbs(int number, MailingProgress progress, Crumb... rest) {
    var crumbs = new ArrayList<Crumb>();
    crumbs.add(new Crumb("Rollouts", Desk.HOME + "/rollouts"));
    crumbs.add(new Crumb("Version " + number, Desk.HOME + "/rollouts/" + progress.version()));
    crumbs.addAll(List.of(rest));
    return crumbs;
  }

  private int number(VersionId version) {
    return rollouts.progress(version).number();
  }

  private static Flash said(MailingProgress progress) {
    return Flash.done(
        switch (progress.state()) {
          case RUNNING -> "The mails go on.";
          case PAUSED -> "The mails are held. A few that were begun may still be taken.";
          case CANCELLED -> "The mails that were not begun are cancelled.";
        });
  }

  private static Response changed(MailingProgress progress) {
    return Response.seeOther(URI.create(MailingView.href(progress) + "?done=true")).build();
  }
}
