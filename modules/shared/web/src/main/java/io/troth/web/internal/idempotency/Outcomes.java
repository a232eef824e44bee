package io.troth.web.internal.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Keeps the answer of a request with an idempotency key, or lets the request be repeated. */
@ApplicationScoped
class Outcomes {

  private static final Logger LOG = Logger.getLogger(Outcomes.class);

  /** Refusals that say nothing of the request itself. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 429);

  private final Ledger ledger;
  private final AnswerText text;
  private final TenantScope scope;
  private final CurrentVertxRequest current;

  Outcomes(Ledger ledger, AnswerText text, TenantScope scope, CurrentVertxRequest current) {
    this.ledger = ledger;
    this.text = text;
    this.scope = scope;
    this.current = current;
  }

  void keep(ContainerResponseContext response) {
    var routing = current.getCurrent();
    var request = InFlight.of(routing);
    if (request == null) {
      return;
    }
    request.detach(routing);
    var answer = lasting(response.getStatus()) ? text.of(response) : Optional.<StoredAnswer>empty();
    scope.run(request.owner, () -> settle(request, answer, response.getStatus()));
  }

  private void settle(InFlight request, Optional<StoredAnswer> answer, int status) {
    if (answer.isPresent() && kept(request, answer.get())) {
      return;
    }
    if (request.effective() || status < 400) {
      ledger.lost(request.id, request.version());
    } else {
      ledger.forget(request.id, request.version());
    }
  }

  private boolean kept(InFlight request, StoredAnswer answer) {
    try {
      var mac = request.mac();
      var sealed = request.seal.seal(mac, answer.toBytes());
      return ledger.answered(request.id, request.version(), mac, sealed);
    } catch (IOException e) {
      LOG.debug("the rest of a body could not be read", e);
      return false;
    }
  }

  private static boolean lasting(int status) {
    return status >= 200 && status < 500 && !PASSING.contains(status);
  }
}
