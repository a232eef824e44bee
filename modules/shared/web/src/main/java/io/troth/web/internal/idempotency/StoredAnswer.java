package io.troth.web.internal.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it is kept.
 *
 * @param headers the few that belong to the answer rather than to its sending
 * @param body UTF-8 text; empty when there is none
 */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

  Response replay() {
    var response = Response.status(status).header("Idempotency-Replayed", "true");
    headers.forEach(response::header);
    return body.length == 0 ? response.build() : response.entity(new String(body, UTF_8)).build();
  }

  byte[] toBytes() {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeShort(status);
      out.writeByte(headers.size());
      for (var header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(body);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StoredAnswer fromBytes(byte[] bytes) {
    try {
      var in = new DataInputStream(new ByteArrayInputStream(bytes));
      var status = in.readUnsignedShort();
      var headers = new LinkedHashMap<String, String>();
      for (var left = in.readUnsignedByte(); left > 0; left--) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new StoredAnswer(status, headers, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
