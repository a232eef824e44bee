package io.troth.notification.internal.domain;

import java.util.List;

/** What the DNS said when asked for the records of one type at one name. */
sealed interface DnsAnswer {

  /**
   * Records, at least one: texts put together from their strings, or {@code preference host} of
   * mail exchangers.
   */
  record Records(List<String> values) implements DnsAnswer {
    public Records {
      values = List.copyOf(values);
    }
  }

  /** The name, or a record of that type at it, does not exist: somebody who knows said so. */
  record Nothing() implements DnsAnswer {}

  /** Nobody answered, or whoever did cannot tell: nothing follows from it. */
  record Silence() implements DnsAnswer {}
}
