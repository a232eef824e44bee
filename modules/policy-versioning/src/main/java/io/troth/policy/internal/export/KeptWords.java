package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.Handling.Cookie;

/** Says how long something is kept. */
final class KeptWords {

  private KeptWords() {}

  static String of(Retention retention, ExportWords words) {
    var span = words.span(retention.keep());
    if (retention.on().isPresent()) {
      var day = words.date(retention.on().get());
      return span.isEmpty() ? words.say("kept.until", day) : words.say("kept.from", span, day);
    }
    if (span.isEmpty()) {
      return words.word("kept.none", retention.trigger());
    }
    return retention.trigger() == RetentionTrigger.CREATED
        ? span
        : words.say("kept.from", span, words.word("trigger", retention.trigger()));
  }

  static String of(Cookie cookie, ExportWords words) {
    var span = words.span(cookie.keep());
    return span.isEmpty() ? words.say("kept.visit") : span;
  }
}
