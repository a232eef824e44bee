package io.troth.notification.internal.send;

import io.troth.notification.internal.MailSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Keeps the rate to each recipient's domain on this replica. Nobody waits: a mail that is too early
 * is told when to come back, one after the other.
 */
@Singleton
final class DomainPacer {

  private static final int DOMAINS = 10_000;

  private final MailSettings settings;
  private final Map<String, Lane> lanes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lane> eldest) {
          return size() > DOMAINS;
        }
      };

  DomainPacer(MailSettings settings) {
    this.settings = settings;
  }

  private static final class Lane {
    private long free = System.nanoTime();
    private long parked = free;
  }

  /** How long to wait before a mail to the address; zero when it may go now, and then it counts. */
  Duration untilTurn(String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    var rate = rate(domain);
    return rate.isEmpty() ? Duration.ZERO : untilTurn(domain, rate.getAsDouble());
  }

  private synchronized Duration untilTurn(String domain, double perSecond) {
    var gap = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
    var lane = lanes.computeIfAbsent(domain, any -> new Lane());
    var now = System.nanoTime();
    if (lane.free - now <= 0) {
      lane.free = now + gap;
      return Duration.ZERO;
    }
    lane.parked = (lane.parked - lane.free > 0 ? lane.parked : lane.free) + gap;
    return Duration.ofNanos(lane.parked - now);
  }

  private OptionalDouble rate(String domain) {
    var own = settings.domainRates().get(domain);
    return own == null ? settings.domainRate() : OptionalDouble.of(own);
  }
}
