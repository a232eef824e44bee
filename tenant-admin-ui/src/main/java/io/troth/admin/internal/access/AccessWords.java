package io.troth.admin.internal.access;

import io.troth.subject.api.AccessState;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.web.page.Choice;
import io.troth.web.page.Tone;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and tones of leave and looks, as staff read them. */
final class AccessWords {

  private static final List<Integer> MINUTES = List.of(15, 30, 60, 240, 1440);

  private AccessWords() {}

  static String words(IdentityField field) {
    return switch (field) {
      case NAME -> "name";
      case EMAIL -> "e-mail";
      case EXTERNAL_ID -> "your identifier";
    };
  }

  static String words(Collection<IdentityField> fields) {
    return fields.isEmpty()
        ? "nothing"
        : EnumSet.copyOf(fields).stream().map(AccessWords::words).collect(Collectors.joining(", "));
  }

  static String words(LookGround ground) {
    return switch (ground) {
      case PERMISSION -> "The person's leave";
      case EMERGENCY -> "Emergency";
      case LEGAL -> "Demand of the law";
      case SERVER -> "Server of yours";
      case ORGANISATION -> "Their organisation";
    };
  }

  static String words(AccessState state) {
    return switch (state) {
      case WAITING -> "Waits";
      case LAPSED -> "Not answered";
      case REFUSED -> "Refused";
      case LIVE -> "Live";
      case ENDED -> "Ended";
      case REVOKED -> "Taken back";
    };
  }

  static Tone tone(AccessState state) {
    return switch (state) {
      case WAITING -> Tone.WAITS;
      case LIVE -> Tone.KEPT;
      case LAPSED, REFUSED, ENDED, REVOKED -> Tone.NEUTRAL;
    };
  }

  static String time(long minutes) {
    var time = Duration.ofMinutes(minutes);
    return minutes < 120 || minutes % 60 != 0 ? minutes + " minutes" : time.toHours() + " hours";
  }

  static List<Choice> minutes(String chosen) {
    return MINUTES.stream()
        .map(one -> new Choice(one.toString(), time(one), one.toString().equals(chosen)))
        .toList();
  }

  static List<Choice> fields(Set<IdentityField> chosen) {
    return Arrays.stream(IdentityField.values())
        .map(field -> new Choice(field.name(), words(field), chosen.contains(field)))
        .toList();
  }

  static List<Choice> grounds() {
    return Stream.concat(
            Stream.of(new Choice("", "Any ground")),
            Arrays.stream(LookGround.values()).map(one -> new Choice(one.name(), words(one))))
        .toList();
  }
}
