package io.troth.admin.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishCommand;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would do, and publishing it. */
@Path("/admin/drafts/{version}/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

  @CheckedTemplate(basePath = "admin")
  record Review(io.troth.web.page.StaffShell shell, ReviewView it, Form form)
      implements TemplateInstance {}

  private final Desk desk;
  private final Policies policies;
  private final Publications publications;
  private final ClauseViews clauses;

  ReviewPages(Desk desk, Policies policies, Publications publications, SafeHtml html) {
    this.desk = desk;
    this.policies = policies;
    this.publications = publications;
    this.clauses = new ClauseViews(html);
  }

  @GET
  @RolesAllowed(Permissions.POLICIES_READ)
  public TemplateInstance review(
      @PathParam("version") String version, @QueryParam("on") @Nullable String on) {
    var draft = draft(version);
    var wished = Optional.ofNullable(on).flatMap(ReviewPages::date);
    var dryRun = publications.dryRun(draft.head().id(), wished);
    return page(draft, dryRun, form(dryRun, wished), null);
  }

  @POST
  @RolesAllowed(Permissions.POLICIES_PUBLISH)
  public Response publish(
      @PathParam("version") String version,
      @FormParam("revision") long revision,
      @FormParam("effectiveOn") @Nullable String effectiveOn,
      @FormParam("significance") @Nullable String significance,
      MultivaluedMap<String, String> posted) {
    var draft = draft(version);
    try {
      var published =
          publications.publish(
              new PublishCommand(
                  draft.head().id(), revision, requiredDate(effectiveOn), declared(significance)));
      return Response.seeOther(URI.create("/admin/rollouts/" + published.head().id())).build();
    } catch (Problem problem) {
      return refused(draft, posted, problem);
    }
  }

  private Response refused(
      VersionView draft, MultivaluedMap<String, String> posted, Problem problem) {
    var form = Form.posted(posted).refused(problem.violations());
    var dryRun = publications.dryRun(draft.head().id(), Optional.empty());
    var flash = Flash.refused(problem.type().title(), problem.detail());
    return Response.status(problem.type().status())
        .entity(page(draft, dryRun, form, flash))
        .build();
  }

  private TemplateInstance page(
      VersionView draft, DryRun dryRun, Form form, @Nullable Flash flash) {
    var shell = desk.shell("policies", flash);
    var view =
        ReviewView.of(
            policy(draft),
            draft,
            dryRun,
            clauses.of(dryRun.changes(), draft.document(), draft.document().sourceLanguage()),
            desk.may(Permissions.POLICIES_PUBLISH),
            shell.reader());
    return new Review(shell, view, form);
  }

  private static Form form(DryRun dryRun, Optional<LocalDate> wished) {
    return Form.filled(
        Map.of(
            "effectiveOn", wished.orElse(dryRun.earliest()).toString(),
            "significance", dryRun.floor().name()));
  }

  private static LocalDate requiredDate(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(ReviewPages::date)
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT,
                    "effectiveOn",
                    "This is no date.",
                    "Write year-month-day, for example 2026-12-07."));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Significance declared(@Nullable String text) {
    for (var significance : Significance.values()) {
      if (significance.name().equals(text)) {
        return significance;
      }
    }
    throw Problem.at(
        CommonProblem.INVALID_INPUT, "significance", "Choose how much the change matters.", "");
  }

  private VersionView draft(String version) {
    VersionId id = RolloutPages.id(version);
    return policies
        .version(id)
        .filter(view -> view.head().state() == VersionState.DRAFT)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such draft."));
  }

  private PolicyView policy(VersionView draft) {
    return policies
        .find(draft.head().policy())
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
  }
}
