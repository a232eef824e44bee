package io.troth.centre.internal;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Address of the privacy centre's own styles, with a mark of their content for browsers' caches.
 */
@TemplateGlobal
final class CentreStyles {

  static final String centre_styles = marked("/troth/centre.css");

  private CentreStyles() {}

  private static String marked(String path) {
    try (var content = CentreStyles.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (content == null) {
        throw new IllegalStateException(path + " is not in this jar");
      }
      var mark = new CRC32();
      mark.update(content.readAllBytes());
      return path + "?v=" + HexFormat.of().toHexDigits((int) mark.getValue());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
