package io.troth.demo.sample;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a demo, and where it keeps what it must remember. */
@Singleton
public final class DemoSettings {

  private final boolean enabled;
  private final boolean announces;
  private final Path folder;

  DemoSettings(
      @ConfigProperty(name = "troth.demo", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "troth.demo.announces", defaultValue = "false") boolean announces,
      @ConfigProperty(name = "troth.data", defaultValue = "data") String data) {
    this.enabled = enabled;
    this.announces = announces;
    this.folder = Path.of(data).resolve("demo");
  }

  public boolean enabled() {
    return enabled;
  }

  /** Whether the sample tenant has announced something when the demo begins. */
  boolean announces() {
    return announces;
  }

  /** A folder of the demo's own below the data folder. */
  public Path folder() {
    return folder;
  }
}
