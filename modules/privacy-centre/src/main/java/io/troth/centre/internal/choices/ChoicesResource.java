package io.troth.centre.internal.choices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.policy.api.VersionId;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Flash;
import io.troth.web.page.PersonShell;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every purpose with its switch, one press each way; sale and sharing; restriction. */
@Path("/privacy/choices")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ChoicesResource {

  private static final String PATH = "/privacy/choices";

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChoicesPage(PersonShell shell, ChoicesSheet it, String suffix)
      implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final Presses presses;
  private final ChoicePages pages;
  private final MyChoices choices;
  private final PressedPage here;

  ChoicesResource(
      Visit visit, Shells shells, Presses presses, ChoicePages pages, MyChoices choices) {
    this.visit = visit;
    this.shells = shells;
    this.presses = presses;
    this.pages = pages;
    this.choices = choices;
    this.here = presses.on(PATH, flash -> page(flash, Optional.empty()));
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance show(@QueryParam("done") @Nullable String done) {
    return page(null, presses.justDone(done));
  }

  @POST
  @Path("/{version}/{purpose}/{deed:give|withdraw|object|allow}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response decide(
      @PathParam("version") String version,
      @PathParam("purpose") String purpose,
      @PathParam("deed") String deed,
      MultivaluedMap<String, String> posted) {
    var text = Presses.version(version);
    return here.after(posted, "switch", press -> List.of(decided(text, purpose, deed, press)));
  }

  @POST
  @Path("/all/{deed:allow|refuse}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response all(@PathParam("deed") String deed, MultivaluedMap<String, String> posted) {
    var allow = deed.equals("allow");
    return here.after(
        posted, allow ? "allow-all" : "refuse-all", press -> choices.all(allow, press));
  }

  @POST
  @Path("/sale/{deed:out|in}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response sale(@PathParam("deed") String deed, MultivaluedMap<String, String> posted) {
    var person = visit.subject();
    return here.after(
        posted,
        "sale",
        press ->
            List.of(
                choices.choose(
                    deed.equals("out")
                        ? new ChoiceCommand.OptOutOfSale(person, press.plainly(), Source.PERSON)
                        : new ChoiceCommand.OptInToSale(person, press.plainly()))));
  }

  @POST
  @Path("/restriction/{deed:set|lift}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response restriction(
      @PathParam("deed") String deed, MultivaluedMap<String, String> posted) {
    var person = visit.subject();
    var purpose = Optional.ofNullable(posted.getFirst("purpose")).filter(id -> !id.isBlank());
    return here.after(
        posted,
        "restriction",
        press ->
            List.of(
                choices.choose(
                    deed.equals("set")
                        ? new ChoiceCommand.Restrict(person, press.plainly(), purpose)
                        : new ChoiceCommand.LiftRestriction(person, press.plainly(), purpose))));
  }

  @POST
  @Path("/undo/{act}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response undo(@PathParam("act") String act, MultivaluedMap<String, String> posted) {
    return here.undo(posted, act);
  }

  private ActView decided(VersionId version, String purpose, String deed, Press press) {
    var person = press.person();
    return switch (deed) {
      case "object" ->
          choices.choose(new ChoiceCommand.ObjectToProcessing(person, press.plainly(), purpose));
      case "allow" ->
          choices.choose(new ChoiceCommand.AllowProcessing(person, press.plainly(), purpose));
      default -> choices.consent(version, purpose, deed.equals("give"), press);
    };
  }

  private TemplateInstance page(@Nullable Flash flash, Optional<ActView> done) {
    var shell = shells.person("choices", flash);
    var reader = shell.reader();
    var sheet = pages.of(visit.subject(), reader, visit.asksNotToSell(), done);
    return new ChoicesPage(shell, sheet, visit.carrying("")).setLocale(reader.locale());
  }
}
