package io.troth.retention.internal.connector;

import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.ConnectorTarget.Webhook;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.internal.connector.ErrandLedger.Claim;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.PublicAddress;
import io.troth.web.outbound.SigningSecret;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Passes erasures on. Asking is done outside of transactions, between a claim and a record; a crash
 * in between asks once more when the lease is over, which erases nothing twice.
 */
@Singleton
class Errands {

  static final String ACKNOWLEDGEMENTS = "/api/v1/connectors/acknowledgements";

  private final ErrandLedger ledger;
  private final WebhookCall webhooks;
  private final OutsideDatabase databases;
  private final Locker locker;
  private final Tokens tokens;
  private final PublicAddress address;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  Errands(
      ErrandLedger ledger,
      WebhookCall webhooks,
      OutsideDatabase databases,
      Locker locker,
      Tokens tokens,
      PublicAddress address,
      CurrentTenant tenant,
      InstantSource clock) {
    this.ledger = ledger;
    this.webhooks = webhooks;
    this.databases = databases;
    this.locker = locker;
    this.tokens = tokens;
    this.address = address;
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * Puts aside what the systems need to find the person; to be called before nobody can say any
   * more who it was. Called again it changes nothing.
   */
  void prepare(UUID erasure, SubjectRef person, Optional<Identity> identity) {
    ledger.prepare(erasure, person, identity);
  }

  /** Asks every system whose turn it is, and says how all of them stand. */
  List<Errand> pursue(UUID erasure) {
    for (var errand : ledger.begin(erasure)) {
      attempt(errand.id());
    }
    return ledger.of(erasure);
  }

  /** Asks one system if it is due and nobody else is at it. */
  void attempt(UUID errand) {
    ledger.claim(errand).ifPresent(claim -> ledger.record(claim, ask(claim)));
  }

  private Outcome ask(Claim claim) {
    var connector = claim.connector();
    if (connector.target() instanceof Database database) {
      return databases.erase(database, locker.password(connector), claim.known());
    }
    return ask(claim, (Webhook) connector.target());
  }

  private Outcome ask(Claim claim, Webhook webhook) {
    var known = claim.known().only(webhook.identifiers());
    if (known.values().isEmpty()) {
      return new Outcome.Erased(0);
    }
    var secrets = signing(claim.connector());
    var message = request(claim.errand(), known);
    return webhooks.read(webhooks.send(webhook.url(), secrets, claim.errand().id(), message));
  }

  List<SigningSecret> signing(Connector connector) {
    return locker.signing(connector, clock.instant());
  }

  private Map<String, Object> request(Errand errand, Known known) {
    var profile = tenant.profile().orElseThrow(ErrandLedger::none);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("url", address.tenantBase(profile) + ACKNOWLEDGEMENTS);
    answer.put("token", tokens.of(errand.id()));
    answer.put("until", errand.deadline().toString());
    var data = new LinkedHashMap<String, Object>();
    data.put("request", errand.id().toString());
    data.put("erasure", errand.erasure().toString());
    data.put("person", texts(known));
    data.put("acknowledgement", answer);
    return message("erasure.requested", clock.instant(), data);
  }

  static Map<String, Object> message(String type, Instant at, Map<String, Object> data) {
    var message = new LinkedHashMap<String, Object>();
    message.put("type", type);
    message.put("timestamp", at.toString());
    message.put("data", data);
    return message;
  }

  static Map<String, String> texts(Known known) {
    var texts = new TreeMap<String, String>();
    known.values().forEach((identifier, value) -> texts.put(identifier.text(), value));
    return texts;
  }

  /**
   * Takes an answer that came by itself.
   *
   * @throws Problem not-found for a token that was not made for this tenant; conflict when it was
   *     answered differently before
   */
  Errand acknowledge(String token, Said said) {
    return ledger.acknowledge(tokens.read(token).orElseThrow(ErrandLedger::none), said);
  }
}
