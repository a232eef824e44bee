package io.troth.admin.internal.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Labels;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.Permissions;
import io.troth.web.StaffRole;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is staff, and as what. */
@Path("/admin/team")
@Produces(MediaType.TEXT_HTML)
public class TeamPages {

  @CheckedTemplate(basePath = "admin")
  record Team(StaffShell shell, Form form, List<Choice> roles, List<Member> members)
      implements TemplateInstance {}

  /** One account. */
  record Member(
      String id,
      String name,
      String signIn,
      String role,
      @Nullable Moment lastSignIn,
      Tone tone,
      String state,
      boolean enabled) {}

  private final Desk desk;
  private final StaffAccounts accounts;

  TeamPages(Desk desk, StaffAccounts accounts) {
    this.desk = desk;
    this.accounts = accounts;
  }

  @GET
  @RolesAllowed(Permissions.TEAM_MANAGE)
  public TemplateInstance list() {
    return page(Form.blank());
  }

  @POST
  @RolesAllowed(Permissions.TEAM_MANAGE)
  public Response add(MultivaluedMap<String, String> posted) {
    var form = Form.posted(posted);
    try {
      accounts.create(
          form.value("signInName").strip(),
          form.value("displayName").strip(),
          role(form.value("role")),
          form.value("password"));
      return Response.seeOther(URI.create("/admin/team")).build();
    } catch (Problem problem) {
      var refused =
          problem.violations().isEmpty()
              ? form.refused("signInName", problem.detail(), "")
              : form.refused(Faults.of(problem));
      return Response.status(problem.type().status()).entity(page(refused)).build();
    }
  }

  @POST
  @Path("/{id}/disable")
  @RolesAllowed(Permissions.TEAM_MANAGE)
  public Response disable(@PathParam("id") String id) {
    try {
      accounts.disable(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such account.");
    }
    return Response.seeOther(URI.create("/admin/team")).build();
  }

  private TemplateInstance page(Form form) {
    var shell = desk.shell("team");
    return new Team(
        shell,
        form,
        roles().map(role -> new Choice(role.name(), Labels.words(role))).toList(),
        accounts.list(new PageRequest(Optional.empty(), PageRequest.MAX_LIMIT)).items().stream()
            .map(account -> member(account, shell.reader()))
            .toList());
  }

  /** The operator runs the platform and is never one of a tenant's own staff. */
  private static Stream<StaffRole> roles() {
    return Stream.of(StaffRole.values()).filter(role -> role != StaffRole.OPERATOR);
  }

  private static StaffRole role(String name) {
    return roles()
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.INVALID_INPUT, "role", "Choose a role.", "one of the list"));
  }

  private static Member member(StaffView account, Reader reader) {
    return new Member(
        account.id().toString(),
        account.displayName(),
        account.signInName(),
        Labels.words(account.role()),
        account.lastSignInAt().map(reader::brief).orElse(null),
        account.enabled() ? Tone.KEPT : Tone.NEUTRAL,
        account.enabled() ? "Active" : "Disabled",
        account.enabled());
  }
}
