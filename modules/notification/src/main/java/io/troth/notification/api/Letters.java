package io.troth.notification.api;

import io.troth.kernel.Actor;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the tenant's mails, by kind and language. Every revision is kept, so that it can be
 * shown later what a mail was written from.
 */
public interface Letters {

  /** Languages in which mails are written. */
  List<Locale> languages();

  /** What each kind says now, in every language. */
  List<Saved> all();

  /**
   * What a kind says now.
   *
   * @throws io.troth.kernel.Problem not-found for a language mails are not written in; so do all
   *     that take one
   */
  Saved current(LetterKind kind, Locale language);

  /** What we would say. */
  LetterText ours(LetterKind kind, Locale language);

  /** Empty where there is none of this number; revision 0 is ours. */
  Optional<Saved> revision(LetterKind kind, Locale language, long revision);

  /** Everything that was ever saved, newest first. */
  Page<Saved> revisions(LetterKind kind, Locale language, PageRequest page);

  /**
   * Says it in other words in every mail that is written from now on.
   *
   * @param revision the one these words were made from
   * @throws io.troth.kernel.Problem invalid-input with the field {@code subject}, {@code greeting},
   *     {@code greetingWithoutName} or {@code body}: too long, a required block left out, a slot or
   *     a block that does not exist, with the nearest that does; stale-edit when others were saved
   *     meanwhile
   */
  Saved save(LetterKind kind, Locale language, LetterText text, long revision);

  /**
   * Says it in our words again: a new revision, so that it can be undone.
   *
   * @throws io.troth.kernel.Problem stale-edit
   */
  Saved reset(LetterKind kind, Locale language, long revision);

  /**
   * Says it again as an earlier revision did: a new revision.
   *
   * @param earlier 0 for ours
   * @throws io.troth.kernel.Problem not-found for a revision there was not; stale-edit
   */
  Saved restore(LetterKind kind, Locale language, long earlier, long revision);

  /**
   * Words with their place in the row of revisions.
   *
   * @param revision 0 where nothing was ever saved
   * @param ours whether these are our own words, which we may improve with any release
   * @param at when it was saved; empty for revision 0
   * @param by who saved it; empty for revision 0
   */
  record Saved(
      LetterKind kind,
      Locale language,
      long revision,
      boolean ours,
      LetterText text,
      Optional<Instant> at,
      Optional<Actor> by) {}
}
