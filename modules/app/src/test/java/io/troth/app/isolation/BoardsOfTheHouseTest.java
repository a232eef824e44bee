package io.troth.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.house.HouseTest;
import io.troth.testing.TenancyBoards;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Boards two and three over every entity and every table of the house. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class BoardsOfTheHouseTest {

  /** The relay looks for what is due over all tenants at once. */
  private static final String RELAYS_OWN =
      "event_delivery: key event_delivery_due begins with due_at";

  @Inject EntityManagerFactory entities;
  @Inject DataSource database;

  @Test
  void everyEntityCarriesItsTenantInItsId() {
    assertThat(entities.getMetamodel().getEntities()).hasSizeGreaterThan(3);
    assertThat(TenancyBoards.entitiesWithoutTenant(entities)).isEmpty();
  }

  @Test
  void everyKeyOfEveryTableBeginsWithTheTenant() {
    assertThat(TenancyBoards.keysWithoutTenant(database)).containsExactly(RELAYS_OWN);
  }
}
