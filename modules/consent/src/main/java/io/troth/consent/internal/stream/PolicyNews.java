package io.troth.consent.internal.stream;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.policy.api.event.VersionPublished;
import io.troth.policy.api.event.VersionWithdrawn;
import jakarta.inject.Singleton;

/** A version that comes or goes concerns everybody's answers. */
final class PolicyNews {

  private PolicyNews() {}

  /** A version was published. */
  @Singleton
  static final class Published implements EventListener<VersionPublished> {

    private final ChangeLog changes;

    Published(ChangeLog changes) {
      this.changes = changes;
    }

    @Override
    public String name() {
      return "consent.stream-publication";
    }

    @Override
    public Class<VersionPublished> type() {
      return VersionPublished.class;
    }

    @Override
    public void on(Envelope<VersionPublished> envelope) {
      changes.noteEverybody();
    }
  }

  /** A version was withdrawn. */
  @Singleton
  static final class Withdrawn implements EventListener<VersionWithdrawn> {

    private final ChangeLog changes;

    Withdrawn(ChangeLog changes) {
      this.changes = changes;
    }

    @Override
    public String name() {
      return "consent.stream-withdrawal";
    }

    @Override
    public Class<VersionWithdrawn> type() {
      return VersionWithdrawn.class;
    }

    @Override
    public void on(Envelope<VersionWithdrawn> envelope) {
      changes.noteEverybody();
    }
  }
}
