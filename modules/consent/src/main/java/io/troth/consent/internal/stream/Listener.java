package io.troth.consent.internal.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.troth.kernel.TenantId;
import java.util.UUID;

/** One open stream. Only the thread that serves streams touches it once it is open. */
final class Listener {

  private final TenantId tenant;
  private final UUID key;
  private final MultiEmitter<? super StreamEvent> emitter;
  private long place;
  private long beatAt = System.nanoTime();

  Listener(TenantId tenant, UUID key, MultiEmitter<? super StreamEvent> emitter, long place) {
    this.tenant = tenant;
    this.key = key;
    this.emitter = emitter;
    this.place = place;
  }

  TenantId tenant() {
    return tenant;
  }

  UUID key() {
    return key;
  }

  long place() {
    return place;
  }

  void tell(StreamEvent event) {
    place = event.place();
    emitter.emit(event);
  }

  boolean quietFor(long nanos) {
    return System.nanoTime() - beatAt >= nanos;
  }

  void beat(StreamEvent event) {
    beatAt = System.nanoTime();
    tell(event);
  }

  void end() {
    emitter.complete();
  }
}
