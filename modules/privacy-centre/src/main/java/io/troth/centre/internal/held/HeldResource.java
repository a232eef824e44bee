package io.troth.centre.internal.held;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.retention.api.DataPackages;
import io.troth.retention.api.DataPackages.Door;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Moment;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What is held about the person and why, as the version that binds them says. */
@Path("/privacy/data")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class HeldResource {

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record HeldPage(PersonShell shell, HeldSheet it, @Nullable Moment packed, String suffix)
      implements TemplateInstance {}

  private static final String TOO_SOON = "too-soon";

  private final Visit visit;
  private final Shells shells;
  private final HeldPages pages;
  private final DataPackages packages;

  HeldResource(Visit visit, Shells shells, HeldPages pages, DataPackages packages) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
    this.packages = packages;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(@QueryParam("told") @Nullable String told) {
    var shell = shells.person("data", TOO_SOON.equals(told) ? tooSoon() : null);
    var reader = shell.reader();
    var packed = packages.last(visit.subject()).map(reader::moment).orElse(null);
    return new HeldPage(shell, pages.of(visit.subject(), reader), packed, visit.carrying(""))
        .setLocale(reader.locale());
  }

  /** Everything about the person as a file; too soon after the last one, a page that says so. */
  @POST
  @Path("/package")
  @Produces({"application/zip", MediaType.TEXT_HTML})
  @RolesAllowed(Permissions.SELF_READ)
  public Response everything() {
    try {
      var begun = packages.begin(visit.subject(), Door.PERSON);
      return Response.ok((StreamingOutput) begun.body()::writeTo, "application/zip")
          .header("Content-Disposition", "attachment; filename=\"" + begun.fileName() + "\"")
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem problem) {
      if (problem.type() != CommonProblem.TOO_MANY_REQUESTS) {
        throw problem;
      }
      var page = visit.carrying("/privacy/data?told=" + TOO_SOON);
      return Response.seeOther(URI.create(page)).build();
    }
  }

  private Flash tooSoon() {
    var words = Bundles.in(HeldMessages.class, visit.reader().locale());
    return new Flash(Tone.WAITS, words.tooSoon(), words.tooSoonText());
  }
}
