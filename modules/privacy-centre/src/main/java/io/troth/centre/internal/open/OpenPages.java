package io.troth.centre.internal.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.policy.api.page.PromiseTable;
import io.troth.web.page.Clause;
import io.troth.web.page.Crumb;
import io.troth.web.page.PlainShell;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public pages and what each shows. */
final class OpenPages {

  private OpenPages() {}

  @CheckedTemplate(basePath = "open")
  record PolicyList(PlainShell shell, Links links, List<Line> policies, String wellKnown)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "open")
  record VersionList(
      PlainShell shell, Links links, List<Crumb> crumbs, String title, List<Line> versions)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "open")
  record Version(
      PlainShell shell,
      Links links,
      List<Crumb> crumbs,
      VersionView it,
      List<Clause> clauses,
      PromiseTable promises)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "open")
  record Changes(
      PlainShell shell, Links links, List<Crumb> crumbs, ChangesView it, List<Clause> clauses)
      implements TemplateInstance {}

  /**
   * The one address of a page, and others of the same content; all absolute.
   *
   * @param unlisted search engines are asked not to list it
   */
  record Links(String canonical, List<Alternate> alternates, boolean unlisted) {

    Links asUnlisted() {
      return new Links(canonical, alternates, true);
    }
  }

  /**
   * @param language null where it is another form and no other language
   * @param type null where it is a page
   */
  record Alternate(String href, @Nullable String language, @Nullable String type) {}

  /** A version in a list; its title is that of the policy in a list of policies. */
  record Line(
      String title,
      String href,
      String versions,
      String version,
      Status status,
      @Nullable String hint,
      String date,
      String published,
      String significance,
      @Nullable String changes,
      String changesHref,
      String hash) {}

  /** Where a version stands now. */
  record Status(Tone tone, String word, String dated) {}

  /**
   * A version for everybody to read.
   *
   * @param lang language of the text, which may be one our own words are not in
   * @param hint what a reader of a version that is not in force should know
   * @param corrected what a reader of a wording that was corrected should know
   * @param readsNow how the version reads now; null when this is it
   * @param wordings every wording, the newest first; empty where nothing was ever corrected
   */
  record VersionView(
      String lang,
      String title,
      Status status,
      @Nullable String summary,
      @Nullable String hint,
      @Nullable Target inForce,
      @Nullable String corrected,
      @Nullable Target readsNow,
      List<Reading> wordings,
      @Nullable Target changes,
      @Nullable String pdf,
      String versions,
      String address,
      String hash,
      String json,
      String jsonLd,
      String prevails) {}

  /**
   * One wording of a version.
   *
   * @param changes what it corrected; null of the first
   */
  record Reading(Target read, String published, @Nullable Target changes, String hash) {}

  /** What changed between two versions. */
  record ChangesView(
      String lang,
      String title,
      Status status,
      List<String> words,
      List<Target> others,
      Target read) {}

  /** A version to go to. */
  record Target(String label, String href, boolean current) {}
}
