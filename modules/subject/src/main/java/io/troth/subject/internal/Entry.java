package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects.Upserted;
import io.troth.subject.spi.RegistrationStep.Registered;
import io.troth.tenancy.TenantProfile;
import java.time.Instant;

/**
 * A registration on its way: what was asked, and whom it concerns.
 *
 * @param asked with its address in normal form
 * @param lookup keyed hash of the external id
 */
record Entry(SubjectRegistration asked, byte[] lookup, SubjectRef ref, boolean isNew) {

  Upserted outcome() {
    return new Upserted(ref, isNew);
  }

  Registered forSteps() {
    return new Registered(ref, lookup, asked.zone(), asked);
  }

  Identity identity() {
    var email = asked.email().flatMap(EmailAddress::parse).map(EmailAddress::text);
    return new Identity(asked.externalId(), email, asked.name());
  }

  SubjectView view(TenantProfile tenant, Instant registeredAt, long revision) {
    return new SubjectView(
        ref,
        asked.locale().orElse(tenant.locale()),
        asked.zone(),
        asked.email().isPresent(),
        registeredAt,
        revision);
  }
}
