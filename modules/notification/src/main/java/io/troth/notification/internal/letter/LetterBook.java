package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.notification.api.LetterKind;
import io.troth.notification.api.LetterText;
import io.troth.notification.api.Letters;
import io.troth.notification.internal.letter.LetterStatements.Key;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.Sql;
import io.troth.web.Cursor;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps every revision of the words of mails, and says the newest. */
@ApplicationScoped
class LetterBook implements Letters {

  private static final String LIST = "letter-revisions";

  private final LetterStatements statements;
  private final LetterForms forms;
  private final CurrentActor caller;
  private final InstantSource clock;

  LetterBook(
      LetterStatements statements, LetterForms forms, CurrentActor caller, InstantSource clock) {
    this.statements = statements;
    this.forms = forms;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public List<Locale> languages() {
    return NoticeText.LANGUAGES;
  }

  @Override
  @Transactional
  public List<Saved> all() {
    return Arrays.stream(LetterKind.values())
        .flatMap(kind -> languages().stream().map(language -> current(kind, language)))
        .toList();
  }

  @Override
  @Transactional
  public Saved current(LetterKind kind, Locale language) {
    var key = key(kind, language);
    return statements.newest(key).map(LetterBook::shown).orElseGet(() -> first(key));
  }

  @Override
  public LetterText ours(LetterKind kind, Locale language) {
    return OurLetters.text(kind, key(kind, language).language());
  }

  @Override
  @Transactional
  public Optional<Saved> revision(LetterKind kind, Locale language, long revision) {
    var key = key(kind, language);
    return revision == 0
        ? Optional.of(first(key))
        : statements.revision(key, revision).map(LetterBook::shown);
  }

  @Override
  @Transactional
  public Page<Saved> revisions(LetterKind kind, Locale language, PageRequest page) {
    var before = page.after().map(LetterBook::before).orElse(Long.MAX_VALUE);
    var rows = statements.before(key(kind, language), before, page.limit() + 1);
    return Page.cut(rows, page.limit(), last -> Cursor.encode(LIST, Long.toString(last.revision())))
        .map(LetterBook::shown);
  }

  @Override
  @Transactional
  public Saved save(LetterKind kind, Locale language, LetterText text, long revision) {
    var tidied = LetterReader.tidied(text);
    LetterReader.read(kind, tidied);
    return add(key(kind, language), tidied, false, revision);
  }

  @Override
  @Transactional
  public Saved reset(LetterKind kind, Locale language, long revision) {
    return add(key(kind, language), ours(kind, language), true, revision);
  }

  @Override
  @Transactional
  public Saved restore(LetterKind kind, Locale language, long earlier, long revision) {
    var wanted =
        revision(kind, language, earlier)
            .orElseThrow(
                () -> Problem.of(CommonProblem.NOT_FOUND, "There is no revision " + earlier + "."));
    return wanted.ours()
        ? reset(kind, language, revision)
        : save(kind, language, wanted.text(), revision);
  }

  private Saved add(Key key, LetterText text, boolean ours, long revision) {
    var current = statements.newest(key).map(Saved::revision).orElse(0L);
    EntityTags.requireCurrent(revision, current);
    var saved =
        new Saved(
            key.kind(),
            key.language(),
            revision + 1,
            ours,
            text,
            Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
            Optional.of(caller.get()));
    try {
      statements.add(saved);
    } catch (Sql.DuplicateRowException second) {
      EntityTags.requireCurrent(revision, saved.revision());
    }
    forms.forgetAfterCommit();
    return saved;
  }

  /** Our own words are those of this release. */
  private static Saved shown(Saved saved) {
    return saved.ours()
        ? new Saved(
            saved.kind(),
            saved.language(),
            saved.revision(),
            true,
            OurLetters.text(saved.kind(), saved.language()),
            saved.at(),
            saved.by())
        : saved;
  }

  private static Saved first(Key key) {
    return new Saved(
        key.kind(),
        key.language(),
        0,
        true,
        OurLetters.text(key.kind(), key.language()),
        Optional.empty(),
        Optional.empty());
  }

  private Key key(LetterKind kind, Locale language) {
    return languages().stream()
        .filter(language::equals)
        .findFirst()
        .map(known -> new Key(kind, known))
        .orElseThrow(
            () ->
                Problem.at(
                    CommonProblem.NOT_FOUND,
                    "language",
                    "Mails are not written in this language.",
                    "en or de"));
  }

  private static long before(String cursor) {
    try {
      return Long.parseLong(Cursor.decode(LIST, cursor, 1).get(0));
    } catch (NumberFormatException none) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT, "cursor", "This is no cursor.", "one of this list");
    }
  }
}
