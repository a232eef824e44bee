package io.troth.notification.internal.letter;

import io.troth.notification.internal.mail.CorrectionFacts;
import io.troth.notification.internal.mail.CorrectionWords;
import io.troth.notification.internal.mail.HeaderText;
import io.troth.notification.internal.mail.NoticeFacts;
import io.troth.notification.internal.mail.ReminderFacts;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.notification.spi.AwaitedAnswers.Awaited;
import io.troth.notification.spi.AwaitedAnswers.Why;
import io.troth.policy.api.Commitments.ObjectionEffect;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a notice says to one person, were the mail server to take it now. */
@Singleton
public final class FactsWriter {

  private static final int NAME = 100;
  private static final int TITLE = 120;
  private static final int SENTENCE = 400;

  private final InstantSource clock;

  FactsWriter(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param zone the person's, where it is known
   * @param told withdrawn versions the person was told of
   */
  public NoticeFacts of(
      TenantProfile tenant,
      Optional<String> name,
      Optional<ZoneId> zone,
      VersionWords words,
      Set<VersionId> told,
      URI link,
      Locale language) {
    return of(tenant, name, zone, words, told, binds(zone, words), link, language);
  }

  /**
   * @param binds see {@link #binds}
   */
  NoticeFacts of(
      TenantProfile tenant,
      Optional<String> name,
      Optional<ZoneId> zone,
      VersionWords words,
      Set<VersionId> told,
      Instant binds,
      URI link,
      Locale language) {
    var version = words.version();
    var text = words.text(language);
    return new NoticeFacts(
        HeaderText.clean(tenant.name(), NAME),
        name,
        HeaderText.clean(text.title(), TITLE),
        text.changeSummary(),
        words.sentences(language).stream().map(s -> HeaderText.clean(s, SENTENCE)).toList(),
        words.more(),
        words.replaces(told),
        day(version.effectiveAt(), tenant.zone(), language),
        day(binds, zone.orElse(tenant.zone()), language),
        words.demand(),
        words.rule().effect(),
        link,
        words.officer());
  }

  /** What a reminder says: the person's own day as it stands, whenever the mail goes out. */
  ReminderFacts of(
      TenantProfile tenant,
      Optional<String> name,
      ZoneId zone,
      VersionWords words,
      Awaited awaited,
      URI link,
      Locale language) {
    var text = words.text(language);
    var needs = awaited.why() == Why.NEEDS_ACCEPTANCE;
    return new ReminderFacts(
        HeaderText.clean(tenant.name(), NAME),
        name,
        HeaderText.clean(text.title(), TITLE),
        words.version().number(),
        text.changeSummary(),
        day(awaited.day(), needs ? tenant.zone() : zone, language),
        needs,
        needs && words.version().commitments().serviceGate().declared(),
        words.rule().effect() == ObjectionEffect.RESTRICT,
        link,
        words.officer());
  }

  /** What a notice of a corrected wording says. */
  public CorrectionFacts of(
      TenantProfile tenant,
      Optional<String> name,
      CorrectionWords words,
      URI link,
      Locale language) {
    return new CorrectionFacts(
        HeaderText.clean(tenant.name(), NAME),
        name,
        HeaderText.clean(words.text(language).title(), TITLE),
        words.number(),
        words.revision(),
        words.corrected(language).stream().map(s -> HeaderText.clean(s, SENTENCE)).toList(),
        words.isElsewhere(language),
        link,
        words.officer());
  }

  /** When the version binds at the earliest, were the mail server to take the mail now. */
  Instant binds(Optional<ZoneId> zone, VersionWords words) {
    var ends = words.version().period().endsFor(clock.instant(), zone);
    var dated = words.version().effectiveAt();
    return ends.isAfter(dated) ? ends : dated;
  }

  static String day(Instant instant, ZoneId zone, Locale language) {
    var region = language.equals(Locale.ENGLISH) ? Locale.UK : language;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(region)
        .format(instant.atZone(zone));
  }
}
