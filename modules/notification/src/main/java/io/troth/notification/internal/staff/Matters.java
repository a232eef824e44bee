package io.troth.notification.internal.staff;

import io.troth.notification.api.StaffTopic;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Notes what staff may have to be told of, as facts come in. */
@Singleton
final class Matters {

  private final MatterStatements statements;
  private final StaffMailSettings settings;
  private final InstantSource clock;

  Matters(MatterStatements statements, StaffMailSettings settings, InstantSource clock) {
    this.statements = statements;
    this.settings = settings;
    this.clock = clock;
  }

  /** A notice did not arrive: where one did not, others follow, and one mail tells of them. */
  void noticeFailed(PolicyId policy, VersionId version) {
    var now = clock.instant();
    statements.happened(
        StaffTopic.NOTICES,
        version.value(),
        Optional.of(policy),
        now,
        now.plus(settings.gather()),
        settings.pause());
  }

  void inDanger(PolicyId policy, VersionId version) {
    var now = clock.instant();
    statements.happened(
        StaffTopic.DEADLINES, version.value(), Optional.of(policy), now, now, settings.look());
  }

  void switchedOff(UUID webhook) {
    var now = clock.instant();
    statements.happened(StaffTopic.WEBHOOKS, webhook, Optional.empty(), now, now, settings.pause());
  }
}
