package io.troth.notification.internal.staff;

import io.troth.kernel.UniqueIds;
import io.troth.notification.api.MailingProgress;
import io.troth.notification.api.MailingState;
import io.troth.notification.api.Mailings;
import io.troth.notification.api.StaffTopic;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.notification.api.Webhooks;
import io.troth.notification.internal.VersionReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at one matter and writes the mails about it, one for each colleague it concerns, in the
 * transaction that holds the matter: so they are written once. What is told is how things stand
 * now, whatever the fact said that called for the look.
 */
@ApplicationScoped
class Bulletin {

  /** How long what was sent is kept. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final MatterStatements matters;
  private final StaffMailStatements mails;
  private final Addressees addressees;
  private final VersionReader versions;
  private final Mailings mailings;
  private final Webhooks webhooks;
  private final StaffMailSettings settings;
  private final UniqueIds ids;
  private final InstantSource clock;

  Bulletin(
      MatterStatements matters,
      StaffMailStatements mails,
      Addressees addressees,
      VersionReader versions,
      Mailings mailings,
      Webhooks webhooks,
      StaffMailSettings settings,
      UniqueIds ids,
      InstantSource clock) {
    this.matters = matters;
    this.mails = mails;
    this.addressees = addressees;
    this.versions = versions;
    this.mailings = mailings;
    this.webhooks = webhooks;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does nothing where the matter rests or another replica looks at it. */
  @Transactional
  void look(StaffTopic topic, UUID about) {
    var now = Instant.ofEpochMilli(clock.millis());
    matters
        .take(topic, about, now)
        .ifPresent(
            matter -> {
              switch (topic) {
                case NOTICES -> notices(matter, now);
                case DEADLINES -> deadline(matter, now);
                case WEBHOOKS -> webhook(matter, now);
              }
            });
  }

  private void notices(Matter matter, Instant now) {
    var failed = matters.everFailed(matter.version());
    if (failed > matter.seen() && !isWithdrawn(matter, versions)) {
      write(News.GIVEN_UP, matter, failed - matter.seen(), Optional.empty(), now);
      matters.told(matter, failed, now, null);
    } else {
      matters.rest(matter, failed, null);
    }
  }

  /** Nobody is to be told of it any more, so nobody was missed. */
  static boolean isWithdrawn(Matter matter, VersionReader versions) {
    return matter.policy().filter(one -> versions.isWithdrawn(one, matter.version())).isPresent();
  }

  /** While a danger lasts it is looked at again and again: no fact says that it has passed. */
  private void deadline(Matter matter, Instant now) {
    var told = matter.seen() > 0;
    var progress = mailings.find(matter.version()).filter(one -> isOpen(one, now));
    var danger = progress.filter(one -> one.atRiskSince().isPresent());
    if (danger.isPresent()) {
      if (!told) {
        var one = danger.get();
        write(News.IN_DANGER, matter, one.rest(), one.sendBy(), now);
        matters.told(matter, 1, now, now.plus(settings.look()));
      } else {
        matters.rest(matter, 1, now.plus(settings.look()));
      }
    } else if (told && progress.isPresent()) {
      write(News.OUT_OF_DANGER, matter, 0, Optional.empty(), now);
      matters.told(matter, 0, now, null);
    } else {
      matters.rest(matter, 0, null);
    }
  }

  /** Whether anything can still be done: it goes on or is held, and its last moment is to come. */
  static boolean isOpen(MailingProgress progress, Instant now) {
    return progress.state() != MailingState.CANCELLED
        && progress.sendBy().filter(last -> !last.isBefore(now)).isPresent();
  }

  private void webhook(Matter matter, Instant now) {
    if (webhooks.list().stream().anyMatch(one -> isLost(one, matter.about()))) {
      write(News.SWITCHED_OFF, matter, 0, Optional.empty(), now);
      matters.told(matter, 1, now, null);
    } else {
      matters.rest(matter, 0, null);
    }
  }

  static boolean isLost(WebhookView webhook, UUID id) {
    return webhook.id().equals(id)
        && (webhook.state() == WebhookState.GONE || webhook.state() == WebhookState.FAILING);
  }

  private void write(News news, Matter matter, long figure, Optional<Instant> moment, Instant now) {
    List<StaffMail> written =
        addressees.of(news.topic()).stream()
            .map(
                one ->
                    new StaffMail(
                        ids.next(),
                        one.account(),
                        news,
                        matter.about(),
                        matter.policy(),
                        figure,
                        moment,
                        0))
            .toList();
    mails.add(written, now);
    mails.forget(now.minus(KEPT));
  }
}
