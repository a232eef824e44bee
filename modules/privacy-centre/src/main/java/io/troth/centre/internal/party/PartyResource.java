package io.troth.centre.internal.party;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.Shells;
import io.troth.centre.internal.Visit;
import io.troth.centre.internal.choices.MyChoices;
import io.troth.centre.internal.choices.PressedPage;
import io.troth.centre.internal.choices.Presses;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand;
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

/** Who else gets data, and opting out of one of them or of all. */
@Path("/privacy/third-parties")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class PartyResource {

  private static final String PATH = "/privacy/third-parties";

  @CheckedTemplate(basePath = "centre", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PartyPage(PersonShell shell, PartySheet it, String suffix) implements TemplateInstance {}

  private final Visit visit;
  private final Shells shells;
  private final Presses presses;
  private final PartyPages pages;
  private final MyChoices choices;
  private final PressedPage here;

  PartyResource(Visit visit, Shells shells, Presses presses, PartyPages pages, MyChoices choices) {
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
  @Path("/{recipient}/{deed:out|in}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response decide(
      @PathParam("recipient") String recipient,
      @PathParam("deed") String deed,
      MultivaluedMap<String, String> posted) {
    var person = visit.subject();
    var one = Optional.of(recipient);
    return here.after(
        posted,
        "switch",
        press ->
            List.of(
                choices.choose(
                    deed.equals("out")
                        ? new ChoiceCommand.OptOutOfRecipient(person, press.plainly(), one)
                        : new ChoiceCommand.OptInToRecipient(person, press.plainly(), one))));
  }

  @POST
  @Path("/all-of-them/{deed:refuse|allow}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response all(@PathParam("deed") String deed, MultivaluedMap<String, String> posted) {
    var allow = deed.equals("allow");
    return here.after(
        posted,
        allow ? "all-recipients-in" : "all-recipients-out",
        press -> choices.allRecipients(allow, press));
  }

  @POST
  @Path("/undo/act/{act}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response undo(@PathParam("act") String act, MultivaluedMap<String, String> posted) {
    return here.undo(posted, act);
  }

  private TemplateInstance page(@Nullable Flash flash, Optional<ActView> done) {
    var shell = shells.person("parties", flash);
    var reader = shell.reader();
    return new PartyPage(
            shell,
            pages.of(visit.subject(), visit.tenant().name(), reader, done),
            visit.carrying(""))
        .setLocale(reader.locale());
  }
}
