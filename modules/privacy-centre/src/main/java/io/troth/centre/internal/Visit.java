package io.troth.centre.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Timelines;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.tenant.api.CurrentSubject;
import io.troth.web.GpcSignal;
import io.troth.web.page.Flash;
import io.troth.web.page.Frame;
import io.troth.web.page.Language;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is reading a page, in which language and zone. */
@RequestScoped
public class Visit {

  /** Languages the pages are written in. */
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final CurrentTenant tenant;
  private final CurrentSubject person;
  private final Subjects subjects;
  private final Timelines timelines;
  private final InstantSource clock;
  private final HttpHeaders headers;
  private final UriInfo address;

  Visit(
      CurrentTenant tenant,
      CurrentSubject person,
      Subjects subjects,
      Timelines timelines,
      InstantSource clock,
      HttpHeaders headers,
      UriInfo address) {
    this.tenant = tenant;
    this.person = person;
    this.subjects = subjects;
    this.timelines = timelines;
    this.clock = clock;
    this.headers = headers;
    this.address = address;
  }

  public SubjectRef subject() {
    return person.require();
  }

  public TenantProfile tenant() {
    return tenant
        .profile()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such site."));
  }

  /** Dates and numbers as this person reads them. */
  public Reader reader() {
    var known = person.find().flatMap(subjects::find);
    var zone = known.flatMap(SubjectView::zone).orElse(tenant().zone());
    return new Reader(clock.instant(), zone, locale(known));
  }

  Frame frame(@Nullable Flash flash) {
    var reader = reader();
    var path = address.getPath();
    var others =
        LANGUAGES.stream()
            .map(
                locale ->
                    new Language(
                        locale.toLanguageTag(),
                        locale.getDisplayLanguage(locale),
                        path + "?lang=" + locale.getLanguage(),
                        locale.getLanguage().equals(reader.locale().getLanguage())))
            .toList();
    return Frame.of(reader).withLanguages(others).withFlash(flash);
  }

  /**
   * The language the reader asked for in the address, to be carried on; empty when they did not
   * ask.
   */
  public String asked() {
    return Optional.ofNullable(address.getQueryParameters().getFirst("lang"))
        .flatMap(Visit::offered)
        .map(Locale::getLanguage)
        .orElse("");
  }

  /** Whether the browser sends Global Privacy Control; see {@link GpcSignal}. */
  public boolean asksNotToSell() {
    var said = headers.getRequestHeader(GpcSignal.HEADER);
    return said != null && GpcSignal.isOn(said);
  }

  /** An address of ours that keeps the language the reader asked for. */
  public String carrying(String path) {
    var language = asked();
    return language.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + language;
  }

  /** One line that says how to reach the data protection officer, if the policy names one. */
  @Nullable String contact() {
    return timelines.all().stream()
        .flatMap(timeline -> timeline.inForce(clock.instant()).stream())
        .flatMap(version -> version.commitments().dataProtectionOfficer().stream())
        .map(officer -> officer.name() + ", " + officer.email() + ", " + officer.telephone())
        .findFirst()
        .orElse(null);
  }

  /**
   * What was asked for in the address, else the person's own, else the browser's, else the
   * tenant's.
   */
  private Locale locale(Optional<SubjectView> known) {
    return Optional.ofNullable(address.getQueryParameters().getFirst("lang"))
        .flatMap(Visit::offered)
        .or(() -> known.map(SubjectView::locale).flatMap(own -> offered(own.getLanguage())))
        .or(
            () ->
                headers.getAcceptableLanguages().stream()
                    .flatMap(wish -> offered(wish.getLanguage()).stream())
                    .findFirst())
        .or(() -> offered(tenant().locale().getLanguage()))
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> offered(String language) {
    return LANGUAGES.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }
}
