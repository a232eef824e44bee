package io.troth.policy.internal.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Versions on paper. Setting a text costs seconds of a processor, so that none is set twice while
 * it is remembered.
 */
@ApplicationScoped
class Printer {

  /** Counts up when the same version comes out differently. */
  private static final String EDITION = "p2";

  private static final long REMEMBERED_BYTES = 32L * 1024 * 1024;

  private final Typefaces typefaces;
  private final Sheets sheets;
  private final Sites sites;
  private final PdfPress press;
  private final Cache<Copy, byte[]> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .weigher((Copy copy, byte[] pdf) -> pdf.length)
          .build();

  Printer(Typefaces typefaces, Sheets sheets, Sites sites, PdfPress press) {
    this.typefaces = typefaces;
    this.sheets = sheets;
    this.sites = sites;
    this.press = press;
  }

  /** What a copy depends on: two tenants may publish the same text. */
  private record Copy(Site site, String path, String tag) {}

  /**
   * @param wished a language of the version; null for the one that prevails
   * @throws Problem not-found when there is no such language or it cannot be set, too-large,
   *     too-many-requests
   */
  OpenFile print(OpenVersion version, @Nullable String wished) {
    var language = wished == null ? version.document().sourceLanguage() : wished;
    requirePrintable(version, language);
    var tag = tag(version, language);
    var site = sites.current();
    var copy = new Copy(site, version.address().page(), tag);
    return new OpenFile(
        OpenFile.PDF,
        tag,
        VersionFiles.name(version, language + ".pdf"),
        () -> copy(copy, version, language));
  }

  private static String tag(OpenVersion version, String language) {
    var head = version.head();
    var state = head.state() == OpenState.WITHDRAWN ? "-withdrawn" : "";
    var revision = head.isCorrected() ? "-r" + head.wording().revision() : "";
    return head.contentHash() + "-" + language + revision + state + "-" + EDITION;
  }

  private void requirePrintable(OpenVersion version, String language) {
    var text = version.document().texts().get(language);
    if (text == null) {
      throw Problem.at(
          CommonProblem.NOT_FOUND,
          "lang",
          "This version is not written in that language.",
          String.join(", ", new TreeSet<>(version.document().texts().keySet())));
    }
    if (Typefaces.isTooLong(text)) {
      throw Problem.of(
          CommonProblem.TOO_LARGE, "This text is too long for a PDF. Print its page instead.");
    }
    if (!typefaces.write(text)) {
      throw Problem.of(
          CommonProblem.NOT_FOUND,
          "There is no PDF in this language: its letters are not at hand. Print its page instead.");
    }
  }

  private byte[] copy(Copy copy, OpenVersion version, String language) {
    var known = remembered.getIfPresent(copy);
    return known != null ? known : pressed(copy, version, language);
  }

  /** Whoever waited for the press may find that somebody else's copy is done. */
  private byte[] pressed(Copy copy, OpenVersion version, String language) {
    return press.inTurn(
        () -> remembered.get(copy, missing -> sheets.pdf(version, language, copy.site())));
  }
}
