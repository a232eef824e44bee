package io.troth.admin.internal.webhook;

import io.troth.notification.api.AttemptOutcome;
import io.troth.notification.api.DeliveryState;
import io.troth.notification.api.DeliveryView.Attempt;
import io.troth.notification.api.WebhookState;
import io.troth.notification.api.WebhookView;
import io.troth.web.page.Tone;
import java.util.Set;

/** States of webhooks and what was sent to them, as staff read them. */
final class WebhookWords {

  private WebhookWords() {}

  static Tone tone(WebhookView webhook) {
    return switch (webhook.state()) {
      case ENABLED -> webhook.failingSince().isPresent() ? Tone.WAITS : Tone.KEPT;
      case DISABLED -> Tone.NEUTRAL;
      case GONE, FAILING -> Tone.BROKEN;
    };
  }

  static String words(WebhookView webhook) {
    return switch (webhook.state()) {
      case ENABLED -> webhook.failingSince().isPresent() ? "Failing" : "On";
      case DISABLED -> "Off";
      case GONE -> "Switched off: gone";
      case FAILING -> "Switched off: failing";
    };
  }

  /** What a person should know, and what to do; empty when all is well. */
  static String advice(WebhookState state) {
    return switch (state) {
      case ENABLED, DISABLED -> "";
      case GONE ->
          "Your server answered 410, gone. When it is back, switch the webhook on and replay what was"
              + " given up.";
      case FAILING ->
          "For five days every attempt failed. When your server takes facts again, switch the webhook"
              + " on and replay what was given up.";
    };
  }

  static String types(Set<String> types) {
    return switch (types.size()) {
      case 0 -> "Everything";
      case 1 -> types.iterator().next();
      default -> types.size() + " types";
    };
  }

  static Tone tone(DeliveryState state) {
    return switch (state) {
      case WAITING -> Tone.WAITS;
      case SENDING -> Tone.COMING;
      case DELIVERED -> Tone.KEPT;
      case FAILED -> Tone.BROKEN;
    };
  }

  static String words(DeliveryState state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case SENDING -> "Under way";
      case DELIVERED -> "Delivered";
      case FAILED -> "Given up";
    };
  }

  static Tone tone(AttemptOutcome outcome) {
    return outcome == AttemptOutcome.DELIVERED ? Tone.KEPT : Tone.BROKEN;
  }

  static String words(Attempt attempt) {
    var words =
        switch (attempt.outcome()) {
          case DELIVERED -> "taken";
          case REFUSED -> "refused";
          case REDIRECTED -> "pointed elsewhere";
          case GONE -> "gone";
          case TIMED_OUT -> "no answer in time";
          case NO_CONNECTION -> "no connection";
          case NOT_SECURE -> "certificate not valid";
          case NO_SUCH_HOST -> "name unknown";
          case ADDRESS_FORBIDDEN -> "address not public";
        };
    return attempt.code().map(code -> code + ", " + words).orElse(words);
  }
}
