package io.troth.notification.internal.domain;

import io.troth.notification.api.SenderDomains.RecordState;
import io.troth.notification.api.SenderDomains.Use;
import io.troth.notification.internal.domain.DnsAnswer.Nothing;
import io.troth.notification.internal.domain.DnsAnswer.Records;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the DNS for what a domain needs. */
@Singleton
class DomainCheck {

  private static final String POLICY = "_dmarc.";
  private static final int MOST_SILENCES = 2;

  private final Dns dns;

  DomainCheck(Dns dns) {
    this.dns = dns;
  }

  /**
   * What stands there; wishes that nobody answered are missing. Whoever is silent twice is not
   * asked again: a person waits for this.
   */
  Map<Wish, Finding> ask(List<Wish> wishes) {
    var findings = new LinkedHashMap<Wish, Finding>();
    var silences = 0;
    for (var wish : wishes) {
      var finding =
          silences >= MOST_SILENCES
              ? Optional.<Finding>empty()
              : wish.use() == Use.DMARC ? policy(wish) : ask(wish, wish.name());
      finding.ifPresent(found -> findings.put(wish, found));
      silences += finding.isPresent() ? 0 : 1;
    }
    return findings;
  }

  /** The nearest domain above that has a policy speaks for those below (RFC 7489 §6.6.3). */
  private Optional<Finding> policy(Wish wish) {
    var domain = Optional.of(new DomainName(wish.name().substring(POLICY.length())));
    var finding = Optional.<Finding>empty();
    while (domain.isPresent()) {
      finding = ask(wish, POLICY + domain.get().value());
      if (finding.isEmpty() || finding.get().state() != RecordState.MISSING) {
        return finding;
      }
      domain = domain.get().parent();
    }
    return finding;
  }

  private Optional<Finding> ask(Wish wish, String name) {
    var answer = dns.ask(name, wish.type());
    if (answer instanceof Records records) {
      return Optional.of(RecordRules.judge(wish, records.values()));
    }
    return answer instanceof Nothing
        ? Optional.of(new Finding(RecordState.MISSING, ""))
        : Optional.empty();
  }
}
