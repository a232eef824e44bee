package io.troth.retention.internal.connector;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.UniqueIds;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors.Finding;
import io.troth.subject.api.IdentityVault;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries connectors without touching anything. */
@Singleton
class Trials {

  private final ConnectorStatements rows;
  private final Errands errands;
  private final WebhookCall webhooks;
  private final OutsideDatabase databases;
  private final Locker locker;
  private final IdentityVault vault;
  private final UniqueIds ids;
  private final InstantSource clock;

  Trials(
      ConnectorStatements rows,
      Errands errands,
      WebhookCall webhooks,
      OutsideDatabase databases,
      Locker locker,
      IdentityVault vault,
      UniqueIds ids,
      InstantSource clock) {
    this.rows = rows;
    this.errands = errands;
    this.webhooks = webhooks;
    this.databases = databases;
    this.locker = locker;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  List<Finding> test(UUID id) {
    var connector = find(id);
    if (connector.target() instanceof Database database) {
      return databases.check(database, locker.password(connector));
    }
    var message = Errands.message("connector.tested", clock.instant(), Map.of());
    var url = ((Webhook) connector.target()).url();
    var outcome = webhooks.send(url, errands.signing(connector), ids.next(), message);
    return List.of(new Finding(WebhookCall.isWell(outcome), WebhookCall.words(outcome)));
  }

  List<Finding> dryRun(UUID id, SubjectRef person) {
    var connector = find(id);
    var identity = QuarkusTransaction.requiringNew().call(() -> vault.find(person));
    if (identity.isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such subject.");
    }
    var known = Known.of(person, identity);
    if (connector.target() instanceof Database database) {
      return databases.dryRun(database, locker.password(connector), known);
    }
    var told = known.only(((Webhook) connector.target()).identifiers());
    return List.of(
        told.values().isEmpty()
            ? new Finding(true, "It would not be asked: the person has nothing it knows them by.")
            : new Finding(
                true,
                "It would be told: " + String.join(", ", Errands.texts(told).keySet()) + "."));
  }

  private Connector find(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> rows.find(id))
        .orElseThrow(ConnectorDesk::none);
  }
}
