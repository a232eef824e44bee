package io.troth.tenancy.internal;

import io.troth.kernel.promise.ProtectionProbe;
import io.troth.kernel.promise.Reading;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether what goes to the database is encrypted on its way, by the address it is reached at. */
@Singleton
final class DatabaseLine implements ProtectionProbe {

  private static final Pattern INSISTS =
      Pattern.compile("(?i)[?&]sslMode=(REQUIRED|VERIFY_CA|VERIFY_IDENTITY)\\b");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}");
  private static final String JDBC = "jdbc:";

  private final String address;

  DatabaseLine(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "") String address) {
    this.address = address;
  }

  @Override
  public String id() {
    return "database-connection";
  }

  @Override
  public String title() {
    return "Connection to the database";
  }

  @Override
  public String protection() {
    return "encryption-in-transit";
  }

  @Override
  public Optional<Reading> look() {
    return Optional.of(reading(address));
  }

  static Reading reading(String address) {
    if (INSISTS.matcher(address).find()) {
      return Reading.kept("The database is reached by TLS, or not at all.");
    }
    return isThisMachine(address)
        ? Reading.kept("The database is on this machine; nothing leaves it.")
        : Reading.broken(
            "The database is on another machine, and its address does not insist on TLS.");
  }

  private static boolean isThisMachine(String address) {
    if (!address.startsWith(JDBC)) {
      return false;
    }
    try {
      var host = URI.create(address.substring(JDBC.length()).replaceFirst("\\?.*", "")).getHost();
      return host != null && LOOPBACK.matcher(host).matches();
    } catch (IllegalArgumentException severalHosts) {
      return false;
    }
  }
}
