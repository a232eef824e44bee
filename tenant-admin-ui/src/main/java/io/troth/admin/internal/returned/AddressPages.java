package io.troth.admin.internal.returned;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.NoticeView;
import io.troth.notification.api.Notices;
import io.troth.notification.api.ReturnedMails;
import io.troth.notification.api.ReturnedMails.Returned;
import io.troth.subject.api.AddressBook;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail that came back: what it means, what the person is owed, and the right address, typed
 * without seeing the wrong one.
 */
@Path(ReturnedPages.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
public class AddressPages {

  @CheckedTemplate(basePath = "admin")
  record Bounce(
      StaffShell shell,
      List<Crumb> crumbs,
      String who,
      String person,
      String reason,
      String consequence,
      Tone tone,
      String kind,
      String status,
      Moment at,
      List<Sent> notices,
      @Nullable Form form,
      String action)
      implements TemplateInstance {}

  /** One notice to the person. */
  record Sent(Tone tone, String state, Moment at) {}

  private final Desk desk;
  private final ReturnedMails returned;
  private final Notices notices;
  private final AddressBook addresses;

  AddressPages(Desk desk, ReturnedMails returned, Notices notices, AddressBook addresses) {
    this.desk = desk;
    this.returned = returned;
    this.notices = notices;
    this.addresses = addresses;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance show(@PathParam("id") String id) {
    return page(find(id), Form.blank(), null);
  }

  @POST
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  public Response fix(
      @PathParam("id") String id, @FormParam("email") @DefaultValue("") String typed) {
    var report = find(id);
    var form = Form.filled(Map.of("email", typed));
    try {
      addresses.correct(report.subject(), typed);
    } catch (Problem problem) {
      return refused(report, form.refused(Faults.of(problem)));
    }
    return Response.seeOther(URI.create(ReturnedPages.PATH + "?fixed=1")).build();
  }

  private Response refused(Returned report, Form form) {
    return Response.status(CommonProblem.INVALID_INPUT.status())
        .entity(page(report, form, Flash.refused("Not saved", "Look at the address once more.")))
        .build();
  }

  private TemplateInstance page(Returned report, Form form, @Nullable Flash flash) {
    var shell = desk.shell("bounces", flash);
    var reader = shell.reader();
    var who = Names.pseudonym(report.subject());
    return new Bounce(
        shell,
        List.of(new Crumb("Bounces", ReturnedPages.PATH), new Crumb(who, null)),
        who,
        "/admin/people/" + report.subject(),
        ReturnWords.reason(report),
        ReturnWords.consequence(report),
        ReturnWords.tone(report.kind()),
        ReturnWords.word(report.kind()),
        report.status(),
        reader.moment(report.reportedAt()),
        notices.of(report.subject()).stream().map(notice -> sent(notice, reader)).toList(),
        desk.may(Permissions.SUBJECTS_WRITE) ? form : null,
        ReturnedPages.PATH + "/" + report.id());
  }

  private static Sent sent(NoticeView notice, Reader reader) {
    return new Sent(
        Labels.tone(notice.state()),
        Labels.words(notice.state()),
        reader.brief(notice.bouncedAt().or(notice::handedOverAt).orElseGet(notice::plannedAt)));
  }

  private Returned find(String id) {
    try {
      return returned.find(UUID.fromString(id)).orElseThrow(AddressPages::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such report.");
  }
}
