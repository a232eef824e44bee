package io.troth.centre.internal.look;

import io.troth.subject.api.AccessState;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks.Look;
import io.troth.web.page.Choice;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for leave and looks, as the person reads them. */
record LookWords(LookMessages words, String tenant) {

  private static final List<Integer> MINUTES = List.of(15, 30, 60, 240, 1440);

  /** Enough to tell two of the staff apart; the beginning of their numbers may be the same. */
  private static final int END = 4;

  String fields(Collection<IdentityField> fields) {
    return fields.isEmpty()
        ? ""
        : EnumSet.copyOf(fields).stream().map(this::field).collect(Collectors.joining(", "));
  }

  String field(IdentityField field) {
    return switch (field) {
      case NAME -> words.name();
      case EMAIL -> words.email();
      case EXTERNAL_ID -> words.id();
    };
  }

  List<Choice> choices(Collection<IdentityField> fields) {
    return fields.isEmpty()
        ? List.of()
        : EnumSet.copyOf(fields).stream().map(one -> new Choice(one.name(), field(one))).toList();
  }

  List<Choice> allFields() {
    return choices(Arrays.asList(IdentityField.values()));
  }

  /** What can be given: no longer than was asked for. */
  List<Choice> minutes(int most) {
    return Stream.concat(MINUTES.stream().filter(one -> one < most), Stream.of(most))
        .map(one -> new Choice(one.toString(), time(one)))
        .toList();
  }

  String time(int minutes) {
    return minutes < 120 || minutes % 60 != 0 ? words.minutes(minutes) : words.hours(minutes / 60);
  }

  String who(Look look) {
    return switch (look.ground()) {
      case PERMISSION, EMERGENCY, LEGAL -> words.staff(number(look.actor().id()));
      case SERVER -> words.server(tenant);
      case ORGANISATION -> words.administrator();
    };
  }

  String by(GrantView grant) {
    if (grant.kind() != LookGround.PERMISSION) {
      return words.byTwo();
    }
    return grant.askedBy().map(one -> words.byOne()).orElseGet(words::byAll);
  }

  String purpose(GrantView grant) {
    return grant.purpose().isEmpty() ? words.unasked() : grant.purpose();
  }

  String ground(LookGround ground) {
    return switch (ground) {
      case PERMISSION -> words.groundPermission();
      case EMERGENCY -> words.groundEmergency();
      case LEGAL -> words.groundLegal();
      case SERVER -> words.groundServer(tenant);
      case ORGANISATION -> words.groundOrganisation();
    };
  }

  String state(AccessState state) {
    return switch (state) {
      case REFUSED -> words.stateRefused();
      case REVOKED -> words.stateRevoked();
      case LAPSED -> words.stateLapsed();
      case ENDED, LIVE, WAITING -> words.stateEnded();
    };
  }

  private static String number(String account) {
    return account.substring(Math.max(0, account.length() - END));
  }
}
