package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.ActCommand;
import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.Manner;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionId;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Consent, purpose by purpose: giving and withdrawing take one press each. */
@Path("/privacy/choices")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class ChoicesResource {

  private final Visit visit;
  private final Shells shells;
  private final Standings standings;
  private final Timelines timelines;
  private final Acts acts;
  private final Wording wording;

  ChoicesResource(
      Visit visit,
      Shells shells,
      Standings standings,
      Timelines timelines,
      Acts acts,
      Wording wording) {
    this.visit = visit;
    this.shells = shells;
    this.standings = standings;
    this.timelines = timelines;
    this.acts = acts;
    this.wording = wording;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance choices() {
    var shell = shells.person("choices", null);
    var reader = shell.reader();
    var person = visit.subject();
    var bound = standings.of(person);
    var consents = bound.stream().flatMap(one -> consents(person, one, reader)).toList();
    var others = bound.stream().flatMap(one -> others(one, reader)).toList();
    return new Pages.Choices(shell, consents, others).setLocale(reader.locale());
  }

  @POST
  @Path("/{purpose}/{deed:give|withdraw}")
  @RolesAllowed(Permissions.SELF_ACT)
  public Response choose(
      @PathParam("purpose") String purpose,
      @PathParam("deed") String deed,
      @FormParam("version") String version,
      @FormParam("contentHash") String hash) {
    var person = visit.subject();
    var text = ComingResource.id(version);
    var manner = Manner.of(hash, "privacy-centre");
    acts.record(
        deed.equals("give")
            ? new ActCommand.Consent(person, text, manner, purpose)
            : new ActCommand.WithdrawConsent(person, text, manner, purpose));
    return Response.seeOther(URI.create("/privacy/choices")).build();
  }

  private Stream<Pages.Choice> consents(SubjectRef person, StandingView standing, Reader reader) {
    var version = version(standing);
    if (version.isEmpty()) {
      return Stream.empty();
    }
    var done = acts.onPolicy(person, standing.policy());
    return version.get().commitments().purposes().stream()
        .filter(purpose -> purpose.basis() == LegalBasis.CONSENT)
        .map(purpose -> choice(purpose, version.get(), done, reader));
  }

  private static Pages.Choice choice(
      Purpose purpose, PublishedVersion version, List<ActView> done, Reader reader) {
    return new Pages.Choice(
        purpose.id(),
        purpose.name().in(reader.locale(), Locale.ENGLISH),
        given(purpose.id(), done),
        version.id().toString(),
        version.contentHash());
  }

  private static boolean given(String purpose, List<ActView> done) {
    return done.stream()
        .filter(act -> act.purpose().filter(purpose::equals).isPresent())
        .reduce((earlier, later) -> later)
        .filter(act -> act.type() == ActType.CONSENT_GIVEN)
        .isPresent();
  }

  private Stream<Pages.Fixed> others(StandingView standing, Reader reader) {
    return version(standing).stream()
        .flatMap(version -> version.commitments().purposes().stream())
        .filter(purpose -> purpose.basis() != LegalBasis.CONSENT)
        .map(
            purpose ->
                new Pages.Fixed(
                    purpose.name().in(reader.locale(), Locale.ENGLISH),
                    wording.basis(purpose.basis(), reader.locale())));
  }

  private Optional<PublishedVersion> version(StandingView standing) {
    Optional<VersionId> bound = standing.bound().map(StandingView.Bound::version);
    return timelines.find(standing.policy()).flatMap(timeline -> bound.flatMap(timeline::version));
  }
}
