package io.troth.admin.internal.connector;

import io.troth.admin.internal.desk.Faults;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.retention.api.ConnectorTarget;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Dialect;
import io.troth.retention.api.ConnectorTarget.Protection;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors;
import io.troth.retention.api.Connectors.ConnectorDraft;
import io.troth.retention.api.Connectors.ConnectorView;
import io.troth.retention.api.PersonIdentifier;
import io.troth.retention.api.TableErasure;
import io.troth.web.page.Choice;
import io.troth.web.page.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of one connector, as it is shown and as it comes back.
 *
 * @param database whether it is of a database
 * @param known whether there is a password already
 */
record ConnectorForm(Form form, boolean database, boolean known, List<Choice> identifiers) {

  private static final String IDENTIFIERS = "identifiers";

  static ConnectorForm blank(boolean database) {
    var values = new HashMap<String, String>();
    values.put("days", Integer.toString(Connectors.USUAL_DAYS));
    values.put("port", "3306");
    return new ConnectorForm(
        Form.filled(values), database, false, choices(Set.of(PersonIdentifier.EXTERNAL_ID)));
  }

  static ConnectorForm of(ConnectorView one) {
    var values = new HashMap<String, String>();
    values.put("name", one.name());
    values.put("days", Integer.toString(one.days()));
    values.put("version", Long.toString(one.version()));
    if (one.target() instanceof Database database) {
      values.putAll(values(database));
      return new ConnectorForm(Form.filled(values), true, true, List.of());
    }
    var webhook = (Webhook) one.target();
    values.put("url", webhook.url());
    return new ConnectorForm(Form.filled(values), false, true, choices(webhook.identifiers()));
  }

  private static Map<String, String> values(Database database) {
    return Map.of(
        "dialect", database.dialect().name(),
        "host", database.host(),
        "port", Integer.toString(database.port()),
        "database", database.database(),
        "user", database.user(),
        "protection", database.protection().name(),
        "tables",
            database.tables().stream().map(TableErasure::text).collect(Collectors.joining("\n")));
  }

  static ConnectorForm posted(
      MultivaluedMap<String, String> posted, boolean database, boolean known) {
    var chosen =
        posted.getOrDefault(IDENTIFIERS, List.of()).stream()
            .flatMap(text -> PersonIdentifier.parse(text).stream())
            .collect(Collectors.toSet());
    return new ConnectorForm(Form.posted(posted), database, known, choices(chosen));
  }

  /** The same with what is wrong. */
  ConnectorForm refused(Problem problem) {
    return new ConnectorForm(
        problem.violations().isEmpty()
            ? form.refused("name", problem.detail(), "")
            : form.refused(Faults.of(problem)),
        database,
        known,
        identifiers);
  }

  public List<Choice> dialects() {
    return Arrays.stream(Dialect.values())
        .map(one -> new Choice(one.name(), ConnectorWords.words(one)))
        .toList();
  }

  public List<Choice> protections() {
    return Arrays.stream(Protection.values())
        .map(one -> new Choice(one.name(), ConnectorWords.words(one)))
        .toList();
  }

  long version() {
    return number("version");
  }

  /**
   * @throws Problem invalid-input naming the lines that are no declarations
   */
  ConnectorDraft draft() {
    var password = Optional.of(form.value("password")).filter(word -> !word.isEmpty());
    return new ConnectorDraft(form.value("name").strip(), target(), (int) number("days"), password);
  }

  private ConnectorTarget target() {
    if (!database) {
      var chosen =
          identifiers.stream()
              .filter(Choice::chosen)
              .flatMap(choice -> PersonIdentifier.parse(choice.value()).stream())
              .collect(Collectors.toSet());
      return new Webhook(form.value("url").strip(), chosen);
    }
    return new Database(
        one(Dialect.values(), "dialect"),
        form.value("host").strip(),
        (int) number("port"),
        form.value("database").strip(),
        form.value("user").strip(),
        one(Protection.values(), "protection"),
        tables());
  }

  private List<TableErasure> tables() {
    var faults = new ArrayList<Violation>();
    var tables = new ArrayList<TableErasure>();
    var lines = form.value("tables").lines().filter(line -> !line.isBlank()).toList();
    for (var i = 0; i < lines.size(); i++) {
      var number = i + 1;
      TableErasure.parse(lines.get(i))
          .ifPresentOrElse(
              tables::add,
              () ->
                  faults.add(
                      new Violation(
                          "tables",
                          "Line %d is no declaration.".formatted(number),
                          "delete orders where customer = external_id")));
    }
    if (!faults.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID_INPUT, "Some lines cannot be read.", faults);
    }
    return List.copyOf(tables);
  }

  private <T extends Enum<T>> T one(T[] all, String field) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(form.value(field)))
        .findFirst()
        .orElse(all[0]);
  }

  /** What is no number is none that is allowed. */
  private long number(String field) {
    var text = form.value(field).strip();
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
  }

  private static List<Choice> choices(Set<PersonIdentifier> chosen) {
    return Arrays.stream(PersonIdentifier.values())
        .map(one -> new Choice(one.text(), ConnectorWords.words(one), chosen.contains(one)))
        .toList();
  }
}
