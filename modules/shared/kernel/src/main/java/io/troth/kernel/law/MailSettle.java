package io.troth.kernel.law;

import java.time.Duration;
import java.util.Comparator;

/**
 * How long a mail that a server took may still come back.
 *
 * @param days at least 1
 * @param source where this number comes from
 */
public record MailSettle(int days, String source) {

  private static final MailSettle CURRENT =
      LawTable.read("mail-settle.csv").stream()
          .map(row -> new MailSettle(Integer.parseInt(row.get("days")), row.get("source")))
          .max(Comparator.comparingInt(MailSettle::days))
          .orElseThrow(() -> new IllegalStateException("the law pack has no settle window"));

  /** The longest of all rows. */
  public static MailSettle current() {
    return CURRENT;
  }

  public Duration window() {
    return Duration.ofDays(days);
  }
}
