package io.troth.notification.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Addresses of the current tenant's servers to which facts are sent as they happen, signed by the
 * scheme of Standard Webhooks (standardwebhooks.com). At least once; facts about one person one
 * after the other.
 */
public interface Webhooks {

  /** Addresses a tenant may have. */
  int MOST = 10;

  /** Tests of all a tenant's addresses together in any minute of the clock. */
  int MOST_TESTS = 10;

  /** How long an earlier secret still signs after a new one was made. */
  Duration OVERLAP = Duration.ofHours(24);

  /** The names of all facts there are, sorted. */
  List<String> types();

  /** All addresses, oldest first. */
  List<WebhookView> list();

  /**
   * @throws io.troth.kernel.Problem {@code not-found}
   */
  WebhookView find(UUID id);

  /**
   * @throws io.troth.kernel.Problem {@code invalid-input} naming the field, {@code conflict} when
   *     there are as many as there may be
   */
  WithSecret add(WebhookDraft draft);

  /**
   * Changes an address. Switched off, what waits for it is dropped; switched on again, it may be
   * replayed.
   *
   * @param version the version the edit was made from
   * @throws io.troth.kernel.Problem {@code invalid-input}, {@code stale-edit}, {@code not-found}
   */
  WebhookView change(UUID id, long version, WebhookDraft draft);

  /**
   * Makes a new secret. For {@link #OVERLAP} everything is signed with the earlier one too.
   *
   * @throws io.troth.kernel.Problem {@code conflict} when several earlier ones still sign
   */
  WithSecret rotate(UUID id);

  /** Forgets an address, its secrets and what waits for it. */
  void remove(UUID id);

  /**
   * Sends a fact that means nothing, {@code webhook.tested.v1}, to this address alone, whatever
   * types it takes.
   *
   * @throws io.troth.kernel.Problem {@code conflict} when the address is switched off, {@code
   *     too-many-requests} after {@link #MOST_TESTS} in a minute
   */
  void test(UUID id);

  /**
   * An address with its newest secret.
   *
   * @param secret {@code whsec_} and 32 bytes in Base64; never to be had again
   */
  record WithSecret(WebhookView webhook, String secret) {
    @Override
    public String toString() {
      return "WithSecret[" + webhook.id() + "]";
    }
  }
}
