package io.troth.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;

class SizeTest {

  private static final int MOST_BYTES = 100 * 1024;

  @Test
  void theJarIsSmall() throws IOException, URISyntaxException {
    var classes = Path.of(Troth.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var packed = new ByteArrayOutputStream();
    try (var jar = new JarOutputStream(packed);
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }

    assertThat(packed.size()).isBetween(10_000, MOST_BYTES);
  }

  @Test
  void itNeedsNothingButAJdk() throws IOException, URISyntaxException {
    var classes = Path.of(Troth.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(classes)) {
      var foreign =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .flatMap(file -> constants(file).lines())
              .filter(
                  line ->
                      line.matches(
                          ".*(org/jspecify/annotations/[A-Z]\\w+;|com/|org/(?!jspecify)).*"))
              .filter(line -> !line.contains("org/jspecify"))
              .toList();
      assertThat(foreign).isEmpty();
    }
  }

  private static String constants(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
