package io.troth.admin.internal.connector;

import io.troth.retention.api.ConnectorTarget;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.ConnectorTarget.Protection;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors.ConnectorView;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.ErrandState;
import io.troth.retention.api.PersonIdentifier;
import io.troth.web.page.Tone;

/** Connectors and their answers as staff read them. */
final class ConnectorWords {

  private ConnectorWords() {}

  static String kind(ConnectorTarget target) {
    return target instanceof Database database ? words(database.dialect()) : "Server";
  }

  static String place(ConnectorTarget target) {
    return target instanceof Database database
        ? "%s:%d/%s".formatted(database.host(), database.port(), database.database())
        : ((Webhook) target).url();
  }

  static Tone tone(ConnectorView one) {
    if (one.overdue() > 0) {
      return Tone.BROKEN;
    }
    if (!one.on()) {
      return Tone.NEUTRAL;
    }
    return one.waiting() > 0 ? Tone.WAITS : Tone.KEPT;
  }

  static String state(ConnectorView one) {
    if (one.overdue() > 0) {
      return one.overdue() + " overdue";
    }
    if (!one.on()) {
      return "Off";
    }
    return one.waiting() > 0 ? one.waiting() + " waited for" : "On";
  }

  static Tone tone(ErrandState state) {
    return switch (state) {
      case WAITING -> Tone.WAITS;
      case DONE -> Tone.KEPT;
      case REFUSED, OVERDUE -> Tone.BROKEN;
    };
  }

  static String state(Errand errand) {
    return switch (errand.state()) {
      case WAITING -> errand.acceptedAt().isPresent() ? "Accepted, not done" : "Not answered";
      case DONE -> "Erased";
      case REFUSED -> "Refused";
      case OVERDUE -> "Overdue";
    };
  }

  /** What it said, or why there is nothing. */
  static String said(Errand errand) {
    return switch (errand.state()) {
      case DONE -> errand.gone() == 1 ? "1 row is gone" : errand.gone() + " rows are gone";
      case REFUSED -> errand.reason().isEmpty() ? "It gave no reason" : errand.reason();
      case WAITING, OVERDUE ->
          errand.trouble().isEmpty()
              ? "%d times asked".formatted(errand.attempts())
              : errand.trouble();
    };
  }

  static String words(Dialect dialect) {
    return switch (dialect) {
      case MYSQL -> "MySQL or MariaDB";
      case POSTGRESQL -> "PostgreSQL";
    };
  }

  static String words(Protection protection) {
    return switch (protection) {
      case TLS -> "TLS, with a certificate valid for the host";
      case NONE -> "None: nobody else is on that network";
    };
  }

  static String words(PersonIdentifier identifier) {
    return switch (identifier) {
      case EXTERNAL_ID -> "Your own identifier";
      case EMAIL -> "E-mail address";
      case REFERENCE -> "The reference it has in facts";
    };
  }
}
