package io.troth.web.page;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Addresses of the shared files. Each carries a mark of its content, so that browsers may keep the
 * file for long and still see a new one at once.
 */
@TemplateGlobal
final class Assets {

  static final String troth_styles = marked("/troth/troth.css");

  private Assets() {}

  private static String marked(String path) {
    try (var content = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
      if (content == null) {
        throw new IllegalStateException(path + " is not in this jar");
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
