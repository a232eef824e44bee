package io.troth.centre.internal.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.Looks;
import io.troth.subject.api.SupportGrants;
import io.troth.web.Csv;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Formats;
import io.troth.web.page.PersonShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looked; the person grants, refuses and takes back. */
@Path("/privacy/looks")
@OpenWhenSuspended
public class LookResource {

  private static final String PATH = "/privacy/looks";

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LooksPage(PersonShell shell, LooksSheet it, Form form, String suffix)
      implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final LookPages pages;
  private final SupportGrants grants;
  private final Looks looks;

  LookResource(Visit visit, Shells shells, LookPages pages, SupportGrants grants, Looks looks) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
    this.grants = grants;
    this.looks = looks;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("done") @Nullable String done) {
    return page(Optional.ofNullable(cursor), done(done));
  }

  @POST
  @Path("/{id}/grant")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.SELF_ACT)
  public Response grant(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    return after(
        "grant-" + id,
        () -> grants.grant(visit.subject(), number(id), fields(posted), minutes(posted)));
  }

  @POST
  @Path("/open")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.SELF_ACT)
  public Response open(MultivaluedMap<String, String> posted) {
    return after("open", () -> grants.open(visit.subject(), fields(posted), minutes(posted)));
  }

  @POST
  @Path("/{id}/refuse")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.SELF_ACT)
  public Response refuse(@PathParam("id") String id) {
    return after("refuse", () -> grants.refuse(visit.subject(), number(id)));
  }

  @POST
  @Path("/{id}/revoke")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Permissions.SELF_ACT)
  public Response revoke(@PathParam("id") String id) {
    return after("revoke", () -> grants.revoke(visit.subject(), number(id)));
  }

  /** Everything the page shows of looks, whole. */
  @GET
  @Path("/looks.csv")
  @Produces("text/csv")
  @RolesAllowed(Permissions.SELF_READ)
  public Response csv() {
    StreamingOutput body = this::write;
    return Response.ok(body, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"looks.csv\"")
        .build();
  }

  private void write(OutputStream out) throws IOException {
    var words = pages.words(visit.reader());
    var writer = new OutputStreamWriter(out, UTF_8);
    var csv = new Csv(writer);
    csv.line(List.of("first_at", "last_at", "times", "by", "fields", "ground", "purpose"));
    var after = Optional.<String>empty();
    do {
      var page = looks.toldTo(visit.subject(), new PageRequest(after, PageRequest.MAX_LIMIT));
      for (var look : page.items()) {
        csv.line(
            List.of(
                look.firstAt().toString(),
                look.lastAt().toString(),
                Integer.toString(look.times()),
                words.who(look),
                words.fields(look.fields()),
                words.ground(look.ground()),
                look.purpose().orElse("")));
      }
      after = page.next();
    } while (after.isPresent());
    writer.flush();
  }

  /** What the person pressed; a fault shows the page again, as it is now. */
  private Response after(String done, Runnable deed) {
    try {
      deed.run();
    } catch (Problem problem) {
      if (problem.type() == CommonProblem.NOT_FOUND) {
        throw problem;
      }
      var words = pages.words(visit.reader()).words();
      var said = problem.violations().isEmpty() ? words.answered() : words.chooseSomething();
      return Response.status(problem.type().status())
          .entity(page(Optional.empty(), Flash.refused(words.refused(), said)))
          .build();
    }
    return Response.seeOther(URI.create(visit.carrying(PATH + "?done=" + done))).build();
  }

  private @Nullable Flash done(@Nullable String done) {
    var words = pages.words(visit.reader()).words();
    if (done == null) {
      return null;
    }
    return switch (done) {
      case "refuse" -> Flash.done(words.doneRefuse());
      case "revoke" -> Flash.done(words.doneRevoke());
      default -> granted(done, words);
    };
  }

  /** Says until when, as it is kept: not what the address of the page says. */
  private @Nullable Flash granted(String done, LookMessages words) {
    var reader = visit.reader();
    return grants.toldTo(visit.subject()).stream()
        .filter(one -> done.equals("open") || done.equals("grant-" + one.id()))
        .flatMap(one -> one.leave().stream())
        .findFirst()
        .map(leave -> Flash.done(words.doneGrant(Formats.weekdayDate(leave.ends(), reader))))
        .orElse(null);
  }

  private TemplateInstance page(Optional<String> cursor, @Nullable Flash flash) {
    var shell = shells.person("looks", flash);
    var reader = shell.reader();
    return new LooksPage(shell, pages.of(cursor, reader), Form.blank(), visit.carrying(""))
        .setLocale(reader.locale());
  }

  private static Set<IdentityField> fields(MultivaluedMap<String, String> posted) {
    var names = posted.getOrDefault("fields", List.of());
    var fields = EnumSet.noneOf(IdentityField.class);
    Arrays.stream(IdentityField.values())
        .filter(field -> names.contains(field.name()))
        .forEach(fields::add);
    return fields;
  }

  private static int minutes(MultivaluedMap<String, String> posted) {
    var text = Optional.ofNullable(posted.getFirst("minutes")).orElse("");
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  private static UUID number(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException none) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such request.");
    }
  }
}
