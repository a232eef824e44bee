package io.troth.consent.internal.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.consent.api.Manner;
import jakarta.inject.Singleton;

/** Where the request at hand comes from. */
@Singleton
class Caller {

  private final CurrentVertxRequest request;

  Caller(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The manner of somebody's own act: their address is theirs. */
  Manner own(Manner manner) {
    return manner.withOrigin(request.getCurrent().request().remoteAddress().hostAddress());
  }
}
