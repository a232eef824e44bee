package io.troth.web.internal.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.troth.kernel.Actor;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.ProblemType;
import io.troth.kernel.TenantId;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.WebProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/** Decides whether a request with an idempotency key is served, answered as before or refused. */
@ApplicationScoped
class Repetitions {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Owns the records of requests that are no tenant's: those of the platform's operators. */
  private static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

  private final Claims claims;
  private final IdempotencySettings settings;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final CurrentVertxRequest current;

  Repetitions(
      Claims claims,
      IdempotencySettings settings,
      CurrentTenant tenant,
      CurrentActor actor,
      CurrentVertxRequest current) {
    this.claims = claims;
    this.settings = settings;
    this.tenant = tenant;
    this.actor = actor;
    this.current = current;
  }

  /** Lets the request pass, answers it as before, or refuses it. */
  void meet(ContainerRequestContext request, String key, EndpointKind kind) throws IOException {
    requireValid(key);
    var seal = new RequestSeal(key);
    var owner = tenant.find().orElse(PLATFORM);
    var id = seal.id(caller(kind));
    var target = request.getUriInfo().getRequestUri();
    var hash = seal.request(request.getMethod(), target.getRawPath() + '?' + target.getRawQuery());
    if (kind.streamed()) {
      meetStreamed(request, seal, owner, id, hash);
    } else {
      meetWhole(request, seal, owner, id, hash);
    }
  }

  /** The body is small: it is read first, so that every difference shows at once. */
  private void meetWhole(
      ContainerRequestContext request, RequestSeal seal, TenantId owner, UUID id, Mac hash)
      throws IOException {
    var bytes = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(bytes));
    var mac = hash.doFinal(bytes);
    var claim = claims.claim(owner, id, mac, settings.lease());
    if (claim instanceof Claim.Mine mine) {
      new InFlight(seal, owner, id, mine.version(), mac).attach(current.getCurrent());
    } else if (claim instanceof Claim.Answered answered) {
      request.abortWith(replay(answered, seal, mac));
    } else {
      throw refusal(claim);
    }
  }

  /** The body is large: it is hashed while the endpoint reads it, or to compare a repetition. */
  private void meetStreamed(
      ContainerRequestContext request, RequestSeal seal, TenantId owner, UUID id, Mac hash)
      throws IOException {
    var body = new HashingStream(request.getEntityStream(), hash);
    var claim = claims.claim(owner, id, null, settings.streamedLease());
    if (claim instanceof Claim.Mine mine) {
      request.setEntityStream(body);
      new InFlight(seal, owner, id, mine.version(), body).attach(current.getCurrent());
    } else if (claim instanceof Claim.Answered answered) {
      request.abortWith(replay(answered, seal, body.finish()));
    } else {
      throw refusal(claim);
    }
  }

  private static Response replay(Claim.Answered answered, RequestSeal seal, byte[] mac) {
    if (!MessageDigest.isEqual(answered.requestMac(), mac)) {
      throw refusal(new Claim.Reused());
    }
    return StoredAnswer.fromBytes(seal.open(mac, answered.sealedAnswer())).replay();
  }

  private static Problem refusal(Claim claim) {
    if (claim instanceof Claim.Busy busy) {
      return at(CommonProblem.IDEMPOTENCY_KEY_BUSY, "The first request is being served.")
          .with("retryAfter", seconds(busy.left()));
    }
    return claim instanceof Claim.Lost
        ? at(WebProblem.IDEMPOTENCY_OUTCOME_LOST, "Read the state before you try again.")
        : at(CommonProblem.IDEMPOTENCY_KEY_REUSED, "This key was sent with another request.");
  }

  private static Problem at(ProblemType type, String message) {
    return Problem.at(type, HEADER, message, "a key that is new for every request");
  }

  private static long seconds(Duration left) {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }

  private static void requireValid(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          HEADER,
          "This is no idempotency key.",
          "1 to 255 visible ASCII characters, random and new for every request");
    }
  }

  /** A key belongs to its caller; where anybody may call, the address stands in. */
  private String caller(EndpointKind kind) {
    var known = kind.forAnybody() ? Actor.SYSTEM : actor.get();
    return known.kind() == Actor.Kind.SYSTEM
        ? "ADDRESS " + address(current.getCurrent())
        : known.kind() + " " + known.id();
  }

  private static String address(RoutingContext request) {
    var address = request.request().remoteAddress();
    return address == null ? "" : String.valueOf(address.hostAddress());
  }
}
