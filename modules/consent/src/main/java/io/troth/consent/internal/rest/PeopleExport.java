package io.troth.consent.internal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.consent.api.RolloutProgress.Group;
import io.troth.consent.api.Rollouts;
import io.troth.consent.api.Rollouts.Person;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.VersionId;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.IdentityWindow.Seen;
import io.troth.web.Csv;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people behind a number as CSV, page by page, so that memory does not grow with their number.
 * Names and addresses for servers only whose key may read them; each is in the access log.
 */
@Singleton
class PeopleExport {

  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "bound_version",
          "evidence_at",
          "binds_at",
          "accepted_at",
          "objected_at",
          "deemed_at");

  private static final List<String> IDENTIFYING = List.of("external_id", "email", "name");

  private final Rollouts rollouts;
  private final IdentityWindow window;

  PeopleExport(Rollouts rollouts, IdentityWindow window) {
    this.rollouts = rollouts;
    this.window = window;
  }

  /** The first page is read at once, so that a problem is still answered as one. */
  StreamingOutput of(VersionId version, Group group) {
    var first = rollouts.people(version, group, request(Optional.empty()));
    var withIdentities = window.isOpen();
    return out -> write(out, version, group, first, withIdentities);
  }

  private void write(
      OutputStream out, VersionId version, Group group, Page<Person> first, boolean identities)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    var csv = new Csv(writer);
    csv.line(identities ? joined(COLUMNS, IDENTIFYING) : COLUMNS);
    var page = first;
    lines(csv, page, identities);
    while (page.next().isPresent()) {
      page = rollouts.people(version, group, request(page.next()));
      lines(csv, page, identities);
    }
    writer.flush();
  }

  private void lines(Csv csv, Page<Person> page, boolean identities) throws IOException {
    var known =
        identities
            ? window.lookAll(page.items().stream().map(Person::subject).toList())
            : Map.<SubjectRef, Seen>of();
    for (var person : page.items()) {
      var cells = cells(person);
      csv.line(identities ? joined(cells, cells(known, person)) : cells);
    }
  }

  private static List<String> cells(Person person) {
    return List.of(
        person.subject().toString(),
        text(person.boundNumber()),
        text(person.evidenceAt()),
        text(person.bindsAt()),
        text(person.acceptedAt()),
        text(person.objectedAt()),
        text(person.deemedAt()));
  }

  private static List<String> cells(Map<SubjectRef, Seen> known, Person person) {
    return Optional.ofNullable(known.get(person.subject()))
        .map(who -> List.of(text(who.externalId()), text(who.email()), text(who.name())))
        .orElse(List.of("", "", ""));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static PageRequest request(Optional<String> after) {
    return new PageRequest(after, PageRequest.MAX_LIMIT);
  }
}
