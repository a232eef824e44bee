package io.troth.policy.internal.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.troth.policy.api.PublicPromises;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns the public board of the current tenant on and off. */
@ApplicationScoped
public class PageSwitch implements PublicPromises {

  private static final String PAGE = "promises";

  private final Pages pages;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final InstantSource clock;

  PageSwitch(Pages pages, CurrentTenant tenant, CurrentActor actor, InstantSource clock) {
    this.pages = pages;
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

  private Optional<PageRow> row() {
    return pages.findByIdOptional(new PageKey(tenant.require().value(), PAGE));
  }
}
