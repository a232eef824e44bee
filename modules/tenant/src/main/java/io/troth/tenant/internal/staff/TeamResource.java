package io.troth.tenant.internal.staff;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.Problem;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.tenant.internal.caller.PathIds;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import io.troth.web.StaffRole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The tenant's staff. */
@Path("/api/v1/team")
@Tag(name = "Team")
@RolesAllowed(Permissions.TEAM_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

  private final StaffAccounts accounts;

  TeamResource(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** An account that is wanted. */
  public record AccountWish(
      @Nullable String signInName,
      @Nullable String displayName,
      @Nullable StaffRole role,
      @Nullable String password) {
    @Override
    public String toString() {
      return "AccountWish[…]";
    }
  }

  @GET
  @Operation(summary = "List the accounts, disabled ones included")
  public Page<StaffView> list(@BeanParam PageParams page) {
    return accounts.list(page.request());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an account")
  public StaffView read(@PathParam("id") String id) {
    return accounts
        .find(PathIds.parse(id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such account."));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Create a local account")
  public StaffView create(AccountWish wish) {
    var role = wish.role();
    if (role == null || role == StaffRole.OPERATOR) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "role",
          "This is no role of a tenant's staff.",
          "OWNER, PRIVACY_OFFICER, EDITOR, SUPPORT_AGENT or AUDITOR");
    }
    return accounts.create(
        text(wish.signInName()), text(wish.displayName()), role, text(wish.password()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Disable an account and end its sessions; its record stays")
  public void disable(@PathParam("id") String id) {
    accounts.disable(PathIds.parse(id));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
