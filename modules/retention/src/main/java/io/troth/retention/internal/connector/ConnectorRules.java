package io.troth.retention.internal.connector;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.web.outbound.TargetUrl;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a connector may be. */
@Singleton
class ConnectorRules {

  private static final int LONGEST_USER = 128;
  private static final int LONGEST_PASSWORD = 256;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_$-]{1,64}");

  private final WebhookCall webhooks;
  private final OutsideDatabase databases;

  ConnectorRules(WebhookCall webhooks, OutsideDatabase databases) {
    this.webhooks = webhooks;
    this.databases = databases;
  }

  /**
   * @param isNew whether there is no password yet
   * @throws Problem invalid-input with all that is wrong
   */
  void check(ConnectorDraft draft, boolean isNew) {
    var faults = new ArrayList<Violation>();
    if (draft.name().isBlank() || draft.name().length() > Connectors.LONGEST_NAME) {
      add(faults, "name", "It has no name, or too long a one.", "1 to 100 characters");
    }
    if (draft.days() < 1 || draft.days() > Connectors.MOST_DAYS) {
      add(faults, "days", "That is no time to answer in.", "1 to 90 days");
    }
    if (draft.target() instanceof Database database) {
      check(database, faults);
      check(draft, isNew, faults);
    } else {
      check((Webhook) draft.target(), faults);
    }
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The connector cannot be taken as it is.", faults);
    }
  }

  private void check(Webhook webhook, List<Violation> faults) {
    try {
      TargetUrl.parse(webhook.url(), webhooks.reach());
    } catch (Problem problem) {
      faults.addAll(problem.violations());
    }
    if (webhook.identifiers().isEmpty()) {
      add(faults, "identifiers", "Nobody could be found by nothing.", "at least one");
    }
  }

  private void check(Database database, List<Violation> faults) {
    if (!HOST.matcher(database.host()).matches()) {
      add(faults, "host", "This is no name of a server.", "db.example.com");
    } else if (!databases.allows(database.host(), database.port())) {
      add(
          faults,
          "host",
          "The operator of this platform does not allow this server.",
          "one of the hosts in troth.connectors.jdbc-hosts");
    }
    if (database.port() < 1 || database.port() > HIGHEST_PORT) {
      add(faults, "port", "There is no such port.", "1 to 65535");
    }
    if (!DATABASE.matcher(database.database()).matches()) {
      add(faults, "database", "This is no name of a database.", "letters, digits, - _ $");
    }
    if (database.user().isBlank() || database.user().length() > LONGEST_USER) {
      add(faults, "user", "There is no user, or too long a name.", "1 to 128 characters");
    }
    if (database.tables().isEmpty() || database.tables().size() > Connectors.MOST_TABLES) {
      add(faults, "tables", "There are no tables, or too many.", "1 to 50 lines");
    }
  }

  private static void check(ConnectorDraft draft, boolean isNew, List<Violation> faults) {
    var length = draft.password().map(String::length).orElse(isNew ? 0 : 1);
    if (length < 1 || length > LONGEST_PASSWORD) {
      add(faults, "password", "There is no password, or too long a one.", "1 to 256 characters");
    }
  }

  private static void add(List<Violation> faults, String field, String message, String expected) {
    faults.add(new Violation(field, message, expected));
  }
}
