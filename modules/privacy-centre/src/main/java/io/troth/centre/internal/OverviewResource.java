package io.troth.centre.internal;

import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.Bound;
import io.troth.consent.api.StandingView.How;
import io.troth.consent.api.Standings;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.policy.api.open.OpenAddress;
import io.troth.retention.api.ErasureWarnings;
import io.troth.web.OpenWhenSuspended;
import io.troth.web.Permissions;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What binds the person, what is coming, what they can decide. */
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@OpenWhenSuspended
public class OverviewResource {

  private final Visit visit;
  private final Shells shells;
  private final Standings standings;
  private final ComingChanges changes;
  private final ComingCards cards;
  private final TakenBackPages takenBack;
  private final Library library;
  private final DecisionCount decisions;
  private final Timelines timelines;
  private final Wording wording;
  private final ErasureWarnings warnings;

  OverviewResource(
      Visit visit,
      Shells shells,
      Standings standings,
      ComingChanges changes,
      ComingCards cards,
      TakenBackPages takenBack,
      Library library,
      DecisionCount decisions,
      Timelines timelines,
      Wording wording,
      ErasureWarnings warnings) {
    this.visit = visit;
    this.shells = shells;
    this.standings = standings;
    this.changes = changes;
    this.cards = cards;
    this.takenBack = takenBack;
    this.library = library;
    this.decisions = decisions;
    this.timelines = timelines;
    this.wording = wording;
    this.warnings = warnings;
  }

  @GET
  @RolesAllowed(Permissions.SELF_READ)
  public TemplateInstance overview() {
    var shell = shells.person("overview", null);
    var reader = shell.reader();
    var standing = standings.of(visit.subject());
    library.fetch(standing);
    var bound = standing.stream().map(one -> bound(one, reader)).toList();
    var coming =
        standing.stream()
            .flatMap(one -> changes.of(one, reader.locale()).stream())
            .map(one -> cards.of(one, reader))
            .toList();
    var gone = standing.stream().flatMap(one -> takenBack.lately(one, reader).stream()).toList();
    var title = wording.in(reader.locale()).overviewTitle(visit.tenant().name());
    return new Pages.Overview(
            shell,
            title,
            bound,
            coming,
            gone,
            decisions.of(visit.subject(), standing),
            going(reader),
            asked(shell),
            officer(reader),
            visit.carrying(""))
        .setLocale(reader.locale());
  }

  /** What support asks and the person has not answered. */
  private static @Nullable NavItem asked(PersonShell shell) {
    return shell.menu().stream()
        .filter(item -> item.key().equals("looks") && item.count() != null)
        .findFirst()
        .orElse(null);
  }

  /** What the law has a person told before it goes. */
  private List<Pages.Going> going(Reader reader) {
    return warnings.of(visit.subject()).stream()
        .map(one -> new Pages.Going(name(one.category(), reader), reader.moment(one.at())))
        .toList();
  }

  /** As a policy in force calls it. */
  private String name(String category, Reader reader) {
    return timelines.all().stream()
        .flatMap(line -> line.inForce(reader.now()).stream())
        .flatMap(version -> version.commitments().categories().stream())
        .filter(one -> one.id().equals(category))
        .findFirst()
        .map(one -> one.name().in(reader.locale(), Locale.ENGLISH))
        .orElse(category);
  }

  private Pages.BoundPolicy bound(StandingView standing, Reader reader) {
    var words = wording.in(reader.locale());
    var title = title(standing, reader);
    if (standing.bound().isEmpty()) {
      return new Pages.BoundPolicy(
          title, null, null, words.nothingBinds(), false, href(standing, null), null);
    }
    var bound = standing.bound().get();
    return new Pages.BoundPolicy(
        title,
        words.version(bound.number()),
        reader.day(bound.since()),
        wording.how(bound, visit.tenant().name(), reader.locale()),
        bound.how() == How.BASELINE,
        href(standing, bound),
        correction(standing, bound, reader));
  }

  /** The newest of several: its page leads to the earlier ones. */
  private Pages.@Nullable Correction correction(StandingView standing, Bound bound, Reader reader) {
    var words = wording.in(reader.locale());
    var corrected =
        timelines.all().stream()
            .flatMap(line -> line.version(bound.version()).stream())
            .map(PublishedVersion::wording)
            .filter(one -> one.revision() > 1)
            .findFirst();
    return corrected
        .map(
            newest ->
                new Pages.Correction(
                    words.correctedWording(newest.revision()),
                    reader.day(newest.publishedAt()),
                    new OpenAddress(standing.policySlug(), bound.number(), newest.revision())
                        .changes()))
        .orElse(null);
  }

  private String title(StandingView standing, Reader reader) {
    return standing
        .bound()
        .flatMap(bound -> library.title(bound.version(), reader.locale()))
        .orElse(standing.policySlug());
  }

  /** Who is responsible, by the first policy in force that names somebody. */
  private @Nullable Contact officer(Reader reader) {
    return timelines.all().stream()
        .flatMap(line -> line.inForce(reader.now()).stream())
        .flatMap(version -> version.commitments().dataProtectionOfficer().stream())
        .findFirst()
        .orElse(null);
  }

  private static String href(StandingView standing, @Nullable Bound bound) {
    var policy = "/policies/" + standing.policySlug();
    return bound == null ? policy : policy + "/versions/" + Objects.requireNonNull(bound).number();
  }
}
