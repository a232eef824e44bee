package io.troth.admin.internal.retention;

import io.troth.admin.internal.desk.Names;
import io.troth.retention.api.LegalHolds.HoldView;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds as the pages show them. */
final class HoldViews {

  private HoldViews() {}

  /** One hold in the list and at the head of its page. */
  record Row(
      String href,
      String reason,
      String ground,
      String scope,
      String owner,
      Tone tone,
      String state,
      Moment review,
      Moment placed,
      @Nullable Moment released,
      @Nullable String releaseReason) {

    static Row of(HoldView view, UnaryOperator<String> names, Reader reader) {
      var hold = view.hold();
      var today = LocalDate.ofInstant(reader.now(), reader.zone());
      boolean due = view.live() && !hold.reviewOn().isAfter(today);
      return new Row(
          HoldPages.HERE + "/" + hold.id(),
          hold.reason(),
          hold.ground(),
          covers(view),
          names.apply(hold.owner()),
          !view.live() ? Tone.NEUTRAL : due ? Tone.WAITS : Tone.KEPT,
          !view.live() ? "Released" : due ? "To be looked at" : "Holds",
          reader.brief(hold.reviewOn().atStartOfDay(reader.zone()).toInstant()),
          reader.brief(hold.placedAt()),
          hold.releasedAt().map(reader::moment).orElse(null),
          view.releaseReason().orElse(null));
    }
  }

  /** One person it names. */
  record Person(String href, String name) {}

  static List<Person> people(HoldView view) {
    return view.people().stream()
        .map(one -> new Person("/admin/people/" + one, Names.pseudonym(one)))
        .toList();
  }

  private static String covers(HoldView view) {
    var which =
        view.hold().categories().isEmpty()
            ? "all data"
            : view.hold().categories().stream().sorted().collect(Collectors.joining(", "));
    return switch (view.people().size()) {
      case 0 -> "Everybody: " + which;
      case 1 -> "1 person: " + which;
      default -> view.people().size() + " people: " + which;
    };
  }
}
