package io.troth.notification.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.troth.notification.internal.MailSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainPacerTest {

  @Test
  void aDomainsMailsComeBackOneAfterTheOther() {
    var pacer = pacer(Map.of("troth.mail.domain-rates.\"slow.test\"", "0.1"));

    assertThat(pacer.untilTurn("a@slow.test")).isZero();
    var second = pacer.untilTurn("b@SLOW.test");
    var third = pacer.untilTurn("c@slow.test");

    assertThat(second).isGreaterThan(Duration.ofSeconds(10));
    assertThat(third.minus(second)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
  }

  @Test
  void otherDomainsDoNotWaitForIt() {
    var pacer = pacer(Map.of("troth.mail.domain-rates.\"slow.test\"", "0.1"));
    pacer.untilTurn("a@slow.test");

    assertThat(pacer.untilTurn("a@fast.test")).isZero();
    assertThat(pacer.untilTurn("b@fast.test")).isZero();
  }

  @Test
  void oneRateMayHoldForEveryDomain() {
    var pacer = pacer(Map.of("troth.mail.domain-rate", "0.1"));

    assertThat(pacer.untilTurn("a@one.test")).isZero();
    assertThat(pacer.untilTurn("a@two.test")).isZero();
    assertThat(pacer.untilTurn("b@one.test")).isPositive();
  }

  private static DomainPacer pacer(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(MailSettings.class)
            .withDefaultValues(settings)
            .build();
    return new DomainPacer(config.getConfigMapping(MailSettings.class));
  }
}
