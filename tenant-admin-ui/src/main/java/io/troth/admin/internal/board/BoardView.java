package io.troth.admin.internal.board;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.PromiseBoard.Gap;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.Measured;
import io.troth.policy.api.PromiseBoard.StateChange;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.Promised;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.Reader;
import io.troth.web.page.Seal;
import io.troth.web.page.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The promises of one version as the board shows them. */
record BoardView(
    List<Figure> figures,
    List<NavItem> states,
    String state,
    List<Group> groups,
    long unanswered,
    List<Past> past) {

  private static final String ALL = "all";

  /** Promises of one kind. */
  record Group(String id, String title, List<Row> rows) {}

  /** One promise. */
  record Row(
      String words,
      List<ClauseLink> clauses,
      @Nullable String since,
      List<Seal> seals,
      @Nullable Open gap) {}

  /** A clause that says it. */
  record ClauseLink(String heading, String href) {}

  /**
   * Nothing keeps it.
   *
   * @param reason why it is promised all the same; null while nobody answers for it
   */
  record Open(
      Tone tone,
      String word,
      @Nullable String reason,
      @Nullable String by,
      @Nullable Moment at,
      @Nullable String id) {}

  /** A day on which a state changed. */
  record Past(String day, String promise, Tone tone, String state) {}

  /** What a board is drawn from beside its lines. */
  record Ground(
      Function<String, ClauseLink> clauses,
      Function<String, String> staff,
      List<StateChange> history,
      String href,
      Reader reader) {}

  static BoardView of(List<Line> lines, Optional<PromiseState> wanted, Ground ground) {
    var shown =
        lines.stream().filter(line -> wanted.isEmpty() || line.state() == wanted.get()).toList();
    var words = new TreeMap<String, String>();
    lines.forEach(line -> words.put(line.promised().key().toString(), english(line.promised())));
    return new BoardView(
        figures(lines, ground),
        states(lines, ground.href()),
        wanted.map(BoardView::word).orElse(ALL),
        groups(shown, ground),
        lines.stream()
            .filter(line -> line.state() == PromiseState.GAP && line.gap().isEmpty())
            .count(),
        ground.history().stream().map(change -> past(change, words, ground.reader())).toList());
  }

  /** The word in the address. */
  static String word(PromiseState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<PromiseState, Long> counts(List<Line> lines) {
    var counts = new EnumMap<PromiseState, Long>(PromiseState.class);
    lines.forEach(line -> counts.merge(line.state(), 1L, Long::sum));
    return counts;
  }

  private static List<Figure> figures(List<Line> lines, Ground ground) {
    var counts = counts(lines);
    return Stream.of(PromiseState.values())
        .map(
            state -> {
              long count = counts.getOrDefault(state, 0L);
              return new Figure(
                  Formats.number(count, ground.reader()),
                  BoardWords.words(state).toLowerCase(Locale.ROOT),
                  count == 0 ? null : BoardWords.tone(state),
                  null,
                  null);
            })
        .toList();
  }

  private static List<NavItem> states(List<Line> lines, String href) {
    var counts = counts(lines);
    var items = new ArrayList<NavItem>();
    items.add(new NavItem(ALL, "All", href, (long) lines.size()));
    for (var state : PromiseState.values()) {
      items.add(
          new NavItem(
              word(state),
              BoardWords.words(state),
              href + "&state=" + word(state),
              counts.getOrDefault(state, 0L)));
    }
    return items;
  }

  private static List<Group> groups(List<Line> lines, Ground ground) {
    var groups = new ArrayList<Group>();
    for (var kind : CommitmentKind.values()) {
      var rows =
          lines.stream()
              .filter(line -> line.promised().key().kind() == kind)
              .map(line -> row(line, ground))
              .toList();
      if (!rows.isEmpty()) {
        groups.add(new Group(kind.word(), BoardWords.words(kind), rows));
      }
    }
    return groups;
  }

  private static Row row(Line line, Ground ground) {
    var promised = line.promised();
    return new Row(
        english(promised),
        promised.clauses().stream().sorted().map(ground.clauses()).toList(),
        since(promised.key(), line.state(), ground),
        line.readings().stream().map(BoardView::seal).toList(),
        line.state() == PromiseState.GAP ? gap(line.gap(), ground) : null);
  }

  private static @Nullable String since(CommitmentKey key, PromiseState state, Ground ground) {
    return ground.history().stream()
        .filter(change -> change.commitment().equals(key) && change.state() == state)
        .findFirst()
        .map(change -> day(change, ground.reader()))
        .orElse(null);
  }

  private static Seal seal(Measured measured) {
    var reading = measured.reading();
    var state =
        switch (reading.keeping()) {
          case KEPT -> Seal.State.KEPT;
          case AT_RISK -> Seal.State.AT_RISK;
          case BROKEN -> Seal.State.BROKEN;
        };
    return new Seal(
        state,
        measured.control().title() + ": " + reading.figure(),
        reading.evidence().orElse(null));
  }

  private static Open gap(Optional<Gap> gap, Ground ground) {
    return gap.map(
            accepted ->
                new Open(
                    Tone.NEUTRAL,
                    "Gap, accepted",
                    accepted.reason(),
                    ground.staff().apply(accepted.acceptedBy()),
                    ground.reader().brief(accepted.acceptedAt()),
                    accepted.id().toString()))
        .orElseGet(
            () -> new Open(Tone.WAITS, "Gap: nobody answers for it", null, null, null, null));
  }

  private static Past past(StateChange change, Map<String, String> words, Reader reader) {
    var key = change.commitment().toString();
    return new Past(
        day(change, reader),
        words.getOrDefault(key, key),
        BoardWords.tone(change.state()),
        BoardWords.words(change.state()));
  }

  private static String day(StateChange change, Reader reader) {
    return Formats.shortDate(change.day().atStartOfDay(reader.zone()).toInstant(), reader);
  }

  static String english(Promised promised) {
    return promised.words().in(Locale.ENGLISH, Locale.ENGLISH);
  }
}
