package io.troth.admin.internal;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.notification.api.NoticeView;
import io.troth.policy.api.VersionId;
import io.troth.web.page.Formats;
import io.troth.web.page.PersonLine;
import io.troth.web.page.PersonLine.Entry;
import io.troth.web.page.PersonLine.Kind;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Acts and notices of one person on one line, newest first. Pure. */
final class PersonHistory {

  private record Dated(Instant at, Entry entry) {}

  private PersonHistory() {}

  /**
   * @param versions what staff call a version
   */
  static PersonLine of(
      List<ActView> acts,
      List<NoticeView> notices,
      Function<VersionId, String> versions,
      Reader reader) {
    var all = new ArrayList<Dated>();
    acts.forEach(act -> all.add(new Dated(act.at(), act(act, reader))));
    notices.forEach(notice -> notice(notice, told(notice, versions), reader, all));
    all.sort(Comparator.comparing(Dated::at).reversed());
    return new PersonLine(all.stream().map(Dated::entry).toList());
  }

  /** What a mail told of: a version, or a correction of one. */
  private static String told(NoticeView notice, Function<VersionId, String> versions) {
    var version = versions.apply(notice.version());
    return notice.correction().isPresent() ? version + ", correction" : version;
  }

  private static Entry act(ActView act, Reader reader) {
    var byClock =
        act.type() == ActType.DEEMED_ACCEPTED
            || act.type() == ActType.DEEMED_ACCEPTANCE_INVALIDATED;
    var entry =
        new Entry(
            byClock ? Kind.CLOCK : Kind.ACT,
            reader.brief(act.at()),
            Formats.hour(act.at(), reader),
            act.text()
                .map(text -> "%s: version %d".formatted(Labels.words(act.type()), text.number()))
                .orElseGet(() -> Labels.words(act.type())));
    var told = act.purpose().map(purpose -> entry.detailed("Purpose: " + purpose)).orElse(entry);
    return act.type() == ActType.BASELINE_ASSERTED ? told.assertedByTenant() : told;
  }

  private static void notice(NoticeView notice, String version, Reader reader, List<Dated> all) {
    notice
        .handedOverAt()
        .ifPresent(
            at ->
                all.add(
                    new Dated(
                        at,
                        entry(
                            at,
                            version + ": mail handed over",
                            notice,
                            Tone.KEPT,
                            "Told",
                            reader))));
    notice
        .bouncedAt()
        .ifPresent(
            at ->
                all.add(
                    new Dated(
                        at,
                        entry(
                            at,
                            version + ": mail came back",
                            notice,
                            Tone.BROKEN,
                            "Void",
                            reader))));
    if (notice.handedOverAt().isEmpty()) {
      all.add(
          new Dated(
              notice.plannedAt(),
              entry(
                  notice.plannedAt(),
                  version + ": notice by mail",
                  notice,
                  Labels.tone(notice.state()),
                  Labels.words(notice.state()),
                  reader)));
    }
  }

  private static Entry entry(
      Instant at, String title, NoticeView notice, Tone tone, String word, Reader reader) {
    var entry =
        new Entry(Kind.NOTICE, reader.brief(at), Formats.hour(at, reader), title)
            .badged(tone, word);
    return notice
        .reply()
        .map(reply -> entry.detailed("The mail server said: " + reply))
        .orElse(entry);
  }
}
