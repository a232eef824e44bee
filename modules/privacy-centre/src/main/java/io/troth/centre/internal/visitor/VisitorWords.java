package io.troth.centre.internal.visitor;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.troth.centre.api.BannerDesign;
import io.troth.policy.api.Handling.BrowserStorage;
import io.troth.policy.api.Handling.CookieCategory;
import io.troth.policy.api.TimeSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the script in one language: ours, and over them the tenant's for the first layer.
 */
final class VisitorWords {

  /** Languages our own words are written in. */
  static final List<String> SPOKEN = List.of("en", "de");

  /** Languages written from right to left, by ISO 639 code. */
  private static final Set<String> LEFTWARD =
      Set.of("ar", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi");

  /** Where a value goes that only the browser knows. */
  private static final String BLANK = "{}";

  private final VisitorMessages messages;

  private VisitorWords(VisitorMessages messages) {
    this.messages = messages;
  }

  static VisitorWords in(String language) {
    var primary = primary(language);
    return new VisitorWords(
        primary.equals("en") || !SPOKEN.contains(primary)
            ? MessageBundles.get(VisitorMessages.class)
            : MessageBundles.get(VisitorMessages.class, Localized.Literal.of(primary)));
  }

  static String primary(String language) {
    return language.split("-", 2)[0];
  }

  static String direction(String language) {
    return LEFTWARD.contains(primary(language)) ? "rtl" : "ltr";
  }

  Map<String, String> all(Optional<BannerDesign.Words> designed) {
    var words = new LinkedHashMap<String, String>();
    words.put("heading", messages.heading());
    words.put("body", messages.body());
    words.put("changed", messages.changed());
    words.put("refuse", messages.refuse());
    words.put("accept", messages.accept());
    words.put("choose", messages.choose());
    words.put("save", messages.save());
    words.put("close", messages.close());
    words.put("policy", messages.policy());
    words.put("title", messages.title());
    words.put("intro", messages.intro());
    words.put("always", messages.always());
    words.put("stored", messages.stored(BLANK));
    words.put("honoured", messages.honoured());
    words.put("overruled", messages.overruled());
    words.put("exception", messages.exception());
    words.put("saved", messages.saved());
    words.put("failed", messages.failed());
    words.put("last", messages.last(BLANK));
    words.put("corner", messages.corner());
    words.put("held", messages.held(BLANK));
    words.put("load", messages.load(BLANK));
    for (var storage : BrowserStorage.values()) {
      words.put(storage.name(), storage(storage));
    }
    designed.ifPresent(own -> lay(own, words));
    return words;
  }

  private static void lay(BannerDesign.Words own, Map<String, String> words) {
    words.put("heading", own.heading());
    words.put("body", own.body());
    words.put("refuse", own.refuse());
    words.put("accept", own.accept());
    words.put("choose", own.choose());
  }

  private String storage(BrowserStorage storage) {
    return switch (storage) {
      case COOKIE -> messages.cookie();
      case WEB_STORAGE -> messages.webStorage();
      case CACHE -> messages.cache();
    };
  }

  String name(CookieCategory category) {
    return switch (category) {
      case MANDATORY -> messages.mandatoryName();
      case FUNCTIONAL -> messages.functionalName();
      case ANALYTICS -> messages.analyticsName();
      case TARGETING -> messages.targetingName();
    };
  }

  String about(CookieCategory category) {
    return switch (category) {
      case MANDATORY -> messages.mandatoryAbout();
      case FUNCTIONAL -> messages.functionalAbout();
      case ANALYTICS -> messages.analyticsAbout();
      case TARGETING -> messages.targetingAbout();
    };
  }

  String without(String what) {
    return messages.without(what);
  }

  /** "3 months", "1 day 6 hours"; what is kept for no time ends with the visit. */
  String span(TimeSpan span) {
    var calendar = span.calendar();
    var clock = span.clock();
    var parts =
        List.of(
            calendar.getYears() == 0 ? "" : messages.years(calendar.getYears()),
            calendar.getMonths() == 0 ? "" : messages.months(calendar.getMonths()),
            days(calendar.getDays() + (int) clock.toDays()),
            clock.toHoursPart() == 0 ? "" : messages.hours(clock.toHoursPart()),
            clock.toMinutesPart() == 0 ? "" : messages.minutes(clock.toMinutesPart()));
    var said = parts.stream().filter(part -> !part.isEmpty()).toList();
    return said.isEmpty() ? messages.visit() : String.join(" ", said);
  }

  private String days(int days) {
    return days == 0 ? "" : messages.days(days);
  }
}
