package io.troth.consent.internal.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.web.Csv;
import io.troth.web.Permissions;
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
 * number. Names and addresses only for callers who may see them.
 */
@Singleton
class ConsentFile {

  private final ConsentExplorer explorer;
  private final IdentityVault vault;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  ConsentFile(
      ConsentExplorer explorer, IdentityVault vault, SecurityIdentity caller, ObjectMapper json) {
    this.explorer = explorer;
    this.vault = vault;
    this.caller = caller;
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
    var identities = caller.hasRole(Permissions.IDENTITIES_READ);
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
    var identities = caller.hasRole(Permissions.IDENTITIES_READ);
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
              ? vault.findAll(page.items().stream().map(Person::subject).toList())
              : Map.<SubjectRef, Identity>of();
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

  private static Map<String, String> identity(Map<SubjectRef, Identity> known, Person person) {
    var who = Optional.ofNullable(known.get(person.subject()));
    var cells = new LinkedHashMap<String, String>();
    cells.put("external_id", who.map(Identity::externalId).orElse(""));
    cells.put("email", who.flatMap(Identity::email).orElse(""));
    cells.put("name", who.flatMap(Identity::name).orElse(""));
    return cells;
  }
}
