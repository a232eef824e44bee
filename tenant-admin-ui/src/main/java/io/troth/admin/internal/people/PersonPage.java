package io.troth.admin.internal.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.desk.Faults;
import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.admin.internal.people.PersonTimeline.From;
import io.troth.admin.internal.people.PersonTimeline.Shown;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyView;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.web.Permissions;
import io.troth.web.page.Crumb;
import io.troth.web.page.Empty;
import io.troth.web.page.Flash;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.StaffShell;
import io.troth.web.page.Tone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person: who they are for those who may know, what binds them, everything that happened. */
@Path("/admin/people/{ref}")
@Produces(MediaType.TEXT_HTML)
public class PersonPage {

  @CheckedTemplate(basePath = "admin")
  record Person(
      StaffShell shell,
      List<Crumb> crumbs,
      String who,
      String reference,
      @Nullable Identity identity,
      SubjectView subject,
      String language,
      List<Standing> standings,
      PersonTimeline.Part part,
      boolean exportable,
      boolean erasable,
      Empty empty,
      @Nullable Form addressForm)
      implements TemplateInstance {}

  /** What binds the person under one policy, and what is coming. */
  record Standing(String policy, String bound, @Nullable Moment since, List<Pending> pending) {}

  /** A coming version. */
  record Pending(String name, Tone tone, String state, @Nullable Moment binds) {}

  private final Desk desk;
  private final Subjects subjects;
  private final IdentityVault vault;
  private final Standings standings;
  private final PersonTimeline timeline;
  private final Policies policies;

  PersonPage(
      Desk desk,
      Subjects subjects,
      IdentityVault vault,
      Standings standings,
      PersonTimeline timeline,
      Policies policies) {
    this.desk = desk;
    this.subjects = subjects;
    this.vault = vault;
    this.standings = standings;
    this.timeline = timeline;
    this.policies = policies;
  }

  @GET
  @RolesAllowed(Permissions.SUBJECTS_READ)
  public TemplateInstance show(
      @PathParam("ref") String ref,
      @QueryParam("saved") @DefaultValue("false") boolean saved,
      @QueryParam("kind") @DefaultValue("all") String kind,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("until") @Nullable Long until) {
    var flash = saved ? Flash.done("The address is put right; missed notices go out again.") : null;
    return page(person(ref), new Wanted(Shown.of(kind), new From(cursor, until)), flash, null);
  }

  @POST
  @Path("/address")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  public Response address(
      @PathParam("ref") String ref, @FormParam("email") @DefaultValue("") String email) {
    var person = person(ref);
    var identity = vault.find(person.ref()).orElseThrow(PersonPage::unknown);
    try {
      subjects.upsert(
          new SubjectRegistration(
              identity.externalId(),
              Optional.of(email.strip()),
              identity.name(),
              Optional.of(person.locale()),
              person.zone(),
              List.of()));
      return Response.seeOther(URI.create("/admin/people/" + ref + "?saved=true")).build();
    } catch (Problem problem) {
      var form = Form.filled(Map.of("email", email)).refused(Faults.of(problem));
      return Response.status(problem.type().status())
          .entity(page(person, Wanted.NEWEST, Flash.refused("Not saved", problem.detail()), form))
          .build();
    }
  }

  /** What part of the line is wanted. */
  private record Wanted(Shown shown, From from) {
    private static final Wanted NEWEST = new Wanted(Shown.ALL, new From(null, null));
  }

  private TemplateInstance page(
      SubjectView person, Wanted wanted, @Nullable Flash flash, @Nullable Form refusedForm) {
    var shell = desk.shell("people", flash);
    var reader = shell.reader();
    var identity =
        desk.may(Permissions.IDENTITIES_READ)
            ? vault.find(person.ref())
            : Optional.<Identity>empty();
    var who = identity.flatMap(Identity::name).orElseGet(() -> Names.pseudonym(person.ref()));
    return new Person(
        shell,
        List.of(new Crumb("People", "/admin/people"), new Crumb(who, null)),
        who,
        person.ref().toString(),
        identity.orElse(null),
        person,
        person.locale().getDisplayLanguage(reader.locale()),
        standings.of(person.ref()).stream().map(one -> standing(one, reader)).toList(),
        timeline.part(person.ref(), wanted.shown(), wanted.from(), reader),
        desk.may(Permissions.ACTS_READ),
        desk.may(Permissions.SUBJECTS_ERASE),
        new Empty(
            "Nothing of this kind",
            "What this person does, is told and decides appears here, with how it was done.",
            null,
            null),
        addressForm(identity, refusedForm));
  }

  private @Nullable Form addressForm(Optional<Identity> identity, @Nullable Form refused) {
    if (identity.isEmpty() || !desk.may(Permissions.SUBJECTS_WRITE)) {
      return null;
    }
    return refused != null
        ? refused
        : Form.filled(Map.of("email", identity.get().email().orElse("")));
  }

  private Standing standing(StandingView standing, Reader reader) {
    return new Standing(
        policies.bySlug(standing.policySlug()).map(PolicyView::title).orElse(standing.policySlug()),
        standing
            .bound()
            .map(bound -> "Version " + bound.number() + ", " + Labels.words(bound.how()))
            .orElse("nothing yet"),
        standing.bound().map(bound -> reader.brief(bound.since())).orElse(null),
        standing.pending().stream()
            .map(
                pending ->
                    new Pending(
                        "Version " + pending.number(),
                        Labels.tone(pending.state()),
                        Labels.words(pending.state()),
                        pending.bindsAt().map(reader::brief).orElse(null)))
            .toList());
  }

  private SubjectView person(String ref) {
    try {
      return subjects.find(SubjectRef.parse(ref)).orElseThrow(PersonPage::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
  }
}
