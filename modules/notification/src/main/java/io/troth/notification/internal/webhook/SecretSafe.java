package io.troth.notification.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.notification.api.Webhooks;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.web.outbound.SigningSecret;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps signing secrets under the tenant's key; to be used in transactions. */
@Singleton
final class SecretSafe {

  /** One that signs on from now, and earlier ones. */
  private static final int MOST = 4;

  private final EntityManager entities;
  private final TenantKeys keys;
  private final UniqueIds ids;
  private final InstantSource clock;

  SecretSafe(EntityManager entities, TenantKeys keys, UniqueIds ids, InstantSource clock) {
    this.entities = entities;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new secret; earlier ones sign for the overlap and are then forgotten. */
  SigningSecret renew(UUID webhook) {
    var now = clock.instant();
    var earlier = of(webhook);
    earlier.stream().filter(one -> !one.signsAt(now)).forEach(entities::remove);
    if (earlier.stream().filter(one -> one.signsAt(now)).count() >= MOST) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "Several earlier secrets still sign. Wait until the first of them has ended.");
    }
    earlier.forEach(one -> one.endAt(now.plus(Webhooks.OVERLAP)));
    var secret = SigningSecret.random();
    var wrapped = keys.wrap(Purpose.WEBHOOK, secret.bytes(), context(webhook));
    entities.persist(new WebhookSecret(ids.next(), webhook, wrapped));
    return secret;
  }

  /** What signs now, newest first. */
  List<SigningSecret> signing(UUID webhook) {
    var now = clock.instant();
    return of(webhook).stream()
        .filter(secret -> secret.signsAt(now))
        .map(secret -> keys.unwrap(Purpose.WEBHOOK, secret.wrapped(), context(webhook)))
        .map(SigningSecret::of)
        .toList();
  }

  /** Until when an earlier secret signs. */
  Optional<Instant> overlap(UUID webhook) {
    var now = clock.instant();
    return of(webhook).stream()
        .flatMap(secret -> secret.endsAt().stream())
        .filter(now::isBefore)
        .max(Instant::compareTo);
  }

  void forget(UUID webhook) {
    of(webhook).forEach(entities::remove);
  }

  private List<WebhookSecret> of(UUID webhook) {
    return entities
        .createQuery(
            "from WebhookSecret s where s.webhookId = :webhook order by s.id desc",
            WebhookSecret.class)
        .setParameter("webhook", webhook)
        .getResultList();
  }

  static byte[] context(UUID webhook) {
    return ("webhook-secret/" + webhook).getBytes(UTF_8);
  }
}
