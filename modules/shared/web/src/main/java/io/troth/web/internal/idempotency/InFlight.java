package io.troth.web.internal.idempotency;

import io.troth.kernel.TenantId;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with an idempotency key that is being served, kept on the request itself. */
final class InFlight {

  private static final String KEY = "troth.idempotency";

  final RequestSeal seal;
  final TenantId owner;
  final UUID id;
  private final byte @Nullable [] mac;
  private final @Nullable HashingStream body;
  private long version;
  private boolean marked;
  private boolean effective;

  /** A request whose body was read at once. */
  InFlight(RequestSeal seal, TenantId owner, UUID id, long version, byte[] mac) {
    this(seal, owner, id, version, mac, null);
  }

  /** A request whose body is hashed while it is read. */
  InFlight(RequestSeal seal, TenantId owner, UUID id, long version, HashingStream body) {
    this(seal, owner, id, version, null, body);
  }

  private InFlight(
      RequestSeal seal,
      TenantId owner,
      UUID id,
      long version,
      byte @Nullable [] mac,
      @Nullable HashingStream body) {
    this.seal = seal;
    this.owner = owner;
    this.id = id;
    this.version = version;
    this.mac = mac;
    this.body = body;
  }

  static @Nullable InFlight of(RoutingContext request) {
    return request.get(KEY);
  }

  void attach(RoutingContext request) {
    request.put(KEY, this);
  }

  void detach(RoutingContext request) {
    request.remove(KEY);
  }

  byte[] mac() throws IOException {
    return body == null ? Objects.requireNonNull(mac) : body.finish();
  }

  long version() {
    return version;
  }

  /** Whether the next transaction is to be marked: the first one, unless the body is streamed. */
  boolean unmarked() {
    return !marked && body == null;
  }

  void mark() {
    marked = true;
  }

  void committed() {
    version++;
    effective = true;
  }

  void rolledBack() {
    marked = false;
  }

  boolean effective() {
    return effective;
  }
}
