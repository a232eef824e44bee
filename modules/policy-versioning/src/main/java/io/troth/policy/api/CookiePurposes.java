package io.troth.policy.api;

import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.CookieCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept in a browser without being needed is a purpose of its own, one per category, and
 * rests on consent (Directive 2002/58/EC, Article 5(3)).
 */
public final class CookiePurposes {

  private static final Map<CookieCategory, LocalText> NAMES =
      Map.of(
          CookieCategory.FUNCTIONAL,
          new LocalText(
              Map.of(
                  "en", "Remembering your settings in the browser",
                  "de", "Ihre Einstellungen im Browser merken")),
          CookieCategory.ANALYTICS,
          new LocalText(
              Map.of(
                  "en", "Measuring use through the browser",
                  "de", "Nutzung über den Browser messen")),
          CookieCategory.TARGETING,
          new LocalText(
              Map.of(
                  "en", "Advertising chosen for you through the browser",
                  "de", "Auf Sie zugeschnittene Werbung über den Browser")));

  private static final Set<String> IDS =
      NAMES.keySet().stream().map(CookiePurposes::id).collect(Collectors.toUnmodifiableSet());

  private CookiePurposes() {}

  /** For example {@code cookies-analytics}. */
  public static String id(CookieCategory category) {
    return "cookies-" + category.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a purpose is one of these by its id. */
  public static boolean isOne(String purpose) {
    return IDS.contains(purpose);
  }

  /** The purposes of the categories declared, from the least to the most intrusive. */
  static List<Purpose> of(List<Cookie> cookies, List<Purpose> purposes) {
    var derived = new ArrayList<Purpose>();
    for (var category : CookieCategory.values()) {
      var name = NAMES.get(category);
      var declared = in(category, cookies);
      if (name != null && !declared.isEmpty()) {
        derived.add(purpose(id(category), name, declared, purposes));
      }
    }
    return derived;
  }

  private static Purpose purpose(
      String id, LocalText name, Set<Cookie> declared, List<Purpose> purposes) {
    var clauses = new HashSet<String>();
    declared.forEach(cookie -> clauses.addAll(cookie.clauses()));
    return new Purpose(
        id, name, LegalBasis.CONSENT, Set.of(), Set.of(), shortestFor(clauses, purposes), clauses);
  }

  private static Optional<TimeSpan> shortestFor(Set<String> clauses, List<Purpose> purposes) {
    return purposes.stream()
        .filter(purpose -> purpose.basis() == LegalBasis.CONSENT)
        .filter(purpose -> !Collections.disjoint(purpose.clauses(), clauses))
        .flatMap(purpose -> purpose.consentFor().stream())
        .reduce((one, other) -> one.canExceed(other) ? other : one);
  }

  /** Ids of the purposes under which something else is kept, or kept longer, than before. */
  public static Set<String> changed(Handling before, Handling after) {
    return NAMES.keySet().stream()
        .filter(
            category -> !terms(category, before.cookies()).equals(terms(category, after.cookies())))
        .map(CookiePurposes::id)
        .collect(Collectors.toSet());
  }

  /** What a purpose of a category of cookies keeps in the browser; nothing for other purposes. */
  public static List<Cookie> behind(Purpose purpose, Handling handling) {
    return handling.cookies().stream()
        .filter(cookie -> NAMES.containsKey(cookie.category()))
        .filter(cookie -> id(cookie.category()).equals(purpose.id()))
        .toList();
  }

  private static Set<List<String>> terms(CookieCategory category, List<Cookie> cookies) {
    return in(category, cookies).stream().map(CookiePurposes::terms).collect(Collectors.toSet());
  }

  private static List<String> terms(Cookie cookie) {
    return List.of(
        cookie.id(), cookie.inBrowser(), cookie.storage().name(), String.valueOf(cookie.keep()));
  }

  private static Set<Cookie> in(CookieCategory category, List<Cookie> cookies) {
    return cookies.stream()
        .filter(cookie -> cookie.category() == category)
        .collect(Collectors.toSet());
  }
}
