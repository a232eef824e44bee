package io.troth.web.internal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down an answer so that it can be given again word for word. */
@ApplicationScoped
class AnswerText {

  private static final int MOST = 1024 * 1024;
  private static final List<String> KEPT =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

  private final ObjectMapper json;

  AnswerText(ObjectMapper json) {
    this.json = json;
  }

  /** Empty when the answer is no text of ours, cannot be written, or is longer than a mebibyte. */
  Optional<StoredAnswer> of(ContainerResponseContext response) {
    return body(response.getEntity())
        .filter(body -> body.length <= MOST)
        .map(body -> new StoredAnswer(response.getStatus(), headers(response), body));
  }

  private Optional<byte[]> body(Object entity) {
    if (entity == null) {
      return Optional.of(new byte[0]);
    }
    if (entity instanceof String text) {
      return Optional.of(text.getBytes(UTF_8));
    }
    if (entity instanceof StreamingOutput || entity instanceof InputStream) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.writeValueAsBytes(entity));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> headers(ContainerResponseContext response) {
    var headers = new LinkedHashMap<String, String>();
    if (response.getEntity() != null) {
      var type = response.getMediaType();
      headers.put(
          HttpHeaders.CONTENT_TYPE, type == null ? MediaType.APPLICATION_JSON : type.toString());
    }
    for (var name : KEPT) {
      var value = response.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }
}
