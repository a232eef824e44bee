package io.troth.tenant.internal.browser;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.UniqueIds;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.BrowserKeys;
import io.troth.tenant.internal.crypto.Labels;
import io.troth.tenant.internal.crypto.RandomValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Issues and lists what a tenant's pages need. */
@ApplicationScoped
class BrowserKeyRing implements BrowserKeys {

  private static final int KEY_BYTES = 16;

  private final BrowserStatements statements;
  private final KnownKeys known;
  private final CurrentTenant tenant;
  private final Event<BrowserKeysChanged> changes;
  private final UniqueIds ids;
  private final InstantSource clock;

  BrowserKeyRing(
      BrowserStatements statements,
      KnownKeys known,
      CurrentTenant tenant,
      Event<BrowserKeysChanged> changes,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.known = known;
    this.tenant = tenant;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public PublishableKey issue(String label, Set<String> origins) {
    var slug = tenant.profile().orElseThrow().slug();
    var random = RandomValues.letters(RandomValues.bytes(KEY_BYTES));
    var key =
        new PublishableKey(
            ids.next(),
            PublishableText.of(slug, random),
            Labels.checked(label),
            Origins.checked(origins),
            clock.instant());
    statements.add(tenant.require(), key);
    changes.fire(new BrowserKeysChanged(tenant.require()));
    return key;
  }

  @Override
  public List<PublishableKey> publishableKeys() {
    return statements.publishable(tenant.require());
  }

  @Override
  public Optional<PublishableKey> publishable(String key) {
    return known.publishable(tenant.require(), key);
  }

  @Override
  @Transactional
  public void revoke(UUID publishableKey) {
    if (!statements.revoke(tenant.require(), publishableKey, clock.instant())) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such key in use.");
    }
    changes.fire(new BrowserKeysChanged(tenant.require()));
  }

  @Override
  @Transactional
  public UUID trust(String label, String publicJwk) {
    var jwk = PublicJwk.parse(publicJwk);
    var key = new TrustedKey(ids.next(), jwk.kid(), Labels.checked(label), clock.instant());
    try {
      statements.add(tenant.require(), key, jwk.json());
    } catch (Sql.DuplicateRowException e) {
      throw Problem.at(
          CommonProblem.CONFLICT,
          "jwk",
          "A key of this kid is trusted or was once.",
          "another kid for another key");
    }
    return key.id();
  }

  @Override
  public List<TrustedKey> trustedKeys() {
    return statements.trusted(tenant.require());
  }

  @Override
  @Transactional
  public void distrust(UUID trustedKey) {
    if (!statements.distrust(tenant.require(), trustedKey, clock.instant())) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such key that is trusted.");
    }
  }
}
