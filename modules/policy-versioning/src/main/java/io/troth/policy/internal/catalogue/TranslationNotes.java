package io.troth.policy.internal.catalogue;

import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyProblem;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.authoring.Translations;
import io.troth.tenancy.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes what each translated text of a draft was made for. */
@ApplicationScoped
public class TranslationNotes implements Translations {

  private final Shelf shelf;
  private final EntityManager entities;
  private final CurrentActor caller;
  private final InstantSource clock;

  TranslationNotes(Shelf shelf, EntityManager entities, CurrentActor caller, InstantSource clock) {
    this.shelf = shelf;
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  /** A text in a language. */
  private record Text(String language, String part) {}

  /**
   * Called inside the transaction of an edit: whoever writes a translation makes it for the source
   * as it now is; whoever changes the source alone leaves its translations to what they were made
   * for.
   */
  void edited(VersionRow draft, PolicyDocument before, PolicyDocument after) {
    if (before.sourceLanguage().equals(after.sourceLanguage())) {
      var rows = rows(draft);
      for (var language : TranslatedParts.translations(after)) {
        edited(draft, rows, language, before, after);
      }
    }
  }

  private void edited(
      VersionRow draft,
      Map<Text, TranslationRow> rows,
      String language,
      PolicyDocument before,
      PolicyDocument after) {
    var was = TranslatedParts.of(before, language);
    var sourceWas = TranslatedParts.of(before, before.sourceLanguage());
    var source = TranslatedParts.of(after, after.sourceLanguage());
    TranslatedParts.of(after, language)
        .forEach(
            (part, words) -> {
              var text = new Text(language, part);
              var now = source.getOrDefault(part, "");
              var earlier = sourceWas.getOrDefault(part, "");
              if (!words.equals(was.get(part))) {
                madeFor(draft, rows, text, TranslatedParts.hash(now));
              } else if (!now.equals(earlier) && !rows.containsKey(text)) {
                madeFor(draft, rows, text, TranslatedParts.hash(earlier));
              }
            });
  }

  private TranslationRow madeFor(
      VersionRow draft, Map<Text, TranslationRow> rows, Text text, String source) {
    var known = rows.get(text);
    if (known != null) {
      known.madeFor(source, draft.revision);
      return known;
    }
    var row = new TranslationRow(draft.id, text.language(), text.part(), source, draft.revision);
    entities.persist(row);
    return row;
  }

  @Override
  @Transactional
  public List<Open> open(VersionId draft) {
    return open(shelf.require(draft));
  }

  /** What is to be done with a draft, in the caller's transaction. */
  public List<Open> open(VersionRow draft) {
    var document = draft.document();
    var rows = rows(draft);
    var source = TranslatedParts.of(document, document.sourceLanguage());
    var open = new ArrayList<Open>();
    for (var language : TranslatedParts.translations(document)) {
      TranslatedParts.of(document, language)
          .forEach(
              (part, words) ->
                  need(rows.get(new Text(language, part)), words, source.getOrDefault(part, ""))
                      .ifPresent(
                          need ->
                              open.add(
                                  new Open(
                                      language,
                                      part,
                                      need,
                                      TranslatedParts.field(document, language, part)))));
    }
    return open;
  }

  private static Optional<Need> need(@Nullable TranslationRow row, String words, String source) {
    var hash = TranslatedParts.hash(source);
    if (words.equals(source)) {
      return row != null && row.isCheckedFor(hash)
          ? Optional.empty()
          : Optional.of(Need.UNTRANSLATED);
    }
    return row == null || row.isMadeFor(hash) ? Optional.empty() : Optional.of(Need.OUTDATED);
  }

  @Override
  @Transactional
  public void stillRight(VersionId draft, long revision, String language, String part) {
    if (caller.get().kind() != Actor.Kind.STAFF) {
      throw Problem.of(
          PolicyProblem.NOT_A_PERSON, "Only a person of the staff can answer for this, no key.");
    }
    var version = shelf.hold(draft).version();
    version.requireDraft(revision);
    if (open(version).stream()
        .noneMatch(each -> each.language().equals(language) && each.part().equals(part))) {
      throw Problem.of(CommonProblem.NOT_FOUND, "Nothing is to be done with this text.");
    }
    var document = version.document();
    var source =
        Objects.requireNonNullElse(
            TranslatedParts.of(document, document.sourceLanguage()).get(part), "");
    var hash = TranslatedParts.hash(source);
    madeFor(version, rows(version), new Text(language, part), hash)
        .checked(caller.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Map<Text, TranslationRow> rows(VersionRow draft) {
    var rows = new HashMap<Text, TranslationRow>();
    entities
        .createQuery("from TranslationRow where versionId = :version", TranslationRow.class)
        .setParameter("version", draft.id)
        .getResultList()
        .forEach(row -> rows.put(new Text(row.language, row.part), row));
    return rows;
  }
}
