package io.troth.notification.internal.mail;

import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Clause;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
   * Headings of the clauses that read otherwise now, whichever language was corrected; empty where
   * it is none of them but the title or the summary.
   */
  public List<String> corrected(Locale language) {
    var ids = changed();
    return text(language).clauses().stream()
        .filter(clause -> ids.contains(clause.id()))
        .map(Clause::heading)
        .toList();
  }

  private Set<String> changed() {
    return changes.clauses().values().stream()
        .flatMap(List::stream)
        .filter(each -> each.status() == ClauseDifference.Status.CHANGED)
        .map(ClauseDifference::id)
        .collect(Collectors.toSet());
  }

  public Optional<Contact> officer() {
    return document.commitments().dataProtectionOfficer();
  }
}
