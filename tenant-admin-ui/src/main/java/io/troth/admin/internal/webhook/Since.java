package io.troth.admin.internal.webhook;

import io.troth.web.page.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far back to replay. */
enum Since {
  HOUR("The last hour", Duration.ofHours(1)),
  DAY("The last 24 hours", Duration.ofDays(1)),
  WEEK("The last 7 days", Duration.ofDays(7)),
  MONTH("The last 30 days: all that is kept", Duration.ofDays(30));

  private final String words;
  private final Duration span;

  Since(String words, Duration span) {
    this.words = words;
    this.span = span;
  }

  Instant before(Instant now) {
    return now.minus(span);
  }

  /** The one of that name; a day when there is none. */
  static Since of(@Nullable String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(DAY);
  }

  static List<Choice> choices() {
    return Arrays.stream(values())
        .map(one -> new Choice(one.name(), one.words, one == DAY))
        .toList();
  }
}
