package io.troth.admin.internal.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Notices;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Step;
import io.troth.notification.api.Outbox.Trail;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Flash;
import io.troth.web.page.Formats;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonLine;
import io.troth.web.page.PersonLine.Entry;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that happened to one notice. */
@Path("/admin/notices/{notice}")
@Produces(MediaType.TEXT_HTML)
public class TrailPages {

  @CheckedTemplate(basePath = "admin")
  record NoticeTrail(
      StaffShell shell,
      List<Crumb> crumbs,
      String who,
      String person,
      String topic,
      Trail trail,
      Tone tone,
      String state,
      String evidence,
      List<String> undated,
      PersonLine line,
      List<NavItem> rounds,
      List<NavItem> together,
      String current,
      boolean again)
      implements TemplateInstance {}

  private final Desk desk;
  private final Outbox outbox;
  private final Notices notices;
  private final Topics topics;

  TrailPages(Desk desk, Outbox outbox, Notices notices, Topics topics) {
    this.desk = desk;
    this.outbox = outbox;
    this.notices = notices;
    this.topics = topics;
  }

  @GET
  @RolesAllowed(Permissions.NOTICES_READ)
  public TemplateInstance show(
      @PathParam("notice") String notice,
      @QueryParam("again") @DefaultValue("false") boolean done) {
    var flash =
        done ? Flash.done("Planned anew. It goes out at once, if there is an address.") : null;
    return page(trail(notice), flash);
  }

  /** A notice that ended without evidence gets a new round; the old one stays as it is. */
  @POST
  @Path("/again")
  @RolesAllowed(Permissions.NOTICES_MANAGE)
  public Response again(@PathParam("notice") String notice) {
    var trail = trail(notice);
    try {
      var next = notices.again(trail.notice().id());
      return Response.seeOther(URI.create(href(next.id()) + "?again=true")).build();
    } catch (Problem problem) {
      var flash = Flash.refused("Not sent again", problem.detail());
      return Response.status(problem.type().status()).entity(page(trail, flash)).build();
    }
  }

  private Trail trail(String notice) {
    try {
      return outbox.trail(UUID.fromString(notice)).orElseThrow(TrailPages::nothing);
    } catch (IllegalArgumentException none) {
      throw nothing();
    }
  }

  private NoticeTrail page(Trail trail, @Nullable Flash flash) {
    var shell = desk.shell("notices", flash);
    var notice = trail.notice();
    var who = Names.pseudonym(notice.subject());
    return new NoticeTrail(
        shell,
        List.of(new Crumb("Outbox", "/admin/notices"), new Crumb(who, null)),
        who,
        "/admin/people/" + notice.subject(),
        topics.words(notice),
        trail,
        OutboxWords.tone(notice.state()),
        Labels.words(notice.state()),
        OutboxWords.evidence(notice, shell.reader().now()),
        trail.steps().stream().filter(step -> step.at().isEmpty()).map(OutboxWords::title).toList(),
        line(trail, shell.reader()),
        IntStream.range(0, trail.rounds().size())
            .mapToObj(
                index ->
                    new NavItem(
                        trail.rounds().get(index).toString(),
                        "Round " + (index + 1),
                        href(trail.rounds().get(index))))
            .toList(),
        trail.together().stream().flatMap(id -> outbox.trail(id).stream()).map(this::link).toList(),
        notice.id().toString(),
        trail.again() && desk.may(Permissions.NOTICES_MANAGE));
  }

  private NavItem link(Trail trail) {
    var notice = trail.notice();
    return new NavItem(notice.id().toString(), topics.words(notice), href(notice.id()));
  }

  private static PersonLine line(Trail trail, Reader reader) {
    var entries = new ArrayList<Entry>();
    for (var step : trail.steps()) {
      step.at().map(at -> entry(step, at, reader)).ifPresent(entries::add);
    }
    Collections.reverse(entries);
    return new PersonLine(entries);
  }

  private static Entry entry(Step step, Instant at, Reader reader) {
    var plain =
        new Entry(
            OutboxWords.kind(step.what()),
            reader.brief(at),
            Formats.hour(at, reader),
            OutboxWords.title(step));
    return step.reply()
        .map(reply -> plain.detailed("The mail server said: " + reply))
        .orElse(plain);
  }

  private static String href(UUID notice) {
    return "/admin/notices/" + notice;
  }

  private static Problem nothing() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such notice.");
  }
}
