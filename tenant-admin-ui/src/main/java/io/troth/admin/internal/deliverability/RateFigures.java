package io.troth.admin.internal.deliverability;

import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Rates;
import io.troth.web.page.Figure;
import io.troth.web.page.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back of a month's mails, as figures. */
final class RateFigures {

  /** What large mailbox providers take before they turn mails away, in percent. */
  private static final double MOST_COMPLAINTS = 0.3;

  private static final double MANY_BOUNCES = 2;

  private RateFigures() {}

  static List<Figure> of(Rates rates) {
    return List.of(
        new Figure(
            number(rates.taken()), "Taken", null, null, "by the mail server, in the last 30 days"),
        new Figure(
            number(rates.count(ReturnKind.HARD)),
            "Do not work",
            tone(rates, ReturnKind.HARD, MANY_BOUNCES),
            "/admin/bounces?kind=HARD",
            share(rates, ReturnKind.HARD)),
        new Figure(
            number(rates.count(ReturnKind.SOFT) + rates.count(ReturnKind.BLOCKED)),
            "For now or blocked",
            null,
            "/admin/bounces?kind=SOFT",
            null),
        new Figure(
            number(rates.count(ReturnKind.COMPLAINT)),
            "Complaints",
            tone(rates, ReturnKind.COMPLAINT, MOST_COMPLAINTS),
            "/admin/bounces?kind=COMPLAINT",
            share(rates, ReturnKind.COMPLAINT)));
  }

  private static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  private static @Nullable String share(Rates rates, ReturnKind kind) {
    return rates.taken() == 0
        ? null
        : String.format(Locale.ENGLISH, "%.2f %% of what was taken", percent(rates, kind));
  }

  private static @Nullable Tone tone(Rates rates, ReturnKind kind, double limit) {
    if (rates.count(kind) == 0) {
      return null;
    }
    return rates.taken() == 0 || percent(rates, kind) >= limit ? Tone.BROKEN : Tone.KEPT;
  }

  private static double percent(Rates rates, ReturnKind kind) {
    return 100.0 * rates.count(kind) / rates.taken();
  }
}
