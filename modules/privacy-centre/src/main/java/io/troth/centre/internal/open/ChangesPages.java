package io.troth.centre.internal.open;

import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.open.OpenPages.ChangesView;
import io.troth.centre.internal.open.OpenPages.Target;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ChangeSets;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.Wording;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.api.page.ClauseViews;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a version changes: in plain words, and clause by clause. */
@ApplicationScoped
class ChangesPages {

  private final ChangeSets changeSets;
  private final ClauseViews clauses;
  private final Surround surround;

  ChangesPages(ChangeSets changeSets, SafeHtml html, Surround surround) {
    this.changeSets = changeSets;
    this.clauses = new ClauseViews(html);
    this.surround = surround;
  }

  /** From a version to a later one, or from a wording to a later one of the same version. */
  TemplateInstance page(OpenVersion from, OpenVersion to) {
    var document = to.document();
    var offered = document.texts().keySet();
    var language = surround.visitor().language(offered, document.sourceLanguage());
    var reader = surround.visitor().reader(language);
    var path = to.address().changes(isCorrection(to) ? revision(from) : from.head().number());
    var changes = changeSets.between(from.document(), document);
    var title = Objects.requireNonNull(document.texts().get(language)).title();
    return new OpenPages.Changes(
            surround.shell(reader, language, path, offered),
            Surround.listed(to, surround.links(path, language, offered)),
            surround.crumbs(reader, to, title),
            view(from, to, changes, title, language, reader),
            clauses.of(changes, document, language))
        .setLocale(reader.locale());
  }

  private static ChangesView view(
      OpenVersion from,
      OpenVersion to,
      ChangeSet changes,
      String title,
      String language,
      Reader reader) {
    var words = OpenWords.in(reader.locale());
    return new ChangesView(
        language,
        isCorrection(to)
            ? words.correctionTitle(title, to.head().number(), revision(from), revision(to))
            : words.changesTitle(title, from.head().number(), to.head().number()),
        OpenWords.status(to.head(), reader),
        changes.changes().stream()
            .map(change -> change.words().in(reader.locale(), Locale.ENGLISH))
            .distinct()
            .toList(),
        isCorrection(to) ? earlier(from, to, reader) : others(from, to, reader),
        new Target(
            isCorrection(to)
                ? words.readRevision(revision(to))
                : words.readVersion(to.head().number()),
            to.address().page(language),
            false));
  }

  private static boolean isCorrection(OpenVersion to) {
    return to.address().revision() > 0;
  }

  private static int revision(OpenVersion version) {
    return version.head().wording().revision();
  }

  private static List<Target> earlier(OpenVersion from, OpenVersion to, Reader reader) {
    var words = OpenWords.in(reader.locale());
    return to.head().wordings().stream()
        .map(Wording::revision)
        .filter(revision -> revision < revision(to))
        .map(
            revision ->
                new Target(
                    words.revision(revision),
                    to.address().changes(revision),
                    revision == revision(from)))
        .toList();
  }

  private static List<Target> others(OpenVersion from, OpenVersion to, Reader reader) {
    var words = OpenWords.in(reader.locale());
    return to.policy().versions().stream()
        .filter(head -> head.number() < to.head().number())
        .map(
            head ->
                new Target(
                    words.version(head.number()),
                    to.address().changes(head.number()),
                    head.equals(from.head())))
        .toList();
  }
}
