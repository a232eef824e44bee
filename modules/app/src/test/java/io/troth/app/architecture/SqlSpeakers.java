package io.troth.app.architecture;

import java.util.Map;

/** The classes outside the tenancy fence that speak SQL themselves, each with its reason. */
final class SqlSpeakers {

  static final Map<String, String> WITH_REASONS =
      Map.ofEntries(
          Map.entry("io.troth.eventbus.internal.BusStatements", "what the bus's three share"),
          Map.entry("io.troth.eventbus.internal.FeedStatements", "a lock, batches of places"),
          Map.entry("io.troth.eventbus.internal.OutboxStatements", "batched inserts, an upsert"),
          Map.entry("io.troth.eventbus.internal.RelayStatements", "claims over all tenants"),
          Map.entry("io.troth.eventbus.internal.UpkeepStatements", "deliveries have no entity"),
          Map.entry("io.troth.tenant.internal.browser.BrowserStatements", "asked before sign-in"),
          Map.entry("io.troth.tenant.internal.crypto.MasterKeySource", "asks if a tenant is there"),
          Map.entry("io.troth.tenant.internal.crypto.SecretStatements", "keys never in a session"),
          Map.entry("io.troth.tenant.internal.directory.TenantStatements", "a platform table"),
          Map.entry("io.troth.tenant.internal.keys.KeyStatements", "asked before sign-in"),
          Map.entry("io.troth.tenant.internal.links.LinkStatements", "used up by one insert"),
          Map.entry("io.troth.tenant.internal.provider.ProviderStatements", "asked before sign-in"),
          Map.entry("io.troth.tenant.internal.staff.SessionStatements", "asked before sign-in"),
          Map.entry("io.troth.tenant.internal.staff.StaffStatements", "asked before sign-in"),
          Map.entry("io.troth.policy.internal.schedule.ScheduleStatements", "due in any tenant"),
          Map.entry("io.troth.policy.internal.board.TurnStatements", "one update takes a turn"),
          Map.entry("io.troth.subject.internal.SubjectStatements", "batches of an import"),
          Map.entry("io.troth.subject.internal.VaultTallyStatements", "set-based counting"),
          Map.entry("io.troth.subject.internal.VaultStatements", "batches; no plaintext cached"),
          Map.entry("io.troth.notification.internal.send.ClaimStatements", "claims by skip locked"),
          Map.entry(
              "io.troth.notification.internal.impression.ImpressionStatements", "once by its key"),
          Map.entry("io.troth.notification.internal.inbox.InboxStatements", "keyset, one look-up"),
          Map.entry(
              "io.troth.notification.internal.reminder.ReminderStatements", "set-based planning"),
          Map.entry("io.troth.notification.internal.CorrectionStatements", "set-based planning"),
          Map.entry(
              "io.troth.notification.internal.digest.CompanionStatements", "claims by skip locked"),
          Map.entry("io.troth.notification.internal.letter.BrandStatements", "rows are only added"),
          Map.entry(
              "io.troth.notification.internal.letter.LetterStatements", "rows are only added"),
          Map.entry("io.troth.notification.internal.outbox.OutboxStatements", "a query as asked"),
          Map.entry("io.troth.notification.internal.outbox.TryStatements", "rows are only added"),
          Map.entry("io.troth.notification.internal.plan.PlanStatements", "set-based planning"),
          Map.entry(
              "io.troth.notification.internal.mailing.MailingStatements", "skip locked, chunks"),
          Map.entry("io.troth.notification.internal.mailing.MinuteStatements", "adds in place"),
          Map.entry("io.troth.notification.internal.mailing.RulesStatements", "shared rate"),
          Map.entry(
              "io.troth.notification.internal.suppression.SuppressionStatements",
              "set-based lookups"),
          Map.entry(
              "io.troth.notification.internal.suppression.ReturnStatements",
              "counts; once by its key"),
          Map.entry("io.troth.notification.internal.suppression.StopStatements", "once by its key"),
          Map.entry(
              "io.troth.notification.internal.bounce.LeaseStatements", "one update takes a job"),
          Map.entry("io.troth.notification.internal.domain.DomainStatements", "due in any tenant"),
          Map.entry(
              "io.troth.notification.internal.domain.KeyStatements", "keys never in a session"),
          Map.entry("io.troth.notification.internal.send.TakenStatements", "set-based endings"),
          Map.entry("io.troth.notification.internal.send.TallyStatements", "set-based counting"),
          Map.entry("io.troth.notification.internal.staff.ChoiceStatements", "one upsert"),
          Map.entry("io.troth.notification.internal.staff.MatterStatements", "skip locked"),
          Map.entry("io.troth.notification.internal.staff.StaffMailStatements", "skip locked"),
          Map.entry("io.troth.notification.internal.webhook.ClaimStatements", "skip locked"),
          Map.entry("io.troth.notification.internal.webhook.DeliveryStatements", "set-based"),
          Map.entry("io.troth.notification.internal.webhook.DeskStatements", "upsert"),
          Map.entry("io.troth.consent.internal.promise.TallyStatements", "set-based counting"),
          Map.entry("io.troth.consent.internal.facts.CountStatements", "set-based counting"),
          Map.entry("io.troth.consent.internal.facts.FactsStatements", "one read a decision"),
          Map.entry("io.troth.consent.internal.facts.SpanStatements", "batched spans"),
          Map.entry("io.troth.consent.internal.stream.ChangeStatements", "skip locked, an upsert"),
          Map.entry("io.troth.consent.internal.upkeep.WalkStatements", "skip locked"),
          Map.entry("io.troth.consent.internal.facts.PurposeSpanStatements", "batched spans"),
          Map.entry("io.troth.consent.internal.explore.ExploreStatements", "set-based counting"),
          Map.entry("io.troth.consent.internal.ledger.FormStatements", "once by its key"),
          Map.entry("io.troth.consent.internal.ledger.LedgerStatements", "append-only batches"),
          Map.entry("io.troth.retention.internal.hold.Gate", "one upsert"),
          Map.entry("io.troth.retention.internal.hold.HoldStatements", "whom a hold covers"),
          Map.entry("io.troth.centre.internal.design.DesignStatements", "rows are only added"),
          Map.entry("io.troth.demo.clock.ClockStatements", "asked before a tenant is bound"),
          Map.entry("io.troth.notification.internal.webhook.DueStatements", "due in any tenant"),
          Map.entry("io.troth.tenant.internal.crypto.GenerationStatements", "locks, due anywhere"),
          Map.entry("io.troth.tenant.internal.crypto.WalkStatements", "skip locked, an upsert"),
          Map.entry("io.troth.subject.internal.AttributeStatements", "batches, locks in order"),
          Map.entry("io.troth.subject.internal.look.LookStatements", "one upsert a minute"),
          Map.entry("io.troth.subject.internal.look.LookTallyStatements", "set-based counting"),
          Map.entry(
              "io.troth.subject.internal.organisation.OrganisationStatements",
              "no plaintext cached"),
          Map.entry("io.troth.subject.internal.profile.ReviewStatements", "one upsert"),
          Map.entry("io.troth.subject.internal.support.GrantStatements", "one update answers"),
          Map.entry(
              "io.troth.collection.internal.inventory.InventoryStatements", "read whole a batch"),
          Map.entry("io.troth.collection.internal.intake.IntakeStatements", "batches of intake"),
          Map.entry("io.troth.collection.internal.intake.DayStatements", "adds in place"),
          Map.entry("io.troth.collection.internal.record.RecordStatements", "keyset, bulk erasing"),
          Map.entry(
              "io.troth.notification.internal.suppression.DeclinedStatements", "set-based lookups"),
          Map.entry("io.troth.personaldata.HeldRows", "streams and sets of one person's rows"),
          Map.entry("io.troth.retention.internal.erasure.ErasureStatements", "skip locked"),
          Map.entry("io.troth.retention.internal.erasure.RecordStatements", "upserts that add"),
          Map.entry(
              "io.troth.retention.internal.certificate.CertificateStatements",
              "rows are only added"),
          Map.entry("io.troth.retention.internal.hold.LiveHoldStatements", "read every chunk"),
          Map.entry("io.troth.retention.internal.hold.NamedPeople", "a set, from its side"),
          Map.entry("io.troth.retention.internal.keep.KeepStatements", "read every chunk"),
          Map.entry("io.troth.retention.internal.life.LifeStatements", "upserts"),
          Map.entry("io.troth.retention.internal.life.WarningStatements", "batches of upserts"),
          Map.entry("io.troth.retention.internal.rule.FactsStatements", "other rooms' tables"),
          Map.entry("io.troth.retention.internal.rule.RuleStatements", "set-based rules"),
          Map.entry("io.troth.retention.internal.vault.HolderStatements", "other rooms' tables"),
          Map.entry("io.troth.retention.internal.sweep.DeedStatements", "skip locked, by keys"),
          Map.entry("io.troth.retention.internal.sweep.SweepStatements", "skip locked, upserts"),
          Map.entry(
              "io.troth.retention.internal.packing.PackageStatements", "an update takes a turn"),
          Map.entry(
              "io.troth.retention.internal.connector.ConnectorStatements", "no secret cached"),
          Map.entry("io.troth.retention.internal.connector.ErrandStatements", "skip locked"),
          Map.entry("io.troth.retention.internal.connector.OutsideDatabase", "others' databases"),
          Map.entry("io.troth.retention.internal.connector.WrappedStatements", "compare and set"));

  private SqlSpeakers() {}
}
