package io.troth.notification.internal.mail;

import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a notice says of a correction, the same for everybody.
 *
 * @param number of the version
 * @param revision which wording of it
 * @param changes from the wording before
 */
public record CorrectionWords(
    String slug, int number, int revision, PolicyDocument document, ChangeSet changes)
    implements NoticeWords {

  public PolicyText text(Locale language) {
    return VersionWords.text(document, language);
  }

  /**
   * What reads otherwise now in the text this reader reads: a sentence on the title, and the
   * headings of clauses. Empty where it is the summary alone, or another language's text.
   */
  public List<String> corrected(Locale language) {
    var tag = tag(language);
    var title =
        changes.changes().stream()
            .filter(change -> change.key().equals("title:" + tag + ":changed"))
            .map(change -> change.words().in(language, Locale.ENGLISH));
    return Stream.concat(title, clauses(tag).map(ClauseDifference::heading)).toList();
  }

  /** Whether it is another language's text that reads otherwise, and this reader's does not. */
  public boolean isElsewhere(Locale language) {
    var own = tag(language);
    return corrected(language).isEmpty()
        && document.texts().keySet().stream()
            .filter(tag -> !tag.equals(own))
            .anyMatch(tag -> !corrected(Locale.forLanguageTag(tag)).isEmpty());
  }

  private Stream<ClauseDifference> clauses(String tag) {
    return changes.clauses().getOrDefault(tag, List.of()).stream()
        .filter(each -> each.status() == ClauseDifference.Status.CHANGED);
  }

  /** The language of the text that is shown to this reader. */
  private String tag(Locale language) {
    var wished = language.getLanguage();
    return document.texts().containsKey(wished) ? wished : document.sourceLanguage();
  }

  public Optional<Contact> officer() {
    return document.commitments().dataProtectionOfficer();
  }
}
