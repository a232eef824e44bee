package io.troth.centre.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.StandingView;
import io.troth.consent.api.StandingView.TakenBack;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.web.page.Moment;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What the privacy centre says of versions that were announced and then withdrawn. */
@ApplicationScoped
class TakenBackPages {

  /** So long the overview reminds of it; the version's own page stays. */
  private static final Duration NEWS = Duration.ofDays(30);

  @CheckedTemplate(basePath = "centre")
  record Withdrawn(PersonShell shell, View it) implements TemplateInstance {}

  /**
   * A withdrawn version as one person sees it.
   *
   * @param objected an objection of theirs stands, which they can take back
   */
  record View(
      String title, String href, Moment when, String contentHash, boolean objected, String bound) {}

  private final Library library;
  private final Wording wording;

  TakenBackPages(Library library, Wording wording) {
    this.library = library;
    this.wording = wording;
  }

  boolean isWithdrawn(VersionId version) {
    return library
        .version(version)
        .filter(view -> view.head().state() == VersionState.WITHDRAWN)
        .isPresent();
  }

  /** The page of one version; for everybody, whether they had heard of it or not. */
  View of(StandingView standing, VersionId version, Reader reader) {
    var objected =
        standing.takenBack().stream()
            .anyMatch(gone -> gone.version().equals(version) && gone.objected());
    return view(standing, require(version), objected, reader);
  }

  /** What happened lately to versions the person had heard of, newest first. */
  List<View> lately(StandingView standing, Reader reader) {
    return standing.takenBack().stream()
        .filter(gone -> gone.at().plus(NEWS).isAfter(reader.now()))
        .sorted((one, other) -> other.at().compareTo(one.at()))
        .map(gone -> of(standing, gone, reader))
        .toList();
  }

  private View of(StandingView standing, TakenBack gone, Reader reader) {
    return view(standing, require(gone.version()), gone.objected(), reader);
  }

  private View view(StandingView standing, VersionView version, boolean objected, Reader reader) {
    var words = wording.coming(reader.locale());
    var head = version.head();
    return new View(
        words.comingTitle(Library.text(version, reader.locale()).title(), head.number()),
        "/privacy/coming/" + head.id(),
        reader.day(head.withdrawnAt().orElseThrow()),
        version.contentHash(),
        objected,
        standing
            .bound()
            .map(bound -> words.withdrawnStays(bound.number()))
            .orElse(words.nothingBinds()));
  }

  private VersionView require(VersionId version) {
    return library
        .version(version)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such version."));
  }
}
