package io.troth.subject.internal;

import static io.troth.web.lines.LineBody.CSV;
import static io.troth.web.lines.LineBody.LIMIT;
import static io.troth.web.lines.LineBody.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import io.troth.web.PublicAddress;
import io.troth.web.lines.LineBody;
import io.troth.web.lines.LineReader;
import io.troth.web.lines.ResultFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bulk import of subjects. */
@Path("/api/v1/subjects/import")
@Tag(name = "Subjects")
@RolesAllowed(Permissions.SUBJECTS_WRITE)
@Produces(NDJSON)
public class ImportResource {

  private final Registry subjects;
  private final ObjectMapper json;
  private final PublicAddress address;

  ImportResource(Registry subjects, ObjectMapper json, PublicAddress address) {
    this.subjects = subjects;
    this.json = json;
    this.address = address;
  }

  @POST
  @Consumes(NDJSON)
  @BodyLimit(value = LIMIT, streamed = true)
  @Operation(
      summary = "Register or update many people, one JSON object a line",
      description =
          "At most 32 MiB, lines of at most 64 KiB. The answer has one line for each line of the"
              + " body, in order, and a summary at its end. A line that is refused takes nothing"
              + " with it. Taking the same lines again changes nothing.")
  public Response ndjson(InputStream body) throws IOException {
    return run(LineBody.lines(body), new JsonLines(json));
  }

  @POST
  @Consumes(CSV)
  @BodyLimit(value = LIMIT, streamed = true)
  @Operation(
      summary = "Register or update many people, comma-separated values with a header",
      description =
          "Columns: external_id, and as wanted email, name, locale, zone, baseline and accepted"
              + " (privacy:1, several separated by semicolons).")
  public Response csv(InputStream body) throws IOException {
    var lines = LineBody.lines(body);
    return run(lines, CsvLines.withHeader(LineBody.header(lines)));
  }

  private Response run(LineReader lines, LineFormat format) throws IOException {
    var results = ResultFile.open(json);
    new ImportRun(subjects, format, results, address::problem).take(lines);
    return results.answer();
  }
}
