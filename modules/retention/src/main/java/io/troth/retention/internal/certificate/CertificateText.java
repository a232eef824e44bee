package io.troth.retention.internal.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.troth.retention.api.Certificate.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A certificate as text: canonical JSON (RFC 8785), so that one text stands for one certificate.
 */
final class CertificateText {

  static final String FORMAT = "troth.erasure-certificate.v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .build();

  private CertificateText() {}

  /** All that is authenticated. */
  record Document(String format, UUID erasure, String tenant, int revision, Content content) {}

  static String write(Document document) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(String text) {
    try {
      return JSON.readValue(text, Document.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored certificate cannot be read", e);
    }
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
