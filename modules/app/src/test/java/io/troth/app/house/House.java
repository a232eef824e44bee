package io.troth.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the running house answers, and what its sample tenant was given at the first start. */
public final class House {

  public static final String TENANT = "engageware";

  private House() {}

  /** The platform's own address, for example {@code http://localhost:34567}. */
  public static String base() {
    return setting("troth.public-url");
  }

  /** The sample tenant's address; only browsers resolve it. */
  public static String tenant() {
    return "http://" + tenantHost();
  }

  /** The sample tenant's host and port, to be sent as {@code Host} by clients of the API. */
  public static String tenantHost() {
    return TENANT + "." + URI.create(base()).getAuthority();
  }

  public static String apiKey() {
    return keepsake("api-key");
  }

  /**
   * The password of one of the sample tenant's staff.
   *
   * @param signIn for example {@code olive@engageware.example}
   */
  public static String password(String signIn) {
    return keepsake("password." + signIn);
  }

  private static String keepsake(String name) {
    var kept = new Properties();
    try (var text =
        Files.newBufferedReader(
            Path.of(setting("troth.data"), "demo", "sample-tenant.properties"))) {
      kept.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept.getProperty(name);
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
