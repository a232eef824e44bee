package io.troth.tenant.internal.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A way to recognise a caller. A request without this credential is left to the others; one with a
 * credential that is not good is refused and never treated as anonymous.
 */
public abstract class CredentialMechanism implements HttpAuthenticationMechanism {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

  private final BlockingSecurityExecutor executor;

  protected CredentialMechanism(BlockingSecurityExecutor executor) {
    this.executor = executor;
  }

  /** The credential in the request, without a look at the database. */
  protected abstract Optional<String> credential(RoutingContext request);

  /** The caller, or empty when the credential is not good. May block. */
  protected abstract Optional<SecurityIdentity> recognise(
      RoutingContext request, String credential);

  /** What becomes of a credential that is not good. */
  protected Uni<SecurityIdentity> refuse() {
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  @Override
  public final Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    var credential = credential(request);
    if (credential.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return executor
        .executeBlocking(() -> apart(() -> recognise(request, credential.get())))
        .flatMap(known -> known.map(Uni.createFrom()::item).orElseGet(this::refuse));
  }

  /**
   * Runs work on a context of its own. The thread that asked goes on meanwhile, and ends the
   * request context it began; sharing the request's own would pull the tenant away from under the
   * work.
   */
  private static <T> T apart(Supplier<T> work) {
    if (!(Vertx.currentContext() instanceof ContextInternal shared)) {
      return work.get();
    }
    var own = shared.duplicate();
    var former = own.beginDispatch();
    try {
      return work.get();
    } finally {
      own.endDispatch(former);
    }
  }

  @Override
  public final Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom()
        .item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"troth\""));
  }

  protected static Optional<String> bearer(RoutingContext request) {
    var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    var bearer = BEARER.matcher(header);
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }
}
