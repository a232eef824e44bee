package io.troth.policy.internal.authoring;

import static io.troth.policy.internal.authoring.Clues.AHEAD;
import static io.troth.policy.internal.authoring.Clues.ANSWER;
import static io.troth.policy.internal.authoring.Clues.CHANGE;
import static io.troth.policy.internal.authoring.Clues.COOKIE;
import static io.troth.policy.internal.authoring.Clues.EXTEND;
import static io.troth.policy.internal.authoring.Clues.HOLD;
import static io.troth.policy.internal.authoring.Clues.KEEP;
import static io.troth.policy.internal.authoring.Clues.MAIL;
import static io.troth.policy.internal.authoring.Clues.NOT;
import static io.troth.policy.internal.authoring.Clues.OFFICER;
import static io.troth.policy.internal.authoring.Clues.PLATFORM;
import static io.troth.policy.internal.authoring.Clues.REQUEST;
import static io.troth.policy.internal.authoring.Clues.REVIEW;
import static io.troth.policy.internal.authoring.Clues.SESSION;
import static io.troth.policy.internal.authoring.Clues.SHARE;
import static io.troth.policy.internal.authoring.Clues.TELL;
import static io.troth.policy.internal.authoring.Clues.USE;
import static io.troth.policy.internal.authoring.Clues.USE_ACCEPTS;
import static io.troth.policy.internal.authoring.Clues.YEARLY;

import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.Suggestion;
import io.troth.policy.api.authoring.Suggestion.Sort;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads sentences and guesses what they promise. A pure function. It is meant to find more than is
 * there rather than less: a person drops what is wrong, but cannot see what was never shown.
 */
final class Guesses {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
  private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9][0-9 ()/-]{5,24}[0-9]");

  private final Findings found = new Findings();

  private Guesses() {}

  static List<Suggestion> in(PolicyText text, String language) {
    var guesses = new Guesses();
    for (var clause : text.clauses()) {
      var sentences = Sentence.of(clause, language);
      sentences.forEach(guesses::look);
      guesses.officer(sentences);
    }
    return guesses.found.all();
  }

  private void look(Sentence sentence) {
    notice(sentence);
    retention(sentence);
    rights(sentence);
    review(sentence);
    purposes(sentence);
    vocabulary(sentence);
  }

  private void notice(Sentence sentence) {
    if (!CHANGE.around(sentence)) {
      return;
    }
    if (TELL.in(sentence) && AHEAD.in(sentence)) {
      Periods.days(sentence.text())
          .ifPresent(
              days -> found.add(Sort.NOTICE_PERIOD, "", sentence, "days", Integer.toString(days)));
    }
    if (TELL.in(sentence) && MAIL.in(sentence)) {
      found.add(Sort.NOTICE_CHANNEL, "EMAIL", sentence, "channel", "EMAIL");
    }
    if (TELL.in(sentence) && PLATFORM.in(sentence)) {
      found.add(Sort.NOTICE_CHANNEL, "PLATFORM", sentence, "channel", "PLATFORM");
    }
    if (USE_ACCEPTS.in(sentence)) {
      found.add(Sort.DEEMED_ACCEPTANCE, "", sentence);
    }
  }

  /** A sentence may name several: "settings after 30 days, messages after two years". */
  private void retention(Sentence sentence) {
    if (!KEEP.around(sentence) || ANSWER.in(sentence) || COOKIE.in(sentence)) {
      return;
    }
    for (var part : sentence.text().split("[,;] ")) {
      Periods.first(part)
          .ifPresent(
              keep -> {
                var category = Vocabulary.CATEGORIES.first(part).orElse("");
                found.add(
                    Sort.RETENTION, category + keep, sentence, "category", category, "keep", keep);
              });
    }
  }

  private void rights(Sentence sentence) {
    if (!REQUEST.around(sentence) && !sentence.text().contains("opt")) {
      return;
    }
    var extending = EXTEND.in(sentence);
    var days =
        ANSWER.in(sentence) && !extending ? Periods.days(sentence.text()) : OptionalInt.empty();
    var within = days.isPresent() ? Integer.toString(days.getAsInt()) : "";
    var rights = Vocabulary.RIGHTS.all(sentence.text());
    for (var right : rights) {
      found.add(Sort.RIGHT, right, sentence, "id", right, "answerWithinDays", within);
    }
    if (days.isPresent() && rights.isEmpty()) {
      found.add(Sort.RIGHT, "any", sentence, "id", "access", "answerWithinDays", within);
    }
  }

  private void review(Sentence sentence) {
    if (!REVIEW.in(sentence)) {
      return;
    }
    var every = YEARLY.in(sentence) ? "P12M" : Periods.first(sentence.text()).orElse("");
    if (!every.isEmpty()) {
      found.add(Sort.REVIEW, "", sentence, "every", every);
    }
  }

  private void purposes(Sentence sentence) {
    if (!USE.in(sentence)) {
      return;
    }
    for (var basis : Vocabulary.BASES.all(sentence.text())) {
      var id = ClauseMaker.slug(sentence.clause() + " " + basis.split("-")[0]);
      found.add(Sort.PURPOSE, id, sentence, "id", id, "name", sentence.heading(), "basis", basis);
    }
  }

  private void vocabulary(Sentence sentence) {
    if (HOLD.around(sentence)) {
      for (var id : Vocabulary.CATEGORIES.all(sentence.text())) {
        var source = id.endsWith("logs") || id.equals("device-data") ? "device" : "person";
        found.add(
            Sort.CATEGORY, id, sentence, "id", id, "name", Vocabulary.named(id), "sources", source);
      }
    }
    if (SHARE.in(sentence) && !NOT.in(sentence)) {
      for (var id : Vocabulary.RECIPIENTS.all(sentence.text())) {
        found.add(
            Sort.RECIPIENT,
            id,
            sentence,
            "id",
            id,
            "name",
            Vocabulary.named(id),
            "role",
            Vocabulary.role(id),
            "country",
            "");
      }
    }
    Vocabulary.PROTECTIONS
        .all(sentence.text())
        .forEach(id -> found.add(Sort.PROTECTION, id, sentence, "id", id));
    if (SHARE.in(sentence)) {
      Vocabulary.DISCLOSURES
          .all(sentence.text())
          .forEach(id -> found.add(Sort.DISCLOSURE, id, sentence, "id", id));
    }
    cookies(sentence);
  }

  private void cookies(Sentence sentence) {
    if (!COOKIE.in(sentence) || NOT.in(sentence)) {
      return;
    }
    var keep = Periods.first(sentence.text()).orElse(SESSION.in(sentence) ? "PT0S" : "");
    for (var category : Vocabulary.COOKIES.all(sentence.text())) {
      found.add(
          Sort.COOKIE,
          category,
          sentence,
          "id",
          category + "-cookies",
          "name",
          sentence.heading(),
          "category",
          category,
          "storage",
          "cookie",
          "keep",
          keep);
    }
  }

  private void officer(List<Sentence> sentences) {
    var first = sentences.stream().filter(OFFICER::in).findFirst();
    if (first.isEmpty()) {
      return;
    }
    var all = String.join(" ", sentences.stream().map(Sentence::text).toList());
    found.add(
        Sort.OFFICER,
        "",
        first.get(),
        "name",
        "",
        "email",
        firstOf(ADDRESS, all),
        "address",
        "",
        "telephone",
        firstOf(TELEPHONE, all));
  }

  private static String firstOf(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }
}
