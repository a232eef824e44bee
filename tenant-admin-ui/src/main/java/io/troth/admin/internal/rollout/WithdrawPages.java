package io.troth.admin.internal.rollout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Versions;
import io.troth.consent.api.RolloutProgress;
import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.Withdrawals;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks once more before an announced version is withdrawn, and withdraws it. */
@Path("/admin/rollouts/{version}/withdraw")
@Produces(MediaType.TEXT_HTML)
public class WithdrawPages {

  @CheckedTemplate(basePath = "admin")
  record Withdraw(
      StaffShell shell,
      List<Crumb> crumbs,
      int number,
      String effective,
      String told,
      String accepted,
      String href,
      String back,
      int longest,
      Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final Rollouts rollouts;
  private final Withdrawals withdrawals;

  WithdrawPages(Desk desk, Rollouts rollouts, Withdrawals withdrawals) {
    this.desk = desk;
    this.rollouts = rollouts;
    this.withdrawals = withdrawals;
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public TemplateInstance ask(@PathParam("version") String version) {
    return page(Versions.id(version), Form.blank(), null);
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response withdraw(
      @PathParam("version") String version,
      @FormParam("reason") @Nullable String reason,
      MultivaluedMap<String, String> posted) {
    var id = Versions.id(version);
    try {
      withdrawals.withdraw(id, Optional.ofNullable(reason).orElse(""));
      return Response.seeOther(URI.create("/admin/rollouts/" + id)).build();
    } catch (Problem problem) {
      return refused(id, posted, problem);
    }
  }

  /** Withdraws it and goes on with its text: the second notice says that it replaces the first. */
  @POST
  @Path("/anew")
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response anew(
      @PathParam("version") String version,
      @FormParam("reason") @Nullable String reason,
      MultivaluedMap<String, String> posted) {
    var id = Versions.id(version);
    try {
      var draft = withdrawals.withdrawAndDraft(id, Optional.ofNullable(reason).orElse(""));
      return Response.seeOther(URI.create("/admin/drafts/" + draft.head().id())).build();
    } catch (Problem problem) {
      return refused(id, posted, problem);
    }
  }

  private Response refused(VersionId id, MultivaluedMap<String, String> posted, Problem problem) {
    var form = Form.posted(posted).refused(Faults.of(problem));
    var flash = Flash.refused(problem.type().title(), problem.detail());
    return Response.status(problem.type().status()).entity(page(id, form, flash)).build();
  }

  private TemplateInstance page(VersionId version, Form form, @Nullable Flash flash) {
    var shell = desk.shell("rollouts", flash);
    RolloutProgress progress = rollouts.progress(version);
    var rollout = RolloutView.href(progress);
    return new Withdraw(
        shell,
        List.of(
            new Crumb("Rollouts", "/admin/rollouts"),
            new Crumb("Version " + progress.number(), rollout),
            new Crumb("Withdraw", null)),
        progress.number(),
        Formats.weekdayDate(progress.effectiveAt(), shell.reader()),
        Formats.number(progress.counts().getOrDefault(Group.NOTIFIED, 0L), shell.reader()),
        Formats.number(progress.counts().getOrDefault(Group.ACCEPTED, 0L), shell.reader()),
        rollout + "/withdraw",
        rollout,
        Withdrawals.LONGEST_REASON,
        form);
  }
}
