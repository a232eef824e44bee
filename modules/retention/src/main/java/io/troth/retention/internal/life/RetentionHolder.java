package io.troth.retention.internal.life;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.ErasureShare;
import io.troth.personaldata.ErasureShare.Erased;
import io.troth.personaldata.HeldTable;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.internal.hold.NamedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What retention itself holds on people: when they were last there, when they left, and which legal
 * holds name them. While a hold lives nobody is erased; of those that were released, the naming
 * goes.
 */
@ApplicationScoped
class RetentionHolder implements PersonalDataHolder {

  private static final String LIFE = "relationship";
  private static final String HOLDS = "legal-holds";
  private static final String WARNINGS = "erasure-warnings";

  private final LifeStatements lives;
  private final UseFeed uses;
  private final NamedPeople named;
  private final WarningStatements warnings;

  RetentionHolder(
      LifeStatements lives, UseFeed uses, NamedPeople named, WarningStatements warnings) {
    this.lives = lives;
    this.uses = uses;
    this.named = named;
    this.warnings = warnings;
  }

  @Override
  public String id() {
    return "retention";
  }

  @Override
  public String title() {
    return "How long data are kept";
  }

  @Override
  public Set<String> tables() {
    return Set.of("subject_life", "legal_hold_person", "erasure_warning");
  }

  @Override
  @Transactional
  public List<HeldTable> show(SubjectRef person) {
    var tables = new ArrayList<HeldTable>();
    lives
        .find(person)
        .map(
            life ->
                List.of(
                    life.activeUntil().map(Instant::toString).orElse(""),
                    life.endedAt().map(Instant::toString).orElse("")))
        .ifPresent(
            row ->
                tables.add(
                    new HeldTable(
                        LIFE,
                        "Your relationship with us",
                        List.of("active_until", "ended_at"),
                        rows -> rows.accept(row))));
    var told = warnings.of(person);
    if (!told.isEmpty()) {
      tables.add(
          new HeldTable(
              WARNINGS,
              "What you were told before an erasure",
              List.of("category", "erased_from"),
              rows ->
                  told.forEach(one -> rows.accept(List.of(one.category(), one.at().toString())))));
    }
    var holds = named.holdsOn(person);
    if (!holds.isEmpty()) {
      tables.add(
          new HeldTable(
              HOLDS,
              "Legal holds on your data",
              List.of("placed_at", "ground", "reason", "released_at"),
              holds::forEach));
    }
    return List.copyOf(tables);
  }

  @Override
  @Transactional
  public ErasureShare erase(SubjectRef person) {
    var erased = new ArrayList<Erased>();
    erased.add(new Erased(LIFE, lives.forget(person)));
    erased.add(new Erased(HOLDS, named.forget(person)));
    erased.add(new Erased(WARNINGS, warnings.forget(person)));
    uses.forget(person);
    return new ErasureShare(erased.stream().filter(one -> one.count() > 0).toList(), List.of());
  }

  @Override
  public long eraseRemains(SubjectRef person, String what) {
    return 0;
  }
}
