package io.troth.admin.internal.keyrotation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.keyrotation.KeyViews.KeyView;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenant.api.KeyGenerations;
import io.troth.web.Permissions;
import io.troth.web.page.Figure;
import io.troth.web.page.Flash;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How old the tenant's keys are, what is still under earlier ones, and renewing them. */
@Path(KeyRotationPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.KEYS_MANAGE)
public class KeyRotationPages {

  static final String PATH = "/admin/keys-rotation";

  @CheckedTemplate(basePath = "admin")
  record KeyRotation(
      StaffShell shell, List<Figure> figures, List<KeyView> keys, String renewed, String masterKey)
      implements TemplateInstance {}

  private final Desk desk;
  private final KeyGenerations generations;

  KeyRotationPages(Desk desk, KeyGenerations generations) {
    this.desk = desk;
    this.generations = generations;
  }

  @GET
  public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
    return page(done.equals("renewed") ? renewed() : null);
  }

  @POST
  public Response renew() {
    try {
      generations.renew();
    } catch (Problem problem) {
      var flash = Flash.refused("The keys stay as they are", String.valueOf(problem.getMessage()));
      return Response.status(CommonProblem.CONFLICT.status()).entity(page(flash)).build();
    }
    return Response.seeOther(URI.create(PATH + "?done=renewed")).build();
  }

  private static Flash renewed() {
    return Flash.done(
        "There are new keys. What was written before is wrapped anew, then the earlier keys go.");
  }

  private TemplateInstance page(@Nullable Flash flash) {
    var shell = desk.shell("keys-rotation", flash);
    var state = generations.state();
    return new KeyRotation(
        shell,
        KeyViews.figures(state, shell.reader()),
        KeyViews.keys(state, shell.reader()),
        KeyViews.renewed(state),
        state.masterKey());
  }
}
