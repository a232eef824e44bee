package io.troth.notification.internal.mail;

import java.time.Duration;
import java.util.Optional;

/** Hands two mails over one after the other, in a process of its own. */
final class RelayTrial {

  private RelayTrial() {}

  /** Says what became of them; its arguments are a host, a port and an encryption. */
  public static void main(String[] arguments) {
    var relay =
        new Relay(
            arguments[0],
            Integer.parseInt(arguments[1]),
            Relay.Encryption.valueOf(arguments[2]),
            Optional.empty(),
            "troth.example.test",
            Duration.ofSeconds(10));
    try (var line = relay.open()) {
      System.out.println(line.handOver(Letters.plain()));
      System.out.println(line.handOver(Letters.plain()));
    } catch (Relay.RelayUnreachable refused) {
      System.out.println("unreachable: " + refused.getCause());
    }
  }
}
