package io.troth.policy.internal.authoring;

import io.troth.policy.api.Drafts;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.policy.api.authoring.SharedDrafts;
import io.troth.policy.internal.catalogue.DraftPast;
import io.troth.policy.internal.catalogue.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the changes of several people at one draft meet. */
@ApplicationScoped
public class DraftMeeting implements SharedDrafts {

  private final Shelf shelf;
  private final DraftPast past;
  private final Drafts drafts;

  DraftMeeting(Shelf shelf, DraftPast past, Drafts drafts) {
    this.shelf = shelf;
    this.past = past;
    this.drafts = drafts;
  }

  @Override
  @Transactional
  public Optional<PolicyDocument> at(VersionId draft, long revision) {
    var version = shelf.require(draft);
    var view = version.view();
    return view.revision() == revision ? Optional.of(view.document()) : past.at(draft, revision);
  }

  @Override
  @Transactional
  public List<Edit> changes(VersionId draft, long from, long to) {
    var before = at(draft, from);
    var after = at(draft, to);
    return before.isEmpty() || after.isEmpty()
        ? List.of()
        : TreeChanges.between(Pivot.of(before.get()), Pivot.of(after.get()));
  }

  @Override
  @Transactional
  public List<Edited> editors(VersionId draft, long from, long to) {
    return past.edited(shelf.require(draft).id(), from, to);
  }

  @Override
  @Transactional
  public Saving save(
      VersionId draft, long seen, PolicyDocument mine, long current, Map<String, Side> chosen) {
    var version = shelf.hold(draft).version();
    version.requireDraft();
    var present = version.view();
    if (present.revision() == seen) {
      return new Saving.Saved(drafts.edit(draft, seen, mine), List.of());
    }
    // Choices hold for what was shown; when that has changed again, they are asked for again.
    var choices = present.revision() == current ? chosen : Map.<String, Side>of();
    return join(present, past.at(draft, seen), mine, choices);
  }

  private Saving join(
      VersionView present,
      Optional<PolicyDocument> before,
      PolicyDocument mine,
      Map<String, Side> choices) {
    var joining = new ThreeWay(choices);
    var joined =
        joining.merge(
            before.map(Pivot::of).orElse(Map.of()), Pivot.of(present.document()), Pivot.of(mine));
    if (!joining.conflicts().isEmpty()) {
      return new Saving.Clash(present, joining.conflicts());
    }
    var saved = drafts.edit(present.head().id(), present.revision(), Pivot.back(joined));
    return new Saving.Saved(saved, joining.theirs());
  }
}
