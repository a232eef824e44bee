package io.troth.centre.internal.design;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesigns;
import io.troth.tenancy.Sql;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Keeps every design and shows the newest. */
@ApplicationScoped
class DesignBook implements BannerDesigns {

  private static final Saved OURS = new Saved(BannerDesign.PLAIN, 0, Optional.empty());

  private final DesignStatements statements;
  private final InstantSource clock;

  DesignBook(DesignStatements statements, InstantSource clock) {
    this.statements = statements;
    this.clock = clock;
  }

  @Override
  public Saved current() {
    return statements.newest().orElse(OURS);
  }

  @Override
  public Optional<Saved> revision(long revision) {
    return revision == 0 ? Optional.of(OURS) : statements.find(revision);
  }

  @Override
  @Transactional
  public Saved save(BannerDesign design, long revision) {
    DesignRules.check(design);
    EntityTags.requireCurrent(revision, current().revision());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var saved = new Saved(design, revision + 1, Optional.of(at));
    try {
      statements.add(saved);
    } catch (Sql.DuplicateRowException e) {
      EntityTags.requireCurrent(revision, saved.revision());
    }
    return saved;
  }

  @Override
  public List<Pair> pairs(BannerDesign design) {
    return DesignRules.pairs(design);
  }
}
