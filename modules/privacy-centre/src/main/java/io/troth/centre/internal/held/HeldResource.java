package io.troth.centre.internal.held;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.PersonShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is held about the person and why, as the version that binds them says. */
@Path("/privacy/data")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class HeldResource {

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record HeldPage(PersonShell shell, HeldSheet it, String suffix) implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final HeldPages pages;

  HeldResource(Visit visit, Shells shells, HeldPages pages) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show() {
    var shell = shells.person("data", null);
    var reader = shell.reader();
    return new HeldPage(shell, pages.of(visit.subject(), reader), visit.carrying(""))
        .setLocale(reader.locale());
  }
}
