package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Whom to ask: the data protection officer the policies in force name, and how old these are. */
@Path("/privacy/contact")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ContactResource {

  private final Shells shells;
  private final Timelines timelines;
  private final Library library;

  ContactResource(Shells shells, Timelines timelines, Library library) {
    this.shells = shells;
    this.timelines = timelines;
    this.library = library;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance contact() {
    var shell = shells.person("contact", null);
    var reader = shell.reader();
    var inForce =
        timelines.all().stream()
            .flatMap(line -> line.inForce(reader.now()).map(it -> Map.entry(line, it)).stream())
            .toList();
    library.fetchVersions(inForce.stream().map(entry -> entry.getValue().id()).toList());
    var officers =
        inForce.stream()
            .flatMap(it -> it.getValue().commitments().dataProtectionOfficer().stream())
            .distinct()
            .toList();
    List<Pages.InForce> policies =
        inForce.stream().map(it -> policy(it.getKey(), it.getValue(), reader)).toList();
    return new Pages.ContactPage(shell, officers, policies).setLocale(reader.locale());
  }

  private Pages.InForce policy(PolicyTimeline line, PublishedVersion version, Reader reader) {
    return new Pages.InForce(
        library.title(version.id(), reader.locale()).orElse(line.slug()),
        "/policies/" + line.slug(),
        Bundles.in(ContactMessages.class, reader.locale()).versionNumber(version.number()),
        reader.day(version.publishedAt()),
        reader.day(version.effectiveAt()));
  }
}
