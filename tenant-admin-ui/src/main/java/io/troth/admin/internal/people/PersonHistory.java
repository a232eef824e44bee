package io.troth.admin.internal.people;

import io.troth.admin.internal.desk.Labels;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ConsentExplorer.Change;
import io.troth.consent.api.ConsentStatus;
import io.troth.notification.api.NoticeView;
import io.troth.policy.api.VersionId;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that happened around one person, newest first. Pure. */
final class PersonHistory {

  private final Function<VersionId, String> versions;
  private final List<Happening> all = new ArrayList<>();

  /**
   * @param versions what staff call a version
   */
  PersonHistory(Function<VersionId, String> versions) {
    this.versions = versions;
  }

  /** Adds acts. */
  PersonHistory acts(List<ActView> acts) {
    acts.forEach(
        act ->
            all.add(
                Happening.of(act.at(), ActWords.kind(act), ActWords.title(act))
                    .detailed(ActWords.detail(act))
                    .by(act)));
    return this;
  }

  /** Adds what became of each notice. */
  PersonHistory notices(List<NoticeView> notices) {
    for (var notice : notices) {
      var version = told(notice);
      notice
          .handedOverAt()
          .ifPresent(
              at -> all.add(of(notice, at, version + handedOver(notice), Tone.KEPT, "Told")));
      notice
          .bouncedAt()
          .ifPresent(
              at -> all.add(of(notice, at, version + ": mail came back", Tone.BROKEN, "Void")));
      if (notice.handedOverAt().isEmpty()) {
        all.add(
            of(
                notice,
                notice.plannedAt(),
                version + ": notice by mail",
                Labels.tone(notice.state()),
                Labels.words(notice.state())));
      }
    }
    return this;
  }

  /**
   * Adds what changed for decisions without an act of that very moment: a consent that expired, a
   * text under which it no longer holds, a question that came up.
   *
   * @param acts of the same time, whose own effects are not told twice
   * @param names what staff call a purpose
   */
  PersonHistory changes(List<Change> changes, List<ActView> acts, Function<String, String> names) {
    var told = new HashSet<List<Object>>();
    acts.forEach(act -> told.add(List.of(act.at(), act.purpose().orElse(""))));
    changes.stream()
        .filter(change -> !told.contains(List.<Object>of(change.at(), change.purpose())))
        .map(change -> change(change, names.apply(change.purpose())))
        .forEach(all::add);
    return this;
  }

  /** That a purpose is theirs to decide on is no news until there was an answer. */
  static List<Change> news(List<Change> changes) {
    var begun = new HashSet<List<Object>>();
    return changes.stream()
        .filter(
            change ->
                !(begun.add(List.of(change.policy(), change.purpose()))
                    && change.state() == ConsentStatus.UNKNOWN))
        .toList();
  }

  /** Newest first. */
  List<Happening> newestFirst() {
    return all.stream().sorted(Comparator.comparing(Happening::at).reversed()).toList();
  }

  private static Happening change(Change change, String name) {
    return Happening.of(change.at(), Kind.DECISION, Labels.effect(change.state(), name))
        .badged(Labels.tone(change.state()), Labels.words(change.state()))
        .detailed(detail(change.state()));
  }

  private static @Nullable String detail(ConsentStatus state) {
    return switch (state) {
      case EXPIRED ->
          "It lasted as long as the text said. Decisions say no until it is given anew.";
      case INVALIDATED ->
          "The text that binds them now says something else of it. Decisions say no until it is"
              + " given anew.";
      default -> null;
    };
  }

  private static String handedOver(NoticeView notice) {
    return notice.mail().isPresent()
        ? ": mail handed over, which told of other changes too"
        : ": mail handed over";
  }

  /** What a mail told of: a version, a correction of one, or a version once more. */
  private String told(NoticeView notice) {
    var version = versions.apply(notice.version());
    return switch (notice.kind()) {
      case VERSION -> version;
      case CORRECTION -> version + ", correction";
      case REMINDER -> version + ", reminder";
    };
  }

  private static Happening of(NoticeView notice, Instant at, String title, Tone tone, String word) {
    return Happening.of(at, Kind.NOTICE, title)
        .badged(tone, word)
        .detailed(notice.reply().map(reply -> "The mail server said: " + reply).orElse(null));
  }
}
