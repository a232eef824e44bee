package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.policy.api.Timelines;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whom to ask: the data protection officer the policy in force names. */
@Path("/privacy/contact")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ContactResource {

  private final Shells shells;
  private final Timelines timelines;

  ContactResource(Shells shells, Timelines timelines) {
    this.shells = shells;
    this.timelines = timelines;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance contact() {
    var shell = shells.person("contact", null);
    var now = shell.reader().now();
    var officers =
        timelines.all().stream()
            .flatMap(timeline -> timeline.inForce(now).stream())
            .flatMap(version -> version.commitments().dataProtectionOfficer().stream())
            .distinct()
            .toList();
    return new Pages.ContactPage(shell, officers).setLocale(shell.reader().locale());
  }
}
