package io.troth.tenant.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.promise.Keeping;
import io.troth.tenant.api.StaffAccounts.StaffView;
import io.troth.web.StaffRole;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedToKnowTest {

  @Test
  void whoMaySeeIdentitiesIsCountedAmongThoseWhoCanSignIn() {
    var staff =
        List.of(
            account(StaffRole.OWNER, true),
            account(StaffRole.EDITOR, true),
            account(StaffRole.OWNER, false));

    var reading = NeedToKnow.reading(staff);

    assertThat(reading.keeping()).isEqualTo(Keeping.KEPT);
    assertThat(reading.figure())
        .isEqualTo(
            "1 of 2 staff accounts may ask people for leave to see who they are; none sees it without.");
  }

  @Test
  void whereEverybodyMaySeeThemNeedIsNoMeasure() {
    var staff = Collections.nCopies(5, account(StaffRole.OWNER, true));

    assertThat(NeedToKnow.reading(staff).keeping()).isEqualTo(Keeping.AT_RISK);
  }

  private static StaffView account(StaffRole role, boolean enabled) {
    return new StaffView(
        new UUID(0, 1), "a@example.test", "A", role, enabled, Instant.EPOCH, Optional.empty());
  }
}
