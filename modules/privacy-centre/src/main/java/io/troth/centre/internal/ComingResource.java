package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A coming version: what it changes for this person, and what they decide. */
@Path("/privacy/coming/{version}")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ComingResource {

  static final String SCREEN = "privacy-centre";
  private static final int CONFLICT = 409;

  private final Visit visit;
  private final Shells shells;
  private final ComingPages pages;
  private final ComingChanges coming;
  private final TakenBackPages takenBack;
  private final Acts acts;
  private final CurrentVertxRequest request;

  ComingResource(
      Visit visit,
      Shells shells,
      ComingPages pages,
      ComingChanges coming,
      TakenBackPages takenBack,
      Acts acts,
      CurrentVertxRequest request) {
    this.visit = visit;
    this.shells = shells;
    this.pages = pages;
    this.coming = coming;
    this.takenBack = takenBack;
    this.acts = acts;
    this.request = request;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(@PathParam("version") String version) {
    return page(id(version), null, Form.blank());
  }

  @POST
  @Path("/{deed:accept|decline|object|withdraw-objection}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response decide(
      @PathParam("version") String version,
      @PathParam("deed") String deed,
      MultivaluedMap<String, String> posted) {
    try {
      var act = acts.record(command(id(version), deed, posted)).get(0);
      return Response.seeOther(URI.create("/privacy/receipts/" + act.id())).build();
    } catch (Problem problem) {
      if (problem.type().status() != CONFLICT) {
        throw problem;
      }
      var flash = Flash.refused(problem.type().title(), problem.detail());
      return Response.status(CONFLICT)
          .entity(page(id(version), flash, Form.posted(posted)))
          .build();
    }
  }

  private TemplateInstance page(VersionId version, @Nullable Flash flash, Form form) {
    var shell = shells.person("overview", flash);
    var reader = shell.reader();
    if (takenBack.isWithdrawn(version)) {
      var standing = coming.standing(visit.subject(), version);
      return new TakenBackPages.Withdrawn(shell, takenBack.of(standing, version, reader))
          .setLocale(reader.locale());
    }
    return new Pages.ComingPage(
            shell, pages.of(visit.subject(), version, visit.tenant().name(), reader), form)
        .setLocale(reader.locale());
  }

  private ActCommand command(
      VersionId version, String deed, MultivaluedMap<String, String> posted) {
    var person = visit.subject();
    var hash = Optional.ofNullable(posted.getFirst("contentHash")).orElse("");
    var manner = manner(hash, deed, posted);
    return switch (deed) {
      case "accept" ->
          new ActCommand.Accept(
              person, version, manner, Set.copyOf(posted.getOrDefault("consent", List.of())));
      case "decline" -> new ActCommand.Decline(person, version, manner);
      case "object" ->
          new ActCommand.ObjectTo(
              person,
              version,
              manner,
              Optional.ofNullable(posted.getFirst("reason")).filter(reason -> !reason.isBlank()));
      default -> new ActCommand.WithdrawObjection(person, version, manner);
    };
  }

  private Manner manner(String hash, String deed, MultivaluedMap<String, String> posted) {
    var manner = Manner.of(hash, SCREEN).withControl(deed).withLanguage(visit.reader().lang());
    var address = request.getCurrent().request().remoteAddress();
    var from = address == null ? null : address.hostAddress();
    var placed = from == null ? manner : manner.withOrigin(from);
    return Optional.ofNullable(posted.getFirst("form")).map(placed::withFormToken).orElse(placed);
  }

  static VersionId id(String text) {
    try {
      return VersionId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such version.");
    }
  }
}
