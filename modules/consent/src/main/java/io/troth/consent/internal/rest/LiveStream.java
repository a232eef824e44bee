package io.troth.consent.internal.rest;

import io.troth.consent.internal.stream.StreamNames;
import io.troth.kernel.Actor;
import io.troth.tenancy.CurrentActor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a caller listens to what must be forgotten. */
@Singleton
class LiveStream {

  private final StreamNames names;
  private final CurrentActor caller;

  LiveStream(StreamNames names, CurrentActor caller) {
    this.names = names;
    this.caller = caller;
  }

  /** The calling key; empty for staff. */
  Optional<UUID> key() {
    var actor = caller.get();
    return actor.kind() == Actor.Kind.API_KEY
        ? Optional.of(UUID.fromString(actor.id()))
        : Optional.empty();
  }

  /** Whether this names a live stream of the calling key; another name is as good as none. */
  boolean isNamed(@Nullable String name) {
    return name != null && key().filter(key -> names.isLive(name, key)).isPresent();
  }
}
