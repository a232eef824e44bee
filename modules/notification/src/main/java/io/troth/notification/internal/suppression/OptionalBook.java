package io.troth.notification.internal.suppression;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;

/** Knows who declined the mails that may be declined, and lets people do so. */
@ApplicationScoped
class OptionalBook implements OptionalMails {

  private final StopTokens tokens;
  private final StopStatements stops;
  private final DeclinedAddresses declined;
  private final Subjects subjects;
  private final PublicAddress site;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  OptionalBook(
      StopTokens tokens,
      StopStatements stops,
      DeclinedAddresses declined,
      Subjects subjects,
      PublicAddress site,
      CurrentTenant tenant,
      InstantSource clock) {
    this.tokens = tokens;
    this.stops = stops;
    this.declined = declined;
    this.subjects = subjects;
    this.site = site;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public URI wayOut(SubjectRef subject) {
    var base = site.tenantBase(tenant.profile().orElseThrow());
    return URI.create(base + PATH + tokens.token(subject));
  }

  @Override
  @Transactional
  public Map<SubjectRef, Stop> stopped(Collection<SubjectRef> people) {
    return declined.with(stops.among(people), people);
  }

  @Override
  public boolean isGood(String token) {
    return tokens.read(token).isPresent();
  }

  /** Of whom nothing is kept any more, nothing is written either. */
  @Override
  @Transactional
  public boolean stop(String token) {
    var subject = tokens.read(token);
    subject
        .filter(known -> subjects.find(known).isPresent())
        .ifPresent(known -> stops.put(known, Reason.DECLINED, clock.instant()));
    return subject.isPresent();
  }
}
