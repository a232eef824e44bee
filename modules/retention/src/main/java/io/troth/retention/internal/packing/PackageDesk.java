package io.troth.retention.internal.packing;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.personaldata.DataPackage;
import io.troth.personaldata.PersonalDataHolder;
import io.troth.retention.api.DataPackages;
import io.troth.retention.api.event.PackageMade;
import io.troth.subject.api.Subjects;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets a package begin, and has every room show what it holds. That it began is committed before
 * its first byte leaves; it is then written outside of any transaction, one table after the other.
 */
@ApplicationScoped
class PackageDesk implements DataPackages {

  private final Instance<PersonalDataHolder> holders;
  private final PackageStatements rows;
  private final Subjects subjects;
  private final Events events;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  PackageDesk(
      Instance<PersonalDataHolder> holders,
      PackageStatements rows,
      Subjects subjects,
      Events events,
      CurrentTenant tenant,
      InstantSource clock) {
    this.holders = holders;
    this.rows = rows;
    this.subjects = subjects;
    this.events = events;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Begun begin(SubjectRef person, Door door) {
    if (subjects.find(person).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such subject.");
    }
    var now = clock.instant().truncatedTo(MILLIS);
    if (!rows.take(person, now, now.minus(PAUSE))) {
      throw Problem.of(
              CommonProblem.TOO_MANY_REQUESTS, "There is one package of a person in a minute.")
          .with("retryAfter", PAUSE.toSeconds());
    }
    events.publish(new PackageMade(person, door));
    var all = holders.stream().toList();
    var wanted = new DataPackage(tenant.profile().map(TenantProfile::name).orElseThrow(), now);
    return new Begun(wanted.fileName(), out -> wanted.write(person, all, out));
  }

  @Override
  @Transactional
  public Optional<Instant> last(SubjectRef person) {
    return rows.last(person);
  }
}
