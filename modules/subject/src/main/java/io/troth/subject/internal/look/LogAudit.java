package io.troth.subject.internal.look;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.subject.api.Looks;
import io.troth.subject.api.Looks.Figures;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What is in the access log: nothing that tells who somebody is is answered before it is there. */
@Singleton
final class LogAudit implements ProtectionProbe {

  private final Looks looks;

  LogAudit(Looks looks) {
    this.looks = looks;
  }

  @Override
  public String id() {
    return "access-log";
  }

  @Override
  public String title() {
    return "Access log";
  }

  @Override
  public String protection() {
    return "access-logged";
  }

  @Override
  public Optional<Reading> look() {
    return Optional.of(reading(looks.figures()).shownAt("/admin/access-log"));
  }

  static Reading reading(Figures figures) {
    return Reading.kept(
        "Logged in 30 days: %,d looks of staff, %,d of servers, %,d of organisations' administrators."
            .formatted(figures.byStaff(), figures.byServers(), figures.byOrganisations()));
  }
}
