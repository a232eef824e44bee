package io.troth.admin.internal.webhook;

import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView;
import io.troth.notification.api.DeliveryView.Attempt;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import org.jspecify.annotations.Nullable;

/** Webhooks and deliveries as the pages show them. */
final class WebhookViews {

  private WebhookViews() {}

  /** One webhook in the list and at the head of its page. */
  record Row(
      String href,
      String url,
      String description,
      String types,
      Tone tone,
      String state,
      @Nullable Moment failing,
      Moment added,
      boolean on,
      String advice,
      @Nullable Moment overlap) {

    static Row of(WebhookView webhook, Reader reader) {
      return new Row(
          WebhookPages.HERE + "/" + webhook.id(),
          webhook.url(),
          webhook.description(),
          WebhookWords.types(webhook.types()),
          WebhookWords.tone(webhook),
          WebhookWords.words(webhook),
          webhook.failingSince().map(reader::moment).orElse(null),
          reader.brief(webhook.createdAt()),
          webhook.state() == WebhookState.ENABLED,
          WebhookWords.advice(webhook.state()),
          webhook.oldSecretsUntil().map(reader::moment).orElse(null));
    }
  }

  /** One delivery. */
  record Sent(
      String href,
      String type,
      String event,
      Tone tone,
      String state,
      Moment at,
      int attempts,
      @Nullable String last,
      @Nullable Moment next,
      boolean replayable) {

    static Sent of(WebhookView webhook, DeliveryView delivery, Reader reader) {
      return new Sent(
          WebhookPages.HERE + "/" + webhook.id() + "/deliveries/" + delivery.id(),
          delivery.type(),
          delivery.event().toString(),
          WebhookWords.tone(delivery.state()),
          WebhookWords.words(delivery.state()),
          reader.moment(delivery.createdAt()),
          delivery.attempts(),
          delivery.tries().stream().findFirst().map(WebhookWords::words).orElse(null),
          delivery.nextAt().map(reader::moment).orElse(null),
          webhook.state() == WebhookState.ENABLED && mayBeReplayed(delivery.state()));
    }

    private static boolean mayBeReplayed(DeliveryState state) {
      return state == DeliveryState.DELIVERED || state == DeliveryState.FAILED;
    }
  }

  /** One attempt. */
  record Try(int number, Moment at, Tone tone, String outcome, int millis) {

    static Try of(Attempt attempt, Reader reader) {
      return new Try(
          attempt.number(),
          reader.moment(attempt.at()),
          WebhookWords.tone(attempt.outcome()),
          WebhookWords.words(attempt),
          attempt.millis());
    }
  }
}
