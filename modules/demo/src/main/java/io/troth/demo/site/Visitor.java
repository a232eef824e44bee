package io.troth.demo.site;

import io.troth.demo.sample.SamplePeople;
import io.troth.subject.api.SubjectRegistration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the sample site takes its visitor for: one of the sample tenant's people. */
record Visitor(String externalId, String name, String language) {

  private static final int OFFERED = 60;

  static final List<Visitor> ALL =
      SamplePeople.all().stream().limit(OFFERED).map(Visitor::of).toList();

  /** The person of the cookie; the first one when there is none, or one nobody offered. */
  static Visitor of(@Nullable String cookie) {
    return ALL.stream()
        .filter(visitor -> visitor.externalId().equals(cookie))
        .findFirst()
        .orElse(ALL.get(0));
  }

  private static Visitor of(SubjectRegistration person) {
    return new Visitor(
        person.externalId(),
        person.name().orElse(person.externalId()),
        person.locale().map(locale -> locale.getLanguage()).orElse("en"));
  }

  String option(Visitor chosen) {
    return "<option value=\"%s\"%s>%s (%s)</option>"
        .formatted(
            SiteFiles.escape(externalId),
            equals(chosen) ? " selected" : "",
            SiteFiles.escape(name),
            SiteFiles.escape(language));
  }
}
