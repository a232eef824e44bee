package io.troth.notification.internal.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for a name, made by the JDK's own tool. */
public final class Certificates {

  public static final String PASSWORD = "not-a-secret";

  private Certificates() {}

  /** What a server needs to show the certificate of a store. */
  public static SSLContext context(Path store) {
    try (var file = Files.newInputStream(store)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(file, PASSWORD.toCharArray());
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key store with a key and its self-signed certificate, for a name or an IPv4 address. */
  public static Path forName(Path folder, String name) {
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
            (name.matches("[0-9.]+") ? "san=ip:" : "san=dns:") + name,
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
