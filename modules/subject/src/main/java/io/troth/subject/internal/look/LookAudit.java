package io.troth.subject.internal.look;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import io.troth.subject.api.Looks;
import io.troth.subject.api.Looks.Figures;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether staff saw who people are with their leave only. */
@Singleton
final class LookAudit implements ProtectionProbe {

  private final Looks looks;

  LookAudit(Looks looks) {
    this.looks = looks;
  }

  @Override
  public String id() {
    return "identity-looks";
  }

  @Override
  public String title() {
    return "Looks at identities";
  }

  @Override
  public String protection() {
    return "need-to-know";
  }

  @Override
  public Optional<Reading> look() {
    return Optional.of(reading(looks.figures()).shownAt("/admin/access-log"));
  }

  static Reading reading(Figures figures) {
    var figure =
        "%,d looks of staff without a grant; %,d with one in 30 days, %,d grants live, %,d looks of emergency or law."
            .formatted(figures.groundless(), figures.byStaff(), figures.live(), figures.urgent());
    return figures.groundless() > 0 ? Reading.broken(figure) : Reading.kept(figure);
  }
}
