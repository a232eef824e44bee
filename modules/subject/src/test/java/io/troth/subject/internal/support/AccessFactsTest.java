package io.troth.subject.internal.support;

import io.troth.eventbus.EventGoldenContract;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.ProfileDeed;
import io.troth.subject.api.event.IdentityLookedAt;
import io.troth.subject.api.event.MembershipChanged;
import io.troth.subject.api.event.ProfileChanged;
import io.troth.subject.api.event.SupportAccessGranted;
import io.troth.subject.api.event.SupportAccessRefused;
import io.troth.subject.api.event.SupportAccessRequested;
import io.troth.subject.api.event.SupportAccessRevoked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessFactsTest {

  private static final SubjectRef PERSON = SubjectRef.parse("01900000-0000-7000-8000-0000000000c1");
  private static final UUID ACCESS = UUID.fromString("01900000-0000-7000-8000-0000000000d1");
  private static final UUID LOOK = UUID.fromString("01900000-0000-7000-8000-0000000000d2");
  private static final List<IdentityField> FIELDS =
      List.of(IdentityField.NAME, IdentityField.EMAIL);

  @Test
  void factsLookAsTheirFilesSay() {
    EventGoldenContract.verify(
        new AccessFacts(),
        List.of(
            new SupportAccessRequested(PERSON, ACCESS, LookGround.PERMISSION, FIELDS, 60),
            new SupportAccessGranted(
                PERSON,
                ACCESS,
                LookGround.PERMISSION,
                FIELDS,
                Instant.parse("2026-03-01T13:00:00Z")),
            new SupportAccessRefused(PERSON, ACCESS, LookGround.EMERGENCY),
            new SupportAccessRevoked(PERSON, ACCESS, LookGround.PERMISSION),
            new IdentityLookedAt(PERSON, LOOK, LookGround.PERMISSION, ACCESS, FIELDS),
            new ProfileChanged(PERSON, IdentityField.NAME, ProfileDeed.CORRECTED),
            new MembershipChanged(PERSON, ACCESS, Optional.of(MemberRole.ADMINISTRATOR))));
  }
}
