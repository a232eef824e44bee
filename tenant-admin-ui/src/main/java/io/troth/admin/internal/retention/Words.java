package io.troth.admin.internal.retention;

import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.RetentionCalendar.Promise;
import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.Kind;
import io.troth.retention.api.Sweeps.State;
import io.troth.web.page.Tone;
import java.util.StringJoiner;

/** Words of retention, as staff read them. */
final class Words {

  private Words() {}

  static String of(Promise promise) {
    return "%s, version %d%s"
        .formatted(promise.policy(), promise.version(), promise.inForce() ? " (in force)" : "");
  }

  static String of(Retention retention) {
    var span = of(retention.keep());
    var since =
        retention
            .on()
            .map(day -> "from " + day + " on")
            .orElseGet(() -> since(retention.trigger()));
    return "%s %s, then %s".formatted(span, since, of(retention.action()));
  }

  static String since(RetentionTrigger trigger) {
    return switch (trigger) {
      case CREATED -> "from collection on";
      case LAST_ACTIVITY -> "after the last activity";
      case PURPOSE_ENDED -> "after the purpose has ended";
      case RELATIONSHIP_ENDED -> "after the relationship has ended";
      case CONSENT_WITHDRAWN -> "after consent was withdrawn";
      case FIXED_DATE -> "from a fixed day on";
    };
  }

  static String of(RetentionAction action) {
    return switch (action) {
      case ERASE -> "erased";
      case ANONYMISE -> "made anonymous";
      case RESTRICT -> "restricted";
    };
  }

  static String of(TimeSpan span) {
    var parts = new StringJoiner(", ");
    part(parts, span.calendar().getYears(), "year");
    part(parts, span.calendar().getMonths(), "month");
    part(parts, span.calendar().getDays(), "day");
    part(parts, (int) span.clock().toHours(), "hour");
    part(parts, span.clock().toMinutesPart(), "minute");
    return parts.length() == 0 ? "No time" : parts.toString();
  }

  private static void part(StringJoiner parts, int count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  static String of(Kind kind) {
    return switch (kind) {
      case NIGHTLY -> "Nightly";
      case NOW -> "Started by hand";
    };
  }

  static String of(State state) {
    return switch (state) {
      case RUNNING -> "Under way";
      case PAUSED -> "Paused";
      case DONE -> "Done";
    };
  }

  static Tone tone(State state) {
    return switch (state) {
      case RUNNING -> Tone.COMING;
      case PAUSED -> Tone.WAITS;
      case DONE -> Tone.KEPT;
    };
  }

  static String of(Deed deed) {
    return switch (deed) {
      case ERASED -> "Erased";
      case ANONYMISED -> "Made anonymous";
      case RESTRICTED -> "Restricted";
      case FORGOTTEN -> "Identifying values erased";
    };
  }
}
