package io.troth.admin.internal.outbox;

import io.troth.admin.internal.people.PeopleSearch;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.NoticeState;
import io.troth.notification.api.Outbox;
import io.troth.notification.api.Outbox.Search;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PolicyTimeline;
import io.troth.policy.api.Timelines;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what staff look for from the address of the page. A person is found through the vault: the
 * list itself knows references alone.
 */
@ApplicationScoped
class OutboxSearch {

  private static final List<String> FIELDS = List.of("q", "state", "policy", "from", "until");

  private final PeopleSearch people;
  private final Timelines timelines;

  OutboxSearch(PeopleSearch people, Timelines timelines) {
    this.people = people;
    this.timelines = timelines;
  }

  boolean throughVault() {
    return people.throughVault();
  }

  /** What was asked; what is no day is said beside its field. */
  Form form(MultivaluedMap<String, String> asked) {
    var form = Form.posted(asked);
    for (var field : List.of("from", "until")) {
      if (!form.value(field).isBlank() && day(form.value(field)).isEmpty()) {
        form = form.refused(field, "This is no day.", "such as 2026-12-01");
      }
    }
    return form;
  }

  boolean isEmpty(Form form) {
    return FIELDS.stream().allMatch(field -> form.value(field).isBlank());
  }

  /**
   * @param zone in which days begin
   */
  Search search(Form form, ZoneId zone) {
    return new Search(
        people(form.value("q").strip()),
        Arrays.stream(NoticeState.values())
            .filter(state -> state.name().equals(form.value("state")))
            .findFirst(),
        policy(form.value("policy")),
        day(form.value("from")).map(day -> start(day, zone)),
        day(form.value("until")).map(day -> start(day.plusDays(1), zone)));
  }

  /** The same search as the query of an address, to put a cursor behind. */
  String query(Form form) {
    return FIELDS.stream()
        .filter(field -> !form.value(field).isBlank())
        .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private Optional<Set<SubjectRef>> people(String query) {
    return query.isEmpty()
        ? Optional.empty()
        : Optional.of(
            people.find(query).stream().limit(Outbox.MOST_PEOPLE).collect(Collectors.toSet()));
  }

  private Optional<PolicyId> policy(String slug) {
    return slug.isBlank() ? Optional.empty() : timelines.bySlug(slug).map(PolicyTimeline::policy);
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
