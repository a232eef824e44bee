package io.troth.centre.internal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.Organisations.Colleague;
import io.troth.subject.api.Organisations.Membership;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations of a person; for administrators of one, its members by name and profile. */
@Path("/privacy/organisation")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class OrganisationResource {

  private static final String PATH = "/privacy/organisation";
  private static final int ONE_PAGE = 25;

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrganisationPage(PersonShell shell, List<Belonging> all, String suffix)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MembersPage(
      PersonShell shell, String name, List<Row> rows, @Nullable String next, String suffix)
      implements TemplateInstance {}

  /**
   * One organisation.
   *
   * @param members where its members are; null unless the person administers it
   */
  record Belonging(String name, String role, String about, @Nullable String members) {}

  /** One member. */
  record Row(String name, String email, String role, Moment since) {}

  private final Visit visit;
  private final Shells shells;
  private final Organisations organisations;

  OrganisationResource(Visit visit, Shells shells, Organisations organisations) {
    this.visit = visit;
    this.shells = shells;
    this.organisations = organisations;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show() {
    var shell = shells.person("organisation", null);
    var reader = shell.reader();
    var all =
        organisations.of(visit.subject()).stream().map(one -> belonging(one, reader)).toList();
    return new OrganisationPage(shell, all, visit.carrying("")).setLocale(reader.locale());
  }

  /** Members are shown when they are asked for: each showing is a look. */
  @GET
  @Path("/{id}")
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance members(
      @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
    var mine = administered(id);
    var page =
        organisations.colleagues(
            visit.subject(),
            mine.organisation().id(),
            new PageRequest(Optional.ofNullable(cursor), ONE_PAGE));
    var shell = shells.person("organisation", null);
    var reader = shell.reader();
    return new MembersPage(
            shell,
            mine.organisation().name(),
            rows(page, reader),
            page.next()
                .map(next -> visit.carrying(PATH + "/" + id + "?cursor=" + next))
                .orElse(null),
            visit.carrying(""))
        .setLocale(reader.locale());
  }

  private static List<Row> rows(Page<Colleague> page, Reader reader) {
    var words = Bundles.in(OrganisationMessages.class, reader.locale());
    return page.items().stream()
        .map(
            one ->
                new Row(
                    one.name().orElseGet(words::unknown),
                    one.email().orElseGet(words::unknown),
                    one.role() == MemberRole.ADMINISTRATOR
                        ? words.roleAdministrator()
                        : words.roleMember(),
                    reader.brief(one.since())))
        .toList();
  }

  private Belonging belonging(Membership one, Reader reader) {
    var words = Bundles.in(OrganisationMessages.class, reader.locale());
    var when = Formats.weekday(one.since(), reader);
    var administrator = one.role() == MemberRole.ADMINISTRATOR;
    return new Belonging(
        one.organisation().name(),
        administrator ? words.administrator(when) : words.member(when),
        administrator ? words.sees() : words.seen(),
        administrator ? visit.carrying(PATH + "/" + one.organisation().id()) : null);
  }

  private Membership administered(String id) {
    try {
      var number = UUID.fromString(id);
      return organisations.of(visit.subject()).stream()
          .filter(one -> one.organisation().id().equals(number))
          .filter(one -> one.role() == MemberRole.ADMINISTRATOR)
          .findFirst()
          .orElseThrow(OrganisationResource::unknown);
    } catch (IllegalArgumentException none) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such organisation.");
  }
}
