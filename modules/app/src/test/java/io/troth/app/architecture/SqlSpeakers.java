package io.troth.app.architecture;

import java.util.Map;

/** The classes outside the tenancy fence that speak SQL themselves, each with its reason. */
final class SqlSpeakers {

  static final Map<String, String> WITH_REASONS =
      Map.of(
          "io.troth.eventbus.internal.BusStatements", "what the bus's three below share",
          "io.troth.eventbus.internal.OutboxStatements", "batched inserts and an upsert",
          "io.troth.eventbus.internal.RelayStatements", "claims by skip locked over all tenants",
          "io.troth.eventbus.internal.UpkeepStatements", "deliveries have no entity");

  private SqlSpeakers() {}
}
