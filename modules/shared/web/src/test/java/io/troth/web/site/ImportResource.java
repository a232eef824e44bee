package io.troth.web.site;

import io.troth.web.BodyLimit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Takes lines as a stream. */
@Path("/api/v1/imports")
@PermitAll
public class ImportResource {

  @POST
  @Consumes("application/x-ndjson")
  @Produces(MediaType.APPLICATION_JSON)
  @BodyLimit(value = 32 * BodyLimit.MEBIBYTE, streamed = true)
  public long take(InputStream lines) throws IOException {
    var bytes = 0L;
    var part = new byte[8192];
    for (var read = lines.read(part); read >= 0; read = lines.read(part)) {
      bytes += read;
    }
    return bytes;
  }
}
