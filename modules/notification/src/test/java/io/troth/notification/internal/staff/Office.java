package io.troth.notification.internal.staff;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.troth.eventbus.Events;
import io.troth.notification.api.WebhookDraft;
import io.troth.notification.api.Webhooks;
import io.troth.notification.api.event.WebhookSwitchedOff;
import io.troth.notification.internal.Fixtures;
import io.troth.notification.internal.TestRelay;
import io.troth.notification.internal.mail.MailText;
import io.troth.tenancy.Sql;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.StaffAccounts;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.StaffRole;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Colleagues of tenants that do not exist, and what came into their mailboxes. */
@Singleton
@Unremovable
final class Office {

  private final Fixtures fixtures;
  private final StaffAccounts accounts;
  private final Webhooks webhooks;
  private final Events events;
  private final TestRelay relay;
  private final StaffRounds rounds;
  private final Sql sql;

  Office(
      Fixtures fixtures,
      StaffAccounts accounts,
      Webhooks webhooks,
      Events events,
      TestRelay relay,
      StaffRounds rounds,
      DataSource database) {
    this.fixtures = fixtures;
    this.accounts = accounts;
    this.webhooks = webhooks;
    this.events = events;
    this.relay = relay;
    this.rounds = rounds;
    this.sql = new Sql(database);
  }

  /** Signs in as name@slug.example. */
  StaffView hire(TenantProfile tenant, String name, StaffRole role) {
    var signIn = name.contains("@") ? name : address(tenant, name);
    return fixtures.in(
        tenant, () -> accounts.create(signIn, "Olive Ostrander", role, "correct horse battery"));
  }

  static String address(TenantProfile tenant, String name) {
    return name + "@" + tenant.slug() + ".example";
  }

  List<MailText> mailsTo(TenantProfile tenant, String name) {
    return relay.server().to(address(tenant, name)).stream().map(MailText::of).toList();
  }

  /** Hears what happened, and tells staff what is to be told. */
  void round() {
    fixtures.hear();
    rounds.round();
  }

  /** What earlier tests left to be told is told to nobody. */
  void forget() {
    fixtures.hear();
    for (var table : List.of("staff_matter", "staff_mail")) {
      QuarkusTransaction.requiringNew()
          .run(() -> sql.update("/* exempt: DUE_WORK */ update " + table + " set due_at = null"));
    }
    relay.server().forget();
  }

  /** A webhook that Troth has switched off, as it does after days of failures. */
  UUID loseWebhook(TenantProfile tenant) {
    return fixtures.in(
        tenant,
        () -> {
          var draft = new WebhookDraft("https://hooks.example.test/troth", "Shop", Set.of(), true);
          var id = webhooks.add(draft).webhook().id();
          QuarkusTransaction.requiringNew()
              .run(
                  () -> {
                    sql.update(
                        "update webhook set state = 'FAILING' where tenant_id = ? and id = ?",
                        tenant.id().value(),
                        id);
                    events.publish(new WebhookSwitchedOff(id, WebhookSwitchedOff.Reason.FAILING));
                  });
          return id;
        });
  }
}
