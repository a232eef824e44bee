package io.troth.centre.internal.open;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Pages that anybody may keep for a minute, and ask about again for nothing. */
final class Kept {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
  private static final int TAG_BYTES = 16;

  private Kept() {}

  /**
   * The tag is made from the page, not from the version alone: what surrounds a text changes when
   * its date comes or a later version is published.
   */
  static Response answer(Request request, TemplateInstance page) {
    var bytes = page.render().getBytes(StandardCharsets.UTF_8);
    var tag = new EntityTag(HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES));
    var known = request.evaluatePreconditions(tag);
    var answer = known != null ? known : Response.ok(bytes, HTML);
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
