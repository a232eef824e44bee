package io.troth.web.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
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

  private static final int BUFFER = 64 * 1024;

  private final FileChannel file;
  private final JsonGenerator lines;
  private final ObjectWriter writer;

  private ResultFile(ObjectMapper json, FileChannel file) throws IOException {
    this.file = file;
    var out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    this.writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    this.lines = writer.createGenerator(out).setRootValueSeparator(null);
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
      writer.writeValue(lines, value);
      lines.writeRaw('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer; a small one as a text, so that it can be kept for a repeated request. */
  public Response answer() {
    try {
      lines.flush();
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
