package io.troth.centre.internal.open;

import io.troth.centre.internal.open.OpenPages.Alternate;
import io.troth.centre.internal.open.OpenPages.Links;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import io.troth.web.page.Crumb;
import io.troth.web.page.Frame;
import io.troth.web.page.Language;
import io.troth.web.page.PlainShell;
import io.troth.web.page.PlainShell.Width;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What stands around every public page: shell, languages, addresses. */
@ApplicationScoped
class Surround {

  static final String HOME = "/privacy";

  private final Visitor visitor;

  Surround(Visitor visitor) {
    this.visitor = visitor;
  }

  Visitor visitor() {
    return visitor;
  }

  /**
   * @param path of this page, with its query but for the language
   * @param offered languages the page can be had in
   */
  PlainShell shell(Reader reader, String language, String path, Collection<String> offered) {
    var switches = offered.size() < 2 ? List.<Language>of() : languages(language, path, offered);
    return new PlainShell(
        Frame.of(reader).withLanguages(switches), visitor.tenant().name(), HOME, Width.WIDE);
  }

  private static List<Language> languages(String current, String path, Collection<String> offered) {
    return new TreeSet<>(offered)
        .stream()
            .map(tag -> new Language(tag, named(tag), inLanguage(path, tag), tag.equals(current)))
            .toList();
  }

  /** A language's own name for itself. */
  static String named(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return locale.getDisplayLanguage(locale);
  }

  /** The canonical address names the language: the bare one answers in the reader's. */
  Links links(String path, String language, Collection<String> offered) {
    var alternates = new ArrayList<Alternate>();
    for (var tag : new TreeSet<>(offered)) {
      alternates.add(new Alternate(visitor.absolute(inLanguage(path, tag)), tag, null));
    }
    alternates.add(new Alternate(visitor.absolute(path), "x-default", null));
    return new Links(visitor.absolute(inLanguage(path, language)), alternates, false);
  }

  /** The same with other forms of a version. */
  Links links(OpenVersion version, String language) {
    var address = version.address();
    var pages = links(address.page(), language, version.document().texts().keySet());
    var alternates = new ArrayList<>(pages.alternates());
    alternates.add(new Alternate(visitor.absolute(address.json()), null, "application/json"));
    alternates.add(new Alternate(visitor.absolute(address.jsonLd()), null, "application/ld+json"));
    return listed(version, new Links(pages.canonical(), alternates, false));
  }

  /** What was withdrawn stays to be read, not to be found. */
  static Links listed(OpenVersion version, Links links) {
    return version.head().state() == OpenState.WITHDRAWN ? links.asUnlisted() : links;
  }

  List<Crumb> crumbs(Reader reader, OpenVersion version, String title) {
    var words = OpenWords.in(reader.locale());
    return List.of(
        new Crumb(words.policies(), OpenAddress.ALL),
        new Crumb(title, OpenAddress.versions(version.policy().slug())),
        new Crumb(OpenWords.version(version.head(), reader), null));
  }

  private static String inLanguage(String path, String tag) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + tag;
  }
}
