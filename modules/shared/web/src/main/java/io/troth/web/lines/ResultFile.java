package io.troth.web.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The answer to an import, a JSON object a line. It is written to a file nobody else can open while
 * the body is read, and sent afterwards: many clients only begin to read when they have sent
 * everything, and both sides would wait for each other for ever.
 */
public final class ResultFile {

  private static final int SMALL = 1024 * 1024;

  private final ObjectMapper json;
  private final FileChannel file;
  private final OutputStream out;

  private ResultFile(ObjectMapper json, FileChannel file) {
    this.json = json;
    this.file = file;
    this.out = new BufferedOutputStream(Channels.newOutputStream(file));
  }

  public static ResultFile open(ObjectMapper json) {
    try {
      var path = Files.createTempFile("troth-import", ".ndjson");
      return new ResultFile(
          json,
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void line(Object value) {
    try {
      out.write(json.writeValueAsBytes(value));
      out.write('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer; a small one as a text, so that it can be kept for a repeated request. */
  public Response answer() {
    try {
      out.flush();
      if (file.size() > SMALL) {
        return Response.ok((StreamingOutput) this::send).build();
      }
      file.position(0);
      try (var in = Channels.newInputStream(file)) {
        return Response.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8)).build();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(OutputStream to) throws IOException {
    file.position(0);
    try (var in = Channels.newInputStream(file)) {
      in.transferTo(to);
    }
  }
}
