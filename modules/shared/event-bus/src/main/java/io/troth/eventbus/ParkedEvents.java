package io.troth.eventbus;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import java.util.UUID;

/**
 * Facts of the current tenant that a listener could not handle. Each holds back the later facts of
 * its subject for that listener.
 */
public interface ParkedEvents {

  /** The parked facts, oldest parking first. */
  Page<ParkedEvent> list(PageRequest page);

  /**
   * Hands the fact to the listener again, with all its attempts ahead of it.
   *
   * @throws io.troth.kernel.Problem {@code not-found} when it is not parked
   */
  void replay(UUID event, String listener);

  /**
   * Gives the fact up for that listener, for good: the later ones go on. Publishes {@link
   * DeliveryDismissed}.
   *
   * @throws io.troth.kernel.Problem {@code not-found} when it is not parked
   */
  void dismiss(UUID event, String listener);
}
