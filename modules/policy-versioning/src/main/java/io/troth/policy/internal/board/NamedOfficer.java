package io.troth.policy.internal.board;

import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The officer people turn to: who the version in force names is who the contact page shows. */
@Singleton
final class NamedOfficer implements PromiseControl {

  @Override
  public String id() {
    return "contact-page";
  }

  @Override
  public String title() {
    return "Contact page of the privacy centre";
  }

  @Override
  public boolean keeps(Promised promised) {
    return promised.key().kind() == CommitmentKind.CONTACT;
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    return one -> reading(one, now);
  }

  /** People are shown one officer, whichever version binds them. */
  private static Reading reading(Asked asked, Instant now) {
    var promised = asked.version().commitments().dataProtectionOfficer();
    var shown =
        asked
            .timeline()
            .inForce(now)
            .flatMap(version -> version.commitments().dataProtectionOfficer());
    if (shown.isEmpty() && asked.version().effectiveAt().isAfter(now)) {
      return Reading.kept("Will be shown from this version’s date on.");
    }
    if (shown.isEmpty()) {
      return Reading.broken("The version in force names nobody, so nobody is shown.");
    }
    return shown.map(Contact::email).equals(promised.map(Contact::email))
        ? Reading.kept("Shown: " + address(shown) + ".")
        : Reading.atRisk("A later version names somebody else: " + address(shown) + ".");
  }

  private static String address(Optional<Contact> officer) {
    return officer.map(Contact::email).orElse("");
  }
}
