package io.troth.admin.internal.retention;

import io.troth.retention.api.Sweeps.Deed;
import io.troth.retention.api.Sweeps.Kind;
import io.troth.retention.api.Sweeps.State;
import io.troth.retention.api.Sweeps.SweepView;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sweeps as the pages show them. */
final class SweepViews {

  private SweepViews() {}

  /** One sweep. */
  record Row(
      String href,
      String kind,
      String askedBy,
      Tone tone,
      String state,
      boolean running,
      boolean paused,
      boolean done,
      Moment started,
      String took,
      String progress,
      String erased,
      String anonymised,
      String restricted,
      String rate,
      String chunks) {

    static Row of(SweepView view, UnaryOperator<String> names, Reader reader) {
      return new Row(
          SweepPages.HERE + "/" + view.id(),
          Words.of(view.kind()),
          view.kind() == Kind.NIGHTLY ? "Troth" : names.apply(view.askedBy()),
          Words.tone(view.state()),
          Words.of(view.state()),
          view.state() == State.RUNNING,
          view.state() == State.PAUSED,
          view.state() == State.DONE,
          reader.moment(view.startedAt()),
          took(view.busy()),
          progress(view),
          Formats.number(view.records(Deed.ERASED) + view.records(Deed.FORGOTTEN), reader),
          Formats.number(view.records(Deed.ANONYMISED), reader),
          Formats.number(view.records(Deed.RESTRICTED), reader),
          Formats.number(view.rate(), reader) + " a second",
          Formats.number(view.chunks(), reader));
    }

    private static String progress(SweepView view) {
      var at = view.at().map(category -> ", at " + category).orElse("");
      return view.rules() == 0
          ? "Has not begun yet"
          : "%d of %d promises gone through%s".formatted(view.rulesDone(), view.rules(), at);
    }

    private static String took(Duration busy) {
      return busy.toSeconds() > 0 ? busy.toSeconds() + " s" : busy.toMillis() + " ms";
    }
  }

  /** What it did with one category. */
  record Part(String category, String deed, String records) {}

  static List<Part> parts(SweepView view, Reader reader) {
    return view.shares().stream()
        .map(
            share ->
                new Part(
                    share.category(),
                    Words.of(share.deed()),
                    Formats.number(share.records(), reader)))
        .toList();
  }
}
