package io.troth.tenant.internal.provider;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.IdentityProviders;
import io.troth.web.EntityTags;
import io.troth.web.Floods;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps the tenant's provider. */
@ApplicationScoped
class ProviderDesk implements IdentityProviders {

  static final String CALLBACK = SIGN_IN + "/callback";

  private static final int CHECKS_A_MINUTE = 10;

  private final ProviderStatements statements;
  private final ProviderCheck check;
  private final ProviderCalls calls;
  private final Seals seals;
  private final CurrentTenant tenant;
  private final PublicAddress address;
  private final Floods floods;
  private final InstantSource clock;

  ProviderDesk(
      ProviderStatements statements,
      ProviderCheck check,
      ProviderCalls calls,
      Seals seals,
      CurrentTenant tenant,
      PublicAddress address,
      Floods floods,
      InstantSource clock) {
    this.statements = statements;
    this.check = check;
    this.calls = calls;
    this.seals = seals;
    this.tenant = tenant;
    this.address = address;
    this.floods = floods;
    this.clock = clock;
  }

  @Override
  public State get() {
    return state(find());
  }

  Optional<StoredProvider> find() {
    return statements.find(tenant.require());
  }

  URI redirectUri() {
    return URI.create(address.tenantBase(tenant.profile().orElseThrow()) + CALLBACK);
  }

  @Override
  @Transactional
  public State set(long expected, Draft draft) {
    var present = find();
    EntityTags.requireCurrent(expected, present.map(StoredProvider::version).orElse(0L));
    var next = stored(ProviderRules.checked(draft, calls.reach()), present);
    var owner = tenant.require();
    boolean done =
        present.isEmpty() ? statements.add(owner, next) : statements.replace(owner, expected, next);
    if (!done) {
      EntityTags.requireCurrent(expected, -1);
    }
    return state(Optional.of(next));
  }

  @Override
  @Transactional
  public void remove(long expected) {
    var present = find().orElseThrow(ProviderDesk::none);
    EntityTags.requireCurrent(expected, present.version());
    if (!statements.remove(tenant.require(), expected)) {
      EntityTags.requireCurrent(expected, -1);
    }
  }

  @Override
  public Check check() {
    floods.count("people-provider-check", tenant.require().toString(), CHECKS_A_MINUTE);
    return check.of(find().orElseThrow(ProviderDesk::none));
  }

  private StoredProvider stored(Draft draft, Optional<StoredProvider> present) {
    var now = Instant.ofEpochMilli(clock.millis());
    var bare =
        new StoredProvider(
            draft.issuer(),
            draft.clientId(),
            Optional.empty(),
            draft.scopes(),
            draft.foundBy(),
            draft.claim(),
            draft.names(),
            now,
            nextVersion(present, now));
    return draft.clientSecret().isPresent()
        ? withSecret(bare, draft.clientSecret().filter(one -> !one.isEmpty()).map(seals::seal))
        : withSecret(bare, kept(bare, present).map(seals::again));
  }

  /** A secret is for the client and the issuer it was given for: nobody else may be sent it. */
  private static Optional<byte[]> kept(StoredProvider next, Optional<StoredProvider> present) {
    var secret = present.flatMap(StoredProvider::sealedSecret);
    if (secret.isPresent() && !next.isSameClientAs(present.orElseThrow())) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "clientSecret",
          "The stored secret belongs to another issuer or client.",
          "the secret of this client, or an empty text for none");
    }
    return secret;
  }

  private static StoredProvider withSecret(StoredProvider bare, Optional<byte[]> sealed) {
    return new StoredProvider(
        bare.issuer(),
        bare.clientId(),
        sealed,
        bare.scopes(),
        bare.foundBy(),
        bare.claim(),
        bare.names(),
        bare.changedAt(),
        bare.version());
  }

  /** Never one that was there before, also after a removal: an old edit must not fit again. */
  private static long nextVersion(Optional<StoredProvider> present, Instant now) {
    return Math.max(now.toEpochMilli(), present.map(StoredProvider::version).orElse(0L) + 1);
  }

  private State state(Optional<StoredProvider> provider) {
    return new State(
        redirectUri(),
        provider.map(StoredProvider::view),
        provider.map(StoredProvider::version).orElse(0L));
  }

  static Problem none() {
    return Problem.of(CommonProblem.NOT_FOUND, "No provider is set.");
  }
}
