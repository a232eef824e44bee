package io.troth.notification.internal.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A certificate for a name, made by the JDK's own tool. */
final class Certificates {

  static final String PASSWORD = "not-a-secret";

  private Certificates() {}

  /** A key store with a key and its self-signed certificate. */
  static Path forName(Path folder, String name) {
    var file = folder.resolve(name + ".p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "test",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=dns:" + name,
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    try {
      var made = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(made.getInputStream().readAllBytes());
      if (made.waitFor() != 0 || !Files.exists(file)) {
        throw new AssertionError(said);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
