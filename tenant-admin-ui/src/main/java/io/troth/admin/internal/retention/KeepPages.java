package io.troth.admin.internal.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.api.KeepPeriods.KeepDraft;
import io.troth.retention.api.KeepPeriods.KeepPeriod;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the law has kept longer than the policy promises. */
@Path(KeepPages.HERE)
@Produces(MediaType.TEXT_HTML)
public class KeepPages {

  static final String HERE = Desk.HOME + "/keep-periods";

  private static final String CATEGORY = "category";
  private static final String LASTS = "lasts";
  private static final String FROM = "countsFrom";

  @CheckedTemplate(basePath = "admin")
  record KeepList(StaffShell shell, List<Row> rows, Form form, List<Choice> beginnings, boolean may)
      implements TemplateInstance {}

  /** One period. */
  record Row(String category, String lasts, String from, String ground) {

    static Row of(KeepPeriod period) {
      var terms = period.terms();
      return new Row(
          terms.category(),
          Words.of(terms.lasts()),
          Words.since(terms.countsFrom()) + (terms.yearEnd() ? ", from the end of that year" : ""),
          terms.ground());
    }
  }

  private final Desk desk;
  private final KeepPeriods periods;

  KeepPages(Desk desk, KeepPeriods periods) {
    this.desk = desk;
    this.periods = periods;
  }

  @GET
  @RolesAllowed(Permissions.RETENTION_READ)
  public TemplateInstance list(@QueryParam("saved") @Nullable String saved) {
    return page(Form.blank(), saved == null ? null : Flash.done("Saved"));
  }

  /** Said again of the same category, the new one counts. */
  @POST
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response set(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    try {
      var draft = draft(form);
      var version = periods.find(draft.category()).map(KeepPeriod::version).orElse(0L);
      periods.set(draft, version);
      return Response.seeOther(URI.create(HERE + "?saved=1")).build();
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(form.refused(Faults.of(problem)), null))
          .build();
    }
  }

  @POST
  @Path("/remove")
  @RolesAllowed(Permissions.RETENTION_MANAGE)
  public Response remove(MultivaluedMap<String, String> posted) {
    periods.remove(Form.posted(posted).value(CATEGORY));
    return Response.seeOther(URI.create(HERE + "?saved=1")).build();
  }

  private static KeepDraft draft(Form form) {
    return new KeepDraft(
        form.value(CATEGORY).strip(),
        lasts(form),
        beginning(form),
        form.ticked("yearEnd"),
        form.value("ground").strip());
  }

  private static TimeSpan lasts(Form form) {
    var years = form.value(LASTS).strip();
    try {
      return TimeSpan.parse(years.matches("[0-9]{1,3}") ? "P" + years + "Y" : years);
    } catch (IllegalArgumentException unreadable) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, LASTS, "This is no length of time.", "10, or P6M");
    }
  }

  private static RetentionTrigger beginning(Form form) {
    return Stream.of(RetentionTrigger.values())
        .filter(one -> one.name().equals(form.value(FROM)))
        .findFirst()
        .orElse(RetentionTrigger.CREATED);
  }

  private TemplateInstance page(Form form, @Nullable Flash flash) {
    return new KeepList(
        desk.shell("keep-periods", flash),
        periods.list().stream().map(Row::of).toList(),
        form,
        Stream.of(
                RetentionTrigger.CREATED,
                RetentionTrigger.LAST_ACTIVITY,
                RetentionTrigger.RELATIONSHIP_ENDED)
            .map(one -> new Choice(one.name(), Words.since(one)))
            .toList(),
        desk.may(Permissions.RETENTION_MANAGE));
  }
}
