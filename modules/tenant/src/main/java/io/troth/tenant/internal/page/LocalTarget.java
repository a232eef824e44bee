package io.troth.tenant.internal.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser is sent next, when a request says so: pages of ours below one path only. */
public final class LocalTarget {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.~%?&=:+,;!*'()@-]{1,1000}");

  private LocalTarget() {}

  /**
   * The wanted page, or the fallback when it is none of ours.
   *
   * @param below path the page must lie at or under, without a trailing slash
   */
  public static String of(@Nullable String wanted, String below, String fallback) {
    return wanted != null && isBelow(wanted, below) ? wanted : fallback;
  }

  static boolean isBelow(String wanted, String below) {
    if (!PLAIN.matcher(wanted).matches() || !wanted.startsWith(below)) {
      return false;
    }
    var rest = wanted.substring(below.length());
    var path = rest.split("\\?", 2)[0];
    return (rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?"))
        && !path.contains("//")
        && !path.contains("..")
        && !path.contains("%");
  }
}
