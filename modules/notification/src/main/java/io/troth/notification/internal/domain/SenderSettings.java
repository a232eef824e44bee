package io.troth.notification.internal.domain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What tenants' own domains must point to, and who is asked whether they do. */
@ConfigMapping(prefix = "troth.sender")
interface SenderSettings {

  /** Host that takes mails which come back; the bounce domain itself unless told otherwise. */
  Optional<String> bounceMx();

  /** Name whose SPF record lists the mail servers; the platform's domain unless told otherwise. */
  Optional<String> spfInclude();

  /** Address and port of the DNS server to ask, such as 192.0.2.53:53; else the system's. */
  Optional<String> dnsServer();

  /** How long to wait for one answer. */
  @WithDefault("3s")
  Duration dnsPatience();

  /** How often this replica asks whether a domain is due; {@code off} leaves it to others. */
  @WithDefault("10m")
  String sweep();

  /** How often a chosen domain is looked at without anybody asking. */
  @WithDefault("6h")
  Duration checkEvery();

  /** How long a key that no longer signs stays published: longer than a mail is ever on its way. */
  @WithDefault("7d")
  Duration overlap();
}
