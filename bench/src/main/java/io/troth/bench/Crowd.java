package io.troth.bench;

import io.troth.subject.api.ExternalIds;
import io.troth.tenancy.CurrentTenant;
import jakarta.inject.Singleton;

/**
 * Many people, each a copy of the model's rows: made set by set inside the database, so that a
 * million need minutes and no memory. Person n is called {@code n} by the tenant and has the
 * reference {@code 019a0000-0000-7000-8000-<n in hexadecimal>}.
 */
@Singleton
class Crowd {

  private static final int SET = 10_000;

  private final ExternalIds ids;
  private final CurrentTenant tenant;
  private final Model model;
  private final CrowdDatabase database;
  private int people;

  Crowd(ExternalIds ids, CurrentTenant tenant, Model model, CrowdDatabase database) {
    this.ids = ids;
    this.tenant = tenant;
    this.model = model;
    this.database = database;
  }

  synchronized void grow(int to) {
    database.with(
        copies -> {
          while (people < to) {
            var last = Math.min(to, people + SET);
            copies.number(people + 1, last, n -> ids.lookup(Integer.toString(n)));
            copies.copy(tenant.require().value(), model.person().value());
            people = last;
          }
        });
  }
}
