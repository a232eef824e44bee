package io.troth.policy.internal.change;

import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.internal.change.Words.Argument;
import java.util.List;

/** What differs in what is kept in people's browsers. */
final class CookieChanges {

  private final Findings findings;
  private final List<Cookie> from;
  private final List<Cookie> to;

  CookieChanges(Findings findings) {
    this.findings = findings;
    this.from = findings.from().handling().cookies();
    this.to = findings.to().handling().cookies();
  }

  void find() {
    for (var cookie : to) {
      Keys.find(from, Cookie::id, cookie.id())
          .ifPresentOrElse(before -> compare(before, cookie), () -> added(cookie));
    }
    for (var cookie : from) {
      if (Keys.find(to, Cookie::id, cookie.id()).isEmpty()) {
        findings.add(Rule.COOKIE_REMOVED, key(cookie, "removed"), Argument.name(cookie.name()));
      }
    }
  }

  private void added(Cookie cookie) {
    findings.add(
        opensTracking(cookie) ? Rule.COOKIE_TRACKING_ADDED : Rule.COOKIE_ADDED,
        key(cookie, "added"),
        Argument.name(cookie.name()),
        category(cookie),
        Argument.span(cookie.keep()));
  }

  /** Whether nothing so intrusive was there before. */
  private boolean opensTracking(Cookie cookie) {
    return cookie.category().compareTo(CookieCategory.ANALYTICS) >= 0
        && from.stream().noneMatch(old -> old.category().compareTo(cookie.category()) >= 0);
  }

  private void compare(Cookie before, Cookie after) {
    if (Texts.differ(before.name(), after.name())
        || !before.inBrowser().equals(after.inBrowser())) {
      findings.add(
          Rule.COOKIE_RESTATED,
          key(after, "restated"),
          Argument.name(before.name()),
          Argument.name(after.name()));
    }
    if (before.category() != after.category()) {
      findings.add(
          categoryRule(before.category(), after.category()),
          key(after, "category:" + after.category()),
          Argument.name(after.name()),
          category(before),
          category(after));
    }
    keep(before, after);
    if (before.storage() != after.storage()) {
      findings.add(
          Rule.COOKIE_STORAGE_CHANGED,
          key(after, "storage:" + after.storage()),
          Argument.name(after.name()),
          Argument.word("browser-storage." + before.storage()),
          Argument.word("browser-storage." + after.storage()));
    }
    findings.citation(
        "cookie:" + after.id(), Argument.name(after.name()), before.clauses(), after.clauses());
  }

  /** What is mandatory cannot be refused, so that calling it so takes a choice away. */
  private static Rule categoryRule(CookieCategory before, CookieCategory after) {
    if (after == CookieCategory.MANDATORY) {
      return Rule.COOKIE_BECAME_MANDATORY;
    }
    return after.compareTo(before) > 0
        ? Rule.COOKIE_CATEGORY_WIDENED
        : Rule.COOKIE_CATEGORY_NARROWED;
  }

  private void keep(Cookie before, Cookie after) {
    boolean longer = after.keep().canExceed(before.keep());
    if (longer || before.keep().canExceed(after.keep())) {
      findings.add(
          longer ? Rule.COOKIE_KEPT_LONGER : Rule.COOKIE_KEPT_SHORTER,
          key(after, longer ? "kept-longer" : "kept-shorter"),
          Argument.name(after.name()),
          Argument.span(before.keep()),
          Argument.span(after.keep()));
    }
  }

  private static Argument category(Cookie cookie) {
    return Argument.word("cookie-category." + cookie.category());
  }

  private static String key(Cookie cookie, String what) {
    return "cookie:" + cookie.id() + ":" + what;
  }
}
