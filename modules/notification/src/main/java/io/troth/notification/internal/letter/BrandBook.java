package io.troth.notification.internal.letter;

import io.troth.notification.api.LetterBrand;
import io.troth.notification.api.LetterBrands;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.Sql;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps everything that mails ever showed of the sender, and shows the newest. */
@ApplicationScoped
class BrandBook implements LetterBrands {

  private final BrandStatements statements;
  private final LetterForms forms;
  private final CurrentActor caller;
  private final InstantSource clock;

  BrandBook(
      BrandStatements statements, LetterForms forms, CurrentActor caller, InstantSource clock) {
    this.statements = statements;
    this.forms = forms;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Saved current() {
    return statements.current();
  }

  @Override
  @Transactional
  public Saved save(LetterBrand brand, long revision) {
    var tidied = BrandRules.tidied(brand);
    BrandRules.check(tidied);
    EntityTags.requireCurrent(revision, statements.current().revision());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var saved = new Saved(tidied, revision + 1, Optional.of(at));
    try {
      statements.add(saved, caller.get().id());
    } catch (Sql.DuplicateRowException second) {
      EntityTags.requireCurrent(revision, saved.revision());
    }
    forms.forgetAfterCommit();
    return saved;
  }
}
