package io.troth.tenant.internal.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.SubjectRef;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.PrivacyLinks;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.internal.crypto.RandomValues;
import io.troth.tenant.internal.page.LocalTarget;
import io.troth.tenant.spi.LinkWitness;
import io.troth.tenant.spi.SubjectLookup;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes mail links and turns each, once, into a session of the privacy centre. */
@ApplicationScoped
class Links implements PrivacyLinks {

  static final String CENTRE = "/privacy";

  private static final int MAX_NONCE = 100;
  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration ABSOLUTE = Duration.ofHours(12);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final LinkStatements statements;
  private final TenantKeys keys;
  private final CurrentTenant tenant;
  private final PublicAddress address;
  private final Instance<LinkWitness> witnesses;
  private final Instance<SubjectLookup> subjects;
  private final InstantSource clock;

  Links(
      LinkStatements statements,
      TenantKeys keys,
      CurrentTenant tenant,
      PublicAddress address,
      Instance<LinkWitness> witnesses,
      Instance<SubjectLookup> subjects,
      InstantSource clock) {
    this.statements = statements;
    this.keys = keys;
    this.tenant = tenant;
    this.address = address;
    this.witnesses = witnesses;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** A session that has begun: the token for the browser and where the person goes. */
  record Opened(String token, String path) {
    @Override
    public String toString() {
      return "Opened[" + path + "]";
    }
  }

  @Override
  public URI link(SubjectRef subject, String path, String nonce, Instant expiresAt) {
    if (LocalTarget.of(path, CENTRE, "").isEmpty() || nonce.length() > MAX_NONCE) {
      throw new IllegalArgumentException("No link leads to " + path);
    }
    var text = new LinkText(subject, path, nonce, expiresAt).signed(this::mac);
    var base = address.tenantBase(tenant.profile().orElseThrow());
    return URI.create(base + CENTRE + "/link/" + text);
  }

  /** Whether the link could be used now. Changes nothing: mail scanners open every link. */
  boolean isGood(String text) {
    return live(text).isPresent() && !statements.isUsed(tenant.require(), RandomValues.hash(text));
  }

  /**
   * Uses the link up and begins a session.
   *
   * @param former the token the browser had before, which ends here
   * @return empty when the link is expired, used or none of ours
   */
  @Transactional
  Optional<Opened> open(String text, Optional<String> former) {
    var owner = tenant.require();
    var now = clock.instant();
    var link = live(text);
    if (link.isEmpty()
        || !statements.use(owner, RandomValues.hash(text), now, link.get().expiresAt())) {
      return Optional.empty();
    }
    statements.forgetExpired(owner, now.minus(IDLE));
    link.get()
        .mailedNotBefore()
        .ifPresent(time -> witnesses.forEach(one -> one.usedMailed(link.get().subject(), time)));
    return Optional.of(begin(link.get().subject(), link.get().path(), former));
  }

  /**
   * Begins a session of somebody whose identity is proven.
   *
   * @param former the token the browser had before, which ends here
   */
  @Transactional
  Opened begin(SubjectRef subject, String path, Optional<String> former) {
    var owner = tenant.require();
    var now = clock.instant();
    statements.endIdle(owner, now.minus(IDLE));
    former.ifPresent(token -> statements.end(owner, RandomValues.hash(token)));
    var token = RandomValues.token();
    statements.begin(owner, RandomValues.hash(token), subject, now);
    return new Opened(token, path);
  }

  /** Whose session this is, as long as it lasts. Use is written at most once a minute. */
  Optional<SubjectRef> whose(String token) {
    var owner = tenant.require();
    var hash = RandomValues.hash(token);
    var now = clock.instant();
    var live =
        statements
            .find(owner, hash)
            .filter(session -> now.isBefore(session.lastSeenAt().plus(IDLE)))
            .filter(session -> now.isBefore(session.startedAt().plus(ABSOLUTE)));
    live.filter(session -> !now.isBefore(session.lastSeenAt().plus(NOTED_EVERY)))
        .ifPresent(session -> statements.seen(owner, hash, now));
    return live.map(LinkStatements.Session::subject);
  }

  @Transactional
  void end(String token) {
    statements.end(tenant.require(), RandomValues.hash(token));
  }

  /** A link of somebody who was erased leads nowhere, however long it would last. */
  private Optional<LinkText> live(String text) {
    return LinkText.verified(text, this::mac)
        .filter(link -> clock.instant().isBefore(link.expiresAt()))
        .filter(link -> subjects.stream().allMatch(known -> known.exists(link.subject())));
  }

  /** Bound to the tenant by key and by content. */
  private byte[] mac(byte[] body) {
    var message = new ByteArrayOutputStream();
    message.writeBytes("privacy-link".getBytes(UTF_8));
    message.writeBytes(Sql.bytes(tenant.require().value()));
    message.writeBytes(body);
    return keys.mac(Purpose.LINK, message.toByteArray());
  }
}
