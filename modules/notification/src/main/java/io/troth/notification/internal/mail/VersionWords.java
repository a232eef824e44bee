package io.troth.notification.internal.mail;

import io.troth.notification.internal.mail.NoticeFacts.Demand;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.ObjectionRule;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a notice says of a version, the same for everybody.
 *
 * @param rule the rule on objections of the version before, which most people are bound by
 * @param changes from the version before
 * @param withdrawn what was announced since the version before and taken back, ascending
 */
public record VersionWords(
    PublishedVersion version,
    PolicyDocument document,
    ObjectionRule rule,
    ChangeSet changes,
    List<PublishedVersion> withdrawn)
    implements NoticeWords {

  public VersionWords {
    withdrawn = List.copyOf(withdrawn);
  }

  /** A version that takes no other's place. */
  public VersionWords(
      PublishedVersion version, PolicyDocument document, ObjectionRule rule, ChangeSet changes) {
    this(version, document, rule, changes, List.of());
  }

  /** Changes a mail spells out; the page behind the link shows all. */
  static final int SPELLED_OUT = 5;

  /**
   * Number of the withdrawn version whose notice this one takes the place of.
   *
   * @param told versions the person was told of
   */
  public Optional<Integer> replaces(Set<VersionId> told) {
    return withdrawn.stream()
        .filter(each -> told.contains(each.id()))
        .map(PublishedVersion::number)
        .reduce((earlier, later) -> later);
  }

  public PolicyText text(Locale language) {
    return text(document, language);
  }

  static PolicyText text(PolicyDocument document, Locale language) {
    var wished = document.texts().get(language.getLanguage());
    var text = wished != null ? wished : document.texts().get(document.sourceLanguage());
    if (text == null) {
      throw new IllegalStateException("a published version has its source language");
    }
    return text;
  }

  /** The weightiest changes, in one sentence each. */
  public List<String> sentences(Locale language) {
    var source = Locale.forLanguageTag(document.sourceLanguage());
    return changes.changes().stream()
        .sorted(Comparator.comparing(Change::significance).reversed())
        .limit(SPELLED_OUT)
        .map(change -> change.words().in(language, source))
        .toList();
  }

  public int more() {
    return Math.max(0, changes.changes().size() - SPELLED_OUT);
  }

  /** Where silence never counts, a change is as one that needs acceptance. */
  public Demand demand() {
    if (version.declared() != Significance.RECONSENT && rule.deemedAcceptance()) {
      return Demand.NONE;
    }
    return version.commitments().serviceGate().declared()
        ? Demand.ACCEPTANCE_FOR_SERVICE
        : Demand.ACCEPTANCE;
  }

  public Optional<Contact> officer() {
    return document.commitments().dataProtectionOfficer();
  }
}
