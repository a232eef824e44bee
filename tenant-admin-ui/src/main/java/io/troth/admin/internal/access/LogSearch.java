package io.troth.admin.internal.access;

import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.people.PeopleSearch;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.Looks.Look;
import io.troth.subject.api.Looks.Search;
import io.troth.web.page.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what is looked for in the access log from the address of the page. */
@ApplicationScoped
class LogSearch {

  private static final List<String> FIELDS = List.of("q", "ground", "from", "until");

  /** Nobody has this reference: who is looked for in vain is found nowhere. */
  private static final SubjectRef NOBODY = new SubjectRef(new UUID(0, 0));

  private final PeopleSearch people;
  private final Colleagues colleagues;

  LogSearch(PeopleSearch people, Colleagues colleagues) {
    this.people = people;
    this.colleagues = colleagues;
  }

  Form form(MultivaluedMap<String, String> asked) {
    var form = Form.posted(asked);
    for (var field : List.of("from", "until")) {
      if (!form.value(field).isBlank() && day(form.value(field)).isEmpty()) {
        form = form.refused(field, "This is no day.", "such as 2026-12-01");
      }
    }
    return form;
  }

  /**
   * @param zone in which days begin
   */
  Search search(Form form, ZoneId zone) {
    var query = form.value("q").strip();
    return new Search(
        query.isEmpty()
            ? Optional.empty()
            : Optional.of(people.find(query).stream().findFirst().orElse(NOBODY)),
        Arrays.stream(LookGround.values())
            .filter(one -> one.name().equals(form.value("ground")))
            .findFirst(),
        Optional.empty(),
        day(form.value("from")).map(day -> start(day, zone)),
        day(form.value("until")).map(day -> start(day.plusDays(1), zone)));
  }

  String query(Form form) {
    return FIELDS.stream()
        .filter(field -> !form.value(field).isBlank())
        .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  Callers callers() {
    return new Callers(colleagues.names());
  }

  /** What those who looked are called; each colleague is looked up once. */
  record Callers(UnaryOperator<String> colleagues) {

    String name(Look look) {
      var actor = look.actor();
      if (actor.kind() == Actor.Kind.STAFF) {
        return colleagues.apply(actor.id());
      }
      return actor.kind() == Actor.Kind.API_KEY
          ? "A server with an API key"
          : "An administrator of their organisation";
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
