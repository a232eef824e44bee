package io.troth.admin.internal.people;

import io.troth.consent.api.ActView;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Tone;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened around a person.
 *
 * @param detail what the title leaves out; null for nothing
 * @param tone of the badge; null shows none
 * @param word of the badge; null shows none
 * @param act what they, or the clock, did; empty for what is no act
 */
record Happening(
    Instant at,
    Kind kind,
    String title,
    @Nullable String detail,
    @Nullable Tone tone,
    @Nullable String word,
    Optional<ActView> act) {

  static Happening of(Instant at, Kind kind, String title) {
    return new Happening(at, kind, title, null, null, null, Optional.empty());
  }

  Happening detailed(@Nullable String text) {
    return new Happening(at, kind, title, text, tone, word, act);
  }

  Happening badged(Tone state, String words) {
    return new Happening(at, kind, title, detail, state, words, act);
  }

  Happening by(ActView view) {
    return new Happening(at, kind, title, detail, tone, word, Optional.of(view));
  }

  boolean asserted() {
    return act.filter(one -> one.how().asserted() || ActWords.isBaseline(one)).isPresent();
  }
}
