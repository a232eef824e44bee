package io.troth.centre.internal.history;

import io.troth.centre.internal.Bundles;
import io.troth.centre.internal.Wording;
import io.troth.consent.api.ActView;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says an act in the reader's language, and what it was about, by the names the policies use. */
@ApplicationScoped
class ActWords {

  private final Wording wording;
  private final Timelines timelines;

  ActWords(Wording wording, Timelines timelines) {
    this.wording = wording;
    this.timelines = timelines;
  }

  String say(ActView act, Locale locale) {
    return wording.act(act, locale);
  }

  /** The purpose or recipient it was about; empty where it was about a version alone. */
  Optional<String> about(ActView act, Locale locale) {
    return switch (act.type()) {
      case RESTRICTED, RESTRICTION_LIFTED ->
          Optional.of(purpose(act, locale).orElseGet(() -> words(locale).everything()));
      case RECIPIENT_OPTED_OUT, RECIPIENT_OPTED_IN ->
          Optional.of(recipient(act, locale).orElseGet(() -> words(locale).everybody()));
      default -> purpose(act, locale);
    };
  }

  private static HistoryMessages words(Locale locale) {
    return Bundles.in(HistoryMessages.class, locale);
  }

  private Optional<String> purpose(ActView act, Locale locale) {
    return act.purpose()
        .map(id -> name(act, says -> says.purpose(id).map(Commitments.Purpose::name), locale, id));
  }

  private Optional<String> recipient(ActView act, Locale locale) {
    return act.recipient().map(id -> name(act, says -> recipient(says, id), locale, id));
  }

  private static Optional<LocalText> recipient(Commitments says, String id) {
    return says.recipients().stream()
        .filter(one -> one.id().equals(id))
        .map(Commitments.Recipient::name)
        .findFirst();
  }

  /** By the text the act was about, else by the newest that has such a thing. */
  private String name(
      ActView act, Function<Commitments, Optional<LocalText>> find, Locale locale, String id) {
    return candidates(act)
        .flatMap(version -> find.apply(version.commitments()).stream())
        .findFirst()
        .map(name -> name.in(locale, Locale.ENGLISH))
        .orElse(id);
  }

  private Stream<PublishedVersion> candidates(ActView act) {
    List<PublishedVersion> all =
        new ArrayList<>(
            timelines.all().stream().flatMap(line -> line.everPublished().stream()).toList());
    Collections.reverse(all);
    var own =
        all.stream()
            .filter(
                version ->
                    act.text().filter(text -> text.version().equals(version.id())).isPresent());
    return Stream.concat(own, all.stream());
  }
}
