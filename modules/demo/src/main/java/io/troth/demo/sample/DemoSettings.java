package io.troth.demo.sample;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a demo, and where it keeps what it must remember. */
@Singleton
public final class DemoSettings {

  private final boolean enabled;
  private final Path folder;

  DemoSettings(
      @ConfigProperty(name = "troth.demo", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "troth.data", defaultValue = "data") String data) {
    this.enabled = enabled;
    this.folder = Path.of(data).resolve("demo");
  }

  public boolean enabled() {
    return enabled;
  }

  /** A folder of the demo's own below the data folder. */
  public Path folder() {
    return folder;
  }
}
