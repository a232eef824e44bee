package io.troth.policy.internal.catalogue;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;

/** Writing the next version of a policy. */
@ApplicationScoped
public class DraftDesk implements Drafts {

  private final Shelf shelf;
  private final DocumentCheck check;
  private final RevisionShelf revisions;
  private final DraftPast past;
  private final TranslationNotes translations;
  private final UniqueIds ids;
  private final InstantSource clock;

  DraftDesk(
      Shelf shelf,
      DocumentCheck check,
      RevisionShelf revisions,
      DraftPast past,
      TranslationNotes translations,
      UniqueIds ids,
      InstantSource clock) {
    this.shelf = shelf;
    this.check = check;
    this.revisions = revisions;
    this.past = past;
    this.translations = translations;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public VersionView begin(VersionId from) {
    var held = shelf.hold(from);
    held.policy().requireActive();
    var policy = held.policy().id();
    if (shelf.hasDraft(policy)) {
      throw Problem.of(
          PolicyProblem.DRAFT_EXISTS, "Edit the draft there is, or discard it and begin anew.");
    }
    var draft =
        new VersionRow(
            ids.next(),
            policy.value(),
            shelf.highestNumber(policy) + 1,
            startingFrom(held.version()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    shelf.add(draft);
    past.forget(held.version());
    return draft.view();
  }

  /**
   * What was withdrawn is taken up as it was written: it never came to be, so what it changes is to
   * be told still.
   */
  private PolicyDocument startingFrom(VersionRow version) {
    var reads = revisions.reading(version);
    return version.state() == VersionState.WITHDRAWN ? reads : withoutSummaries(reads);
  }

  /** What changed last time is not what changes now. */
  private static PolicyDocument withoutSummaries(PolicyDocument document) {
    var texts = new HashMap<String, PolicyText>();
    document
        .texts()
        .forEach(
            (language, text) ->
                texts.put(language, new PolicyText(text.title(), "", text.clauses())));
    return new PolicyDocument(document.sourceLanguage(), texts, document.commitments());
  }

  @Override
  @Transactional
  public VersionView edit(VersionId draft, long revision, PolicyDocument document) {
    var held = shelf.hold(draft);
    held.version().requireDraft(revision);
    check.require(held.policy().kind(), document);
    past.keep(held.version());
    var before = held.version().document();
    held.version().edit(revision, document);
    translations.edited(held.version(), before, document);
    return held.version().view();
  }

  @Override
  @Transactional
  public void discard(VersionId draft, long revision) {
    var version = shelf.hold(draft).version();
    version.requireDraft(revision);
    if (version.number() == 1) {
      throw Problem.of(
          CommonProblem.CONFLICT, "This is all there is of the policy: edit it instead.");
    }
    shelf.remove(version);
  }
}
