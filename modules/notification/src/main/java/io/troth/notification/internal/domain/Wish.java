package io.troth.notification.internal.domain;

import io.troth.notification.api.SenderDomains.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record that a domain needs.
 *
 * @param mark what must stand in the record to be the right one: the name to include, the key, the
 *     host
 * @param keepUntil when it may go; empty while it is needed
 */
record Wish(
    Use use, String name, Dns.Type type, String value, String mark, Optional<Instant> keepUntil) {

  private static final String BOUNCES = "bounces.";
  private static final int PREFERENCE = 10;

  static String bounceDomain(String domain) {
    return BOUNCES + domain;
  }

  /** Everything a domain needs, what is to be published for a former key last. */
  static List<Wish> of(DomainRow row, List<SigningKey> keys, Platform platform) {
    var wishes = new ArrayList<Wish>();
    keys.stream()
        .filter(key -> key.state() != SigningKey.State.RETIRING)
        .forEach(key -> wishes.add(key(row.domain(), key, Optional.empty())));
    wishes.add(spf(row.domain(), platform.spfInclude()));
    wishes.add(bounces(row.domain(), platform.bounceMx()));
    wishes.add(dmarc(row.domain()));
    keys.stream()
        .filter(key -> key.state() == SigningKey.State.RETIRING)
        .forEach(
            key ->
                wishes.add(
                    key(row.domain(), key, Optional.of(key.since().plus(platform.overlap())))));
    return List.copyOf(wishes);
  }

  static String keyName(String domain, String selector) {
    return selector + "._domainkey." + domain;
  }

  private static Wish key(String domain, SigningKey key, Optional<Instant> keepUntil) {
    return new Wish(
        Use.DKIM,
        keyName(domain, key.selector()),
        Dns.Type.TXT,
        "v=DKIM1; k=rsa; p=" + key.text(),
        key.text(),
        keepUntil);
  }

  /** Receivers check it against the envelope's sender, which is of the bounce domain. */
  private static Wish spf(String domain, String include) {
    return new Wish(
        Use.SPF,
        bounceDomain(domain),
        Dns.Type.TXT,
        "v=spf1 include:" + include + " -all",
        include,
        Optional.empty());
  }

  private static Wish bounces(String domain, String host) {
    return new Wish(
        Use.BOUNCES,
        bounceDomain(domain),
        Dns.Type.MX,
        PREFERENCE + " " + host + ".",
        host,
        Optional.empty());
  }

  /** The mildest policy: a stricter one is the owner's to choose, and is as good. */
  private static Wish dmarc(String domain) {
    return new Wish(
        Use.DMARC, "_dmarc." + domain, Dns.Type.TXT, "v=DMARC1; p=none", "", Optional.empty());
  }
}
