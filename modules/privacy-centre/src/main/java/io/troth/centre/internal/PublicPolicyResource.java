package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.Policies;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every published version, for everybody, at an address that never changes. */
@Path("/policies/{slug}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@OpenWhenSuspended
public class PublicPolicyResource {

  private final Shells shells;
  private final Timelines timelines;
  private final Policies policies;
  private final ClauseViews clauses;
  private final Wording wording;

  PublicPolicyResource(
      Shells shells, Timelines timelines, Policies policies, SafeHtml html, Wording wording) {
    this.shells = shells;
    this.timelines = timelines;
    this.policies = policies;
    this.clauses = new ClauseViews(html);
    this.wording = wording;
  }

  @GET
  public TemplateInstance inForce(@PathParam("slug") String slug) {
    var timeline = timeline(slug);
    var shell = shells.open();
    var version = timeline.inForce(shell.reader().now()).orElseThrow(PublicPolicyResource::unknown);
    return page(timeline, version);
  }

  @GET
  @Path("/versions/{number:\\d{1,6}}")
  public TemplateInstance version(@PathParam("slug") String slug, @PathParam("number") int number) {
    var timeline = timeline(slug);
    return page(timeline, timeline.number(number).orElseThrow(PublicPolicyResource::unknown));
  }

  private TemplateInstance page(PolicyTimeline timeline, PublishedVersion version) {
    var shell = shells.open();
    var reader = shell.reader();
    var view = policies.version(version.id()).orElseThrow(PublicPolicyResource::unknown);
    return new Pages.PublicVersion(shell, view(timeline, version, view, reader))
        .setLocale(reader.locale());
  }

  private Pages.VersionPage view(
      PolicyTimeline timeline, PublishedVersion version, VersionView view, Reader reader) {
    var texts = view.document().texts();
    var wished = reader.locale().getLanguage();
    var language = texts.containsKey(wished) ? wished : view.document().sourceLanguage();
    var text = texts.get(language);
    var summary = text == null || version.number() == 1 ? null : text.changeSummary();
    return new Pages.VersionPage(
        wording
            .in(reader.locale())
            .comingTitle(text == null ? timeline.slug() : text.title(), version.number()),
        summary,
        dated(version, reader),
        version.contentHash(),
        clauses.of(view.document(), language),
        others(timeline, version, reader));
  }

  private List<Pages.Other> others(PolicyTimeline timeline, PublishedVersion shown, Reader reader) {
    var newestFirst = new ArrayList<>(timeline.versions());
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .map(
            version ->
                new Pages.Other(
                    wording.in(reader.locale()).version(version.number()),
                    dated(version, reader),
                    "/policies/" + timeline.slug() + "/versions/" + version.number(),
                    version.equals(shown)))
        .toList();
  }

  private String dated(PublishedVersion version, Reader reader) {
    var words = wording.in(reader.locale());
    var day = Formats.weekday(version.effectiveAt(), reader);
    return version.effectiveAt().isAfter(reader.now())
        ? words.fromDate(day)
        : words.inForceSince(day);
  }

  private PolicyTimeline timeline(String slug) {
    return timelines.bySlug(slug).orElseThrow(PublicPolicyResource::unknown);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such policy.");
  }
}
