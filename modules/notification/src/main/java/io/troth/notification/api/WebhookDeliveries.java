package io.troth.notification.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was sent to an address, kept for 30 days. */
public interface WebhookDeliveries {

  /** Facts one call replays at most. */
  int MOST_REPLAYED = 10_000;

  /**
   * The deliveries of an address, newest first.
   *
   * @throws io.troth.kernel.Problem {@code not-found}
   */
  Page<DeliveryView> list(UUID webhook, Optional<DeliveryState> state, PageRequest page);

  /**
   * One with all its attempts.
   *
   * @throws io.troth.kernel.Problem {@code not-found}
   */
  DeliveryView find(UUID webhook, UUID delivery);

  /**
   * Sends a fact again that was delivered or given up, with all its attempts ahead of it.
   *
   * @throws io.troth.kernel.Problem {@code not-found}; {@code conflict} when it is under way or the
   *     address is switched off
   */
  DeliveryView replay(UUID webhook, UUID delivery);

  /**
   * Sends everything again that was given up since an instant, oldest first.
   *
   * @return how many facts, {@link #MOST_REPLAYED} at most
   * @throws io.troth.kernel.Problem {@code not-found}; {@code conflict} when it is switched off
   */
  int replayFailed(UUID webhook, Instant since);
}
