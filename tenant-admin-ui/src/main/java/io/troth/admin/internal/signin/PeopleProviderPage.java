package io.troth.admin.internal.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.kernel.Problem;
import io.troth.tenant.api.IdentityProviders;
import io.troth.tenant.api.IdentityProviders.Check;
import io.troth.tenant.api.IdentityProviders.Provider;
import io.troth.web.Permissions;
import io.troth.web.page.Choice;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
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
import org.jspecify.annotations.Nullable;

/** By which provider people sign in: set, looked at, taken away. */
@Path(PeopleProviderPage.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Permissions.KEYS_MANAGE)
public class PeopleProviderPage {

  static final String HERE = "/admin/people-provider";

  @CheckedTemplate(basePath = "admin")
  record PeopleProvider(
      StaffShell shell,
      Form form,
      List<Choice> foundBy,
      List<Choice> withoutSecret,
      String redirect,
      @Nullable Moment changed,
      boolean hasSecret,
      @Nullable Check check)
      implements TemplateInstance {}

  private final Desk desk;
  private final IdentityProviders providers;

  PeopleProviderPage(Desk desk, IdentityProviders providers) {
    this.desk = desk;
    this.providers = providers;
  }

  @GET
  public TemplateInstance show(@QueryParam("said") @Nullable String said) {
    return page(ProviderForm.of(providers.get()), flash(said), null);
  }

  @POST
  public Response save(MultivaluedMap<String, String> posted) {
    var form = new ProviderForm(Form.posted(posted));
    try {
      providers.set(form.version(), form.draft());
      return back("saved");
    } catch (Problem problem) {
      return Response.status(problem.type().status())
          .entity(page(form.refused(problem), null, null))
          .build();
    }
  }

  /** What was found is on this answer: it says how the provider is now, and nothing is changed. */
  @POST
  @Path("/check")
  public TemplateInstance check() {
    var check = providers.check();
    return page(ProviderForm.of(providers.get()), null, check);
  }

  @POST
  @Path("/remove")
  public Response remove(MultivaluedMap<String, String> posted) {
    providers.remove(new ProviderForm(Form.posted(posted)).version());
    return back("removed");
  }

  private static Response back(String said) {
    return Response.seeOther(URI.create(HERE + "?said=" + said)).build();
  }

  private static @Nullable Flash flash(@Nullable String said) {
    if ("saved".equals(said)) {
      return Flash.done("Saved: people are offered it from now on. Check it before they do.");
    }
    return "removed".equals(said) ? Flash.done("Removed: mail links are the way in") : null;
  }

  private TemplateInstance page(ProviderForm form, @Nullable Flash flash, @Nullable Check check) {
    var shell = desk.shell("people-provider", flash);
    var state = providers.get();
    return new PeopleProvider(
        shell,
        form.form(),
        form.foundBy(),
        form.withoutSecret(),
        state.redirectUri().toString(),
        state.provider().map(Provider::changedAt).map(shell.reader()::brief).orElse(null),
        state.provider().filter(Provider::hasSecret).isPresent(),
        check);
  }
}
