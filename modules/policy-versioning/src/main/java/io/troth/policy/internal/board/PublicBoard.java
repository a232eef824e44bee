package io.troth.policy.internal.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.troth.policy.api.PublicPromises;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The public board of the current tenant, and its switch. */
@ApplicationScoped
public class PublicBoard implements PublicPromises {

  private static final String PAGE = "promises";

  private final Pages pages;
  private final Timelines timelines;
  private final DayShelf days;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final InstantSource clock;

  PublicBoard(
      Pages pages,
      Timelines timelines,
      DayShelf days,
      CurrentTenant tenant,
      CurrentActor actor,
      InstantSource clock) {
    this.pages = pages;
    this.timelines = timelines;
    this.days = days;
    this.tenant = tenant;
    this.actor = actor;
    this.clock = clock;
  }

  /** The rows. */
  @ApplicationScoped
  static class Pages implements PanacheRepositoryBase<PageRow, PageKey> {}

  @Override
  @Transactional
  public boolean shown() {
    return row().isPresent();
  }

  @Override
  @Transactional
  public void show() {
    if (row().isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      pages.persist(new PageRow(PAGE, now, actor.get().id()));
    }
  }

  @Override
  @Transactional
  public void hide() {
    row().ifPresent(pages::delete);
  }

  @Override
  @Transactional
  public List<PublicVersion> read() {
    var now = clock.instant();
    return timelines.all().stream()
        .flatMap(
            timeline ->
                timeline.inForce(now).stream().map(version -> read(timeline.slug(), version)))
        .toList();
  }

  private PublicVersion read(String slug, PublishedVersion version) {
    var newest = days.newest(version.id());
    var lines =
        CommitmentWalk.over(version.commitments()).stream()
            .map(
                promised ->
                    new PublicLine(
                        promised,
                        Optional.ofNullable(newest.get(promised.key().toString()))
                            .map(row -> row.state)))
            .toList();
    return new PublicVersion(slug, version.number(), lines);
  }

  private Optional<PageRow> row() {
    return pages.findByIdOptional(new PageKey(tenant.require().value(), PAGE));
  }
}
