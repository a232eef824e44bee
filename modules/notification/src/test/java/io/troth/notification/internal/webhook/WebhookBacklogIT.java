package io.troth.notification.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.troth.kernel.UniqueIds;
import io.troth.notification.internal.webhook.DueStatements.Address;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantDirectory;
import io.troth.testing.EmbeddedDatabaseResource;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it costs to find what is due does not depend on how much waits, or waited. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@SuppressWarnings("NullAway.Init")
class WebhookBacklogIT extends OneHook {

  private static final String ROW =
      """
      insert into webhook_delivery (tenant_id, id, webhook_id, event_id, type, stream_id, position,
        open_seq, state, due_at, attempts, base, created_at)
      values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 0, 0, ?)
      """;

  private static final int FEW = 40;
  private static final int MANY = 4_000;

  @Inject DueStatements due;
  @Inject CurrentTenant current;
  @Inject TenantDirectory directory;
  @Inject UniqueIds ids;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private OneConnection connection;

  @BeforeEach
  void connect() throws Exception {
    connection = new OneConnection(url, user, password);
  }

  @AfterEach
  void hangUp() throws Exception {
    connection.close();
  }

  @Test
  void findingAddressesReadsAsManyRowsHoweverMuchWaits() throws Exception {
    var own = new DueStatements(connection.source(), directory);
    waiting(FEW);
    var few = connection.reads(() -> own.due(NOON));
    waiting(MANY);
    ended(MANY);
    var many = connection.reads(() -> own.due(NOON));

    assertThat(own.due(NOON)).contains(address());
    assertThat(few).isPositive();
    assertThat(many).isEqualTo(few);
  }

  @Test
  void claimingABatchReadsAsManyRowsHoweverMuchWaits() throws Exception {
    var own = new ClaimStatements(connection.source(), current);
    waiting(FEW);
    var few = connection.reads(() -> claim(own));
    waiting(MANY);
    ended(MANY);
    var many = connection.reads(() -> claim(own));

    assertThat(few).isPositive();
    assertThat(many).isEqualTo(few);
  }

  @Test
  void everyAddressWithSomethingDueIsFoundAndNoOther() {
    try (var second = new Receiver();
        var third = new Receiver()) {
      var idle = hooks.add(tenant, second, Hooks.FACT).webhook().id();
      var other = hooks.tenant();
      var theirs = hooks.add(other, third, Hooks.FACT).webhook().id();
      assertThat(due.due(NOON)).doesNotContain(address());

      waiting(1);
      hooks.happen(other, hooks.somebody());
      hooks.deliverFacts();

      assertThat(due.due(NOON))
          .contains(address(), new Address(other.id(), theirs))
          .doesNotContain(new Address(tenant.id(), idle))
          .doesNotHaveDuplicates();
      assertThat(due.due(NOON.minusSeconds(1))).doesNotContain(address());
      hooks.in(
          other,
          () -> {
            webhooks.remove(theirs);
            return true;
          });
    }
  }

  /** What came for an address as it was removed is given up, and no more looked at. */
  @Test
  void whatWaitsForAnAddressThatIsGoneIsGivenUp() {
    var gone = new Address(tenant.id(), ids.next());
    rows(1, gone.webhook(), "WAITING", true);
    assertThat(due.due(NOON)).contains(gone);

    hooks.settle();

    assertThat(due.due(NOON)).doesNotContain(gone);
  }

  private Address address() {
    return new Address(tenant.id(), hook.webhook().id());
  }

  private void claim(ClaimStatements own) {
    var claimed =
        hooks.in(
            tenant, () -> own.claim(hook.webhook().id(), ids.next(), NOON, NOON.plusSeconds(9), 5));
    assertThat(claimed).hasSize(5);
  }

  private void waiting(int deliveries) {
    rows(deliveries, hook.webhook().id(), "WAITING", true);
  }

  private void ended(int deliveries) {
    rows(deliveries, hook.webhook().id(), "DELIVERED", false);
  }

  /** Facts about one person each. */
  private void rows(int deliveries, UUID webhook, String state, boolean open) {
    new Sql(connection.source())
        .batch(
            ROW,
            IntStream.range(0, deliveries).mapToObj(one -> row(webhook, state, open)).toList());
  }

  private @Nullable Object[] row(UUID webhook, String state, boolean open) {
    return new @Nullable Object[] {
      tenant.id().value(),
      ids.next(),
      webhook,
      ids.next(),
      Hooks.FACT,
      ids.next(),
      open ? 1L : Long.MAX_VALUE,
      state,
      open ? NOON : null,
      NOON
    };
  }
}
