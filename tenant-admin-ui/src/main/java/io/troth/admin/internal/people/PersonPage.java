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
import io.troth.subject.api.AddressBook;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
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
      @Nullable Who identity,
      Asking.Offer ask,
      SubjectView subject,
      String language,
      List<Standing> standings,
      PersonTimeline.Part part,
      boolean exportable,
      boolean erasable,
      Empty empty,
      @Nullable Form addressForm)
      implements TemplateInstance {}

  /** Who the person is, as far as they let staff see it, and until when. */
  record Who(
      @Nullable String name, @Nullable String email, @Nullable String id, @Nullable Moment until) {}

  /** What binds the person under one policy, and what is coming. */
  record Standing(String policy, String bound, @Nullable Moment since, List<Pending> pending) {}

  /** A coming version. */
  record Pending(String name, Tone tone, String state, @Nullable Moment binds) {}

  private final Desk desk;
  private final Subjects subjects;
  private final IdentityWindow window;
  private final AddressBook addresses;
  private final Asking asking;
  private final Standings standings;
  private final PersonTimeline timeline;
  private final Policies policies;

  PersonPage(
      Desk desk,
      Subjects subjects,
      IdentityWindow window,
      AddressBook addresses,
      Asking asking,
      Standings standings,
      PersonTimeline timeline,
      Policies policies) {
    this.desk = desk;
    this.subjects = subjects;
    this.window = window;
    this.addresses = addresses;
    this.asking = asking;
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
    try {
      addresses.correct(person.ref(), email);
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
    var seen = window.look(person.ref());
    var who = seen.flatMap(Seen::name).orElseGet(() -> Names.pseudonym(person.ref()));
    return new Person(
        shell,
        List.of(new Crumb("People", "/admin/people"), new Crumb(who, null)),
        who,
        person.ref().toString(),
        seen.map(one -> who(one, reader)).orElse(null),
        asking.offer(person.ref(), reader),
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
        addressForm(refusedForm));
  }

  private static Who who(Seen seen, Reader reader) {
    return new Who(
        seen.name().orElse(null),
        seen.email().orElse(null),
        seen.externalId().orElse(null),
        seen.until().map(reader::moment).orElse(null));
  }

  /** The right address is typed; the wrong one need not be seen for that. */
  private @Nullable Form addressForm(@Nullable Form refused) {
    if (!desk.may(Permissions.SUBJECTS_WRITE)) {
      return null;
    }
    return refused == null ? Form.blank() : refused;
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
