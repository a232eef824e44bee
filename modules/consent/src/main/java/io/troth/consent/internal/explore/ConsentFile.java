package io.troth.consent.internal.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.web.Csv;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people behind a number as a file, page by page, so that memory does not grow with their
 * number. Names and addresses for servers only whose key may read them; each is in the access log.
 */
@Singleton
class ConsentFile {

  private final ConsentExplorer explorer;
  private final IdentityWindow window;
  private final ObjectMapper json;

  ConsentFile(ConsentExplorer explorer, IdentityWindow window, ObjectMapper json) {
    this.explorer = explorer;
    this.window = window;
    this.json = json;
  }

  /** What is asked for. */
  record Wanted(PolicyId policy, String purpose, Optional<ConsentStatus> state) {}

  /** Takes one person's cells, by the name of their column. */
  private interface Lines {
    void line(Map<String, String> cells) throws IOException;
  }

  /** How many lines the file will have if nobody acts meanwhile. */
  long lines(Wanted wanted) {
    var asked = explorer.purpose(wanted.policy(), wanted.purpose());
    return wanted.state().map(asked::count).orElseGet(asked::asked);
  }

  /** Comma-separated values with a line of headings (RFC 4180). */
  StreamingOutput csv(Wanted wanted) {
    var identities = window.isOpen();
    return out -> {
      var writer = writer(out);
      var csv = new Csv(writer);
      csv.line(List.copyOf(headings(identities)));
      write(wanted, identities, cells -> csv.line(List.copyOf(cells.values())));
      writer.flush();
    };
  }

  /** One JSON object a line. */
  StreamingOutput ndjson(Wanted wanted) {
    var identities = window.isOpen();
    return out -> {
      var writer = writer(out);
      write(
          wanted,
          identities,
          cells -> {
            cells.values().removeIf(String::isEmpty);
            writer.write(json.writeValueAsString(cells));
            writer.write('\n');
          });
      writer.flush();
    };
  }

  private static BufferedWriter writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  private void write(Wanted wanted, boolean identities, Lines lines) throws IOException {
    var after = Optional.<String>empty();
    do {
      var page = page(wanted, after);
      var known =
          identities
              ? window.lookAll(page.items().stream().map(Person::subject).toList())
              : Map.<SubjectRef, Seen>of();
      for (var person : page.items()) {
        var cells = cells(person);
        if (identities) {
          cells.putAll(identity(known, person));
        }
        lines.line(cells);
      }
      after = page.next();
    } while (after.isPresent());
  }

  private Page<Person> page(Wanted wanted, Optional<String> after) {
    return explorer.people(
        wanted.policy(),
        wanted.purpose(),
        wanted.state(),
        new PageRequest(after, PageRequest.MAX_LIMIT));
  }

  private static List<String> headings(boolean identities) {
    var plain = List.of("subject", "kind", "state", "on_version", "asserted", "since", "until");
    return identities
        ? Stream.concat(plain.stream(), Stream.of("external_id", "email", "name")).toList()
        : plain;
  }

  private static Map<String, String> cells(Person person) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("subject", person.subject().toString());
    cells.put("kind", person.visitor() ? "visitor" : "person");
    cells.put("state", person.state().dpv());
    cells.put("on_version", person.versionNumber() == 0 ? "" : "" + person.versionNumber());
    cells.put("asserted", person.asserted() ? "yes" : "no");
    cells.put("since", person.since().toString());
    cells.put("until", person.until().map(Object::toString).orElse(""));
    return cells;
  }

  private static Map<String, String> identity(Map<SubjectRef, Seen> known, Person person) {
    var who = Optional.ofNullable(known.get(person.subject()));
    var cells = new LinkedHashMap<String, String>();
    cells.put("external_id", who.flatMap(Seen::externalId).orElse(""));
    cells.put("email", who.flatMap(Seen::email).orElse(""));
    cells.put("name", who.flatMap(Seen::name).orElse(""));
    return cells;
  }
}
