package io.troth.admin.internal.keyrotation;

import io.troth.tenant.api.KeyGenerations.Key;
import io.troth.tenant.api.KeyGenerations.Place;
import io.troth.tenant.api.KeyGenerations.State;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.web.page.Figure;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the page shows of keys. */
final class KeyViews {

  private KeyViews() {}

  /** The key of one purpose. */
  record KeyView(
      String title,
      int generation,
      Moment made,
      List<EarlierView> earlier,
      List<PlaceView> places) {}

  /** A generation that is not destroyed yet. */
  record EarlierView(int generation, Moment replaced) {}

  /** Where values are. */
  record PlaceView(String title, String total, Tone tone, String state) {}

  static List<KeyView> keys(State state, Reader reader) {
    return state.keys().stream().map(key -> key(key, reader)).toList();
  }

  private static KeyView key(Key key, Reader reader) {
    return new KeyView(
        title(key.purpose()),
        key.generation(),
        reader.moment(key.madeAt()),
        key.earlier().stream()
            .map(one -> new EarlierView(one.generation(), reader.moment(one.replacedAt())))
            .toList(),
        key.places().stream().map(place -> place(key, place, reader)).toList());
  }

  private static String title(Purpose purpose) {
    return switch (purpose) {
      case VAULT -> "Who people are";
      case WEBHOOK -> "Webhooks";
      case SIGN_IN -> "Sign-in of people";
      case LOOKUP, LINK, RETURN_PATH, CERTIFICATE, SUPPRESSION ->
          throw new IllegalArgumentException("It wraps nothing");
    };
  }

  private static PlaceView place(Key key, Place place, Reader reader) {
    var total = number(place.total(), reader);
    if (place.underWay()) {
      var state =
          "%s of %s looked at, %s wrapped anew"
              .formatted(number(place.looked(), reader), total, number(place.changed(), reader));
      return new PlaceView(place.title(), total, Tone.COMING, state);
    }
    var state =
        key.generation() == 1
            ? "Under the first key"
            : "All under key %d".formatted(key.generation());
    return new PlaceView(place.title(), total, Tone.KEPT, state);
  }

  static List<Figure> figures(State state, Reader reader) {
    var figures = new ArrayList<Figure>();
    var oldest =
        state.keys().stream().map(Key::madeAt).min(Instant::compareTo).orElse(reader.now());
    var newest =
        state.keys().stream().map(Key::madeAt).max(Instant::compareTo).orElse(reader.now());
    figures.add(days("Age of the oldest key", oldest, reader));
    figures.add(days("Since the last renewal", newest, reader));
    int earlier = state.keys().stream().mapToInt(key -> key.earlier().size()).sum();
    figures.add(
        new Figure(
            number(earlier, reader),
            "Earlier keys not destroyed yet",
            earlier == 0 ? Tone.KEPT : Tone.COMING,
            null,
            null));
    figures.add(
        new Figure(
            number(state.underEarlierMaster(), reader),
            "Under an earlier master key",
            state.underEarlierMaster() == 0 ? Tone.KEPT : Tone.COMING,
            null,
            null));
    return figures;
  }

  private static Figure days(String label, Instant since, Reader reader) {
    var days = Duration.between(since, reader.now()).toDays();
    return new Figure(days == 1 ? "1 day" : number(days, reader) + " days", label);
  }

  static String renewed(State state) {
    return state
        .renewedAfter()
        .map(age -> "They are renewed by themselves every %,d days.".formatted(age.toDays()))
        .orElse("They are renewed only when somebody asks for it.");
  }

  private static String number(long value, Reader reader) {
    return Formats.number(value, reader);
  }
}
