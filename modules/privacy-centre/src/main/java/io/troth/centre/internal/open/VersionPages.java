package io.troth.centre.internal.open;

import io.quarkus.qute.TemplateInstance;
import io.troth.centre.internal.open.OpenPages.Reading;
import io.troth.centre.internal.open.OpenPages.Target;
import io.troth.centre.internal.open.OpenPages.VersionView;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.SafeHtml;
import io.troth.policy.api.Wording;
import io.troth.policy.api.open.OpenAddress;
import io.troth.policy.api.open.OpenHead;
import io.troth.policy.api.open.OpenPolicies;
import io.troth.policy.api.open.OpenState;
import io.troth.policy.api.open.OpenVersion;
import io.troth.policy.api.page.ClauseViews;
import io.troth.policy.api.page.PromiseTables;
import io.troth.web.page.Formats;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version in full. */
@ApplicationScoped
class VersionPages {

  private final OpenPolicies policies;
  private final PromiseTables promises;
  private final ClauseViews clauses;
  private final Surround surround;

  VersionPages(OpenPolicies policies, PromiseTables promises, SafeHtml html, Surround surround) {
    this.policies = policies;
    this.promises = promises;
    this.clauses = new ClauseViews(html);
    this.surround = surround;
  }

  TemplateInstance page(OpenVersion version) {
    var document = version.document();
    var offered = document.texts().keySet();
    var language = surround.visitor().language(offered, document.sourceLanguage());
    var reader = surround.visitor().reader(language);
    var text = Objects.requireNonNull(document.texts().get(language));
    return new OpenPages.Version(
            surround.shell(reader, language, version.address().page(), offered),
            surround.links(version, language),
            surround.crumbs(reader, version, text.title()),
            view(version, text, language, reader),
            clauses.of(document, language),
            promises.of(document, language))
        .setLocale(reader.locale());
  }

  private VersionView view(OpenVersion version, PolicyText text, String language, Reader reader) {
    var head = version.head();
    var address = version.address();
    var words = OpenWords.in(reader.locale());
    return new VersionView(
        language,
        title(head, text, words),
        OpenWords.status(head, reader),
        text.changeSummary().isBlank() ? null : text.changeSummary(),
        OpenWords.hint(head, reader),
        inForce(version, reader),
        head.readsSo() ? null : words.correctedSince(),
        readsNow(version, reader),
        wordings(version, reader),
        changes(version, reader),
        policies.prints(version, language) ? address.pdf(language) : null,
        OpenAddress.versions(version.policy().slug()),
        surround.visitor().absolute(address.page()),
        head.contentHash(),
        address.json(),
        address.jsonLd(),
        Surround.named(version.document().sourceLanguage()));
  }

  private static String title(OpenHead head, PolicyText text, OpenMessages words) {
    return head.isCorrected()
        ? words.revisionTitle(text.title(), head.number(), head.wording().revision())
        : words.versionTitle(text.title(), head.number());
  }

  private static @Nullable Target readsNow(OpenVersion version, Reader reader) {
    var head = version.head();
    return head.readsSo()
        ? null
        : new Target(
            OpenWords.in(reader.locale()).readAsCorrected(head.number()),
            version.policy().address(head).page(),
            false);
  }

  private static List<Reading> wordings(OpenVersion version, Reader reader) {
    var head = version.head();
    if (!head.isCorrected()) {
      return List.of();
    }
    var newestFirst = new ArrayList<>(head.wordings());
    Collections.reverse(newestFirst);
    return newestFirst.stream().map(wording -> reading(version, wording, reader)).toList();
  }

  private static Reading reading(OpenVersion version, Wording wording, Reader reader) {
    var words = OpenWords.in(reader.locale());
    var address = version.policy().address(version.head()).revision(wording.revision());
    var changes =
        wording.revision() == 1
            ? null
            : new Target(words.whatWasCorrected(), address.changes(), false);
    return new Reading(
        new Target(
            words.revision(wording.revision()),
            address.page(),
            wording.equals(version.head().wording())),
        Formats.shortDate(wording.publishedAt(), reader),
        changes,
        wording.contentHash());
  }

  private static @Nullable Target inForce(OpenVersion version, Reader reader) {
    if (version.head().state() == OpenState.IN_FORCE) {
      return null;
    }
    var words = OpenWords.in(reader.locale());
    return version
        .policy()
        .inForce()
        .map(
            head ->
                new Target(
                    words.readInForce(head.number()), version.policy().address(head).page(), false))
        .orElse(null);
  }

  private static @Nullable Target changes(OpenVersion version, Reader reader) {
    if (version.address().revision() > 1) {
      return new Target(
          OpenWords.in(reader.locale()).whatWasCorrected(), version.address().changes(), false);
    }
    var words = OpenWords.in(reader.locale());
    return version
        .policy()
        .before(version.head())
        .map(
            head ->
                new Target(
                    words.seeChanges(head.number()),
                    version.policy().address(version.head()).changes(),
                    false))
        .orElse(null);
  }
}
