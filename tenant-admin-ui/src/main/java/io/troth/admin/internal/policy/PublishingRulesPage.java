package io.troth.admin.internal.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.PublishingRules.Rules;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.StaffShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What the owner asks for before a version is published. */
@Path("/admin/publishing")
@Produces(MediaType.TEXT_HTML)
public class PublishingRulesPage {

  @CheckedTemplate(basePath = "admin")
  record Publishing(StaffShell shell, Form form) implements TemplateInstance {}

  private final Desk desk;
  private final PublishingRules rules;

  PublishingRulesPage(Desk desk, PublishingRules rules) {
    this.desk = desk;
    this.rules = rules;
  }

  @GET
  @RolesAllowed(Permissions.PUBLISHING_RULES)
  public TemplateInstance show(@QueryParam("saved") @Nullable String saved) {
    var flash = saved == null ? null : Flash.done("Saved: it holds from now on.");
    return new Publishing(desk.shell("publishing", flash), form(rules.get()));
  }

  @POST
  @RolesAllowed(Permissions.PUBLISHING_RULES)
  public Response save(
      @FormParam("secondPerson") @Nullable String secondPerson,
      @FormParam("legalSignOff") @Nullable String legalSignOff) {
    rules.set(new Rules(secondPerson != null, legalSignOff != null));
    return Response.seeOther(URI.create("/admin/publishing?saved=true")).build();
  }

  private static Form form(Rules rules) {
    var ticks = new HashMap<String, String>();
    if (rules.secondPerson()) {
      ticks.put("secondPerson", "on");
    }
    if (rules.legalSignOff()) {
      ticks.put("legalSignOff", "on");
    }
    return Form.filled(ticks);
  }
}
