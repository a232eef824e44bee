package io.troth.consent.internal.rest;

import io.troth.consent.api.FormTokens;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.Standings;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LegalBasis;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a page of the tenant needs to ask the person something that counts. */
@Path("/api/v1/me/form")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@OpenWhenSuspended
public class MyFormResource {

  private static final String SCREEN = "script";

  private final FormTokens forms;
  private final Standings standings;
  private final Timelines timelines;
  private final CurrentSubject person;

  MyFormResource(
      FormTokens forms, Standings standings, Timelines timelines, CurrentSubject person) {
    this.forms = forms;
    this.standings = standings;
    this.timelines = timelines;
    this.person = person;
  }

  /**
   * A form.
   *
   * @param token comes back with the act as formToken; counts once
   * @param contentHash of the text to show
   * @param purposes ids of the purposes that rest on consent
   */
  @Schema(name = "FormToShow")
  record FormAnswer(
      String token,
      UUID version,
      int versionNumber,
      String contentHash,
      String language,
      List<String> purposes) {}

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  @Operation(
      operationId = "readMyForm",
      summary = "A form to show to the person",
      description =
          "Of the version that waits for their acceptance, else of the one that binds them. A form"
              + " is good for a day and counts once; ask for a new one whenever it is shown.")
  @APIResponse(
      responseCode = "200",
      description = "The form",
      content = @Content(schema = @Schema(implementation = FormAnswer.class)))
  public Response read(
      @QueryParam("policy") @NotBlank @Parameter(description = "Slug of a policy") String policy,
      @QueryParam("language")
          @NotBlank
          @Pattern(regexp = "[A-Za-z0-9-]{2,35}")
          @Parameter(description = "BCP 47 tag of the text that is shown")
          String language) {
    var line =
        timelines
            .bySlug(policy)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such policy."));
    var subject = person.require();
    var version = offered(line, subject);
    return Response.ok(form(subject, version, language)).cacheControl(unkept()).build();
  }

  private PublishedVersion offered(PolicyTimeline line, SubjectRef subject) {
    return standings
        .of(subject, line.policy())
        .flatMap(
            standing ->
                standing.mustAccept().or(() -> standing.bound().map(StandingView.Bound::version)))
        .flatMap(line::version)
        .orElseThrow(
            () -> Problem.of(CommonProblem.NOT_FOUND, "No version of this policy is in force."));
  }

  private FormAnswer form(SubjectRef subject, PublishedVersion version, String language) {
    var purposes = onConsent(version.commitments());
    var token =
        forms.issue(
            new FormTokens.Form(
                Optional.of(subject),
                version.id(),
                version.contentHash(),
                language,
                SCREEN,
                new TreeSet<>(purposes)));
    return new FormAnswer(
        token, version.id().value(), version.number(), version.contentHash(), language, purposes);
  }

  private static List<String> onConsent(Commitments commitments) {
    return Stream.concat(commitments.purposes().stream(), commitments.cookiePurposes().stream())
        .filter(purpose -> purpose.basis() == LegalBasis.CONSENT)
        .map(Purpose::id)
        .distinct()
        .toList();
  }

  private static CacheControl unkept() {
    var unkept = new CacheControl();
    unkept.setNoStore(true);
    return unkept;
  }
}
