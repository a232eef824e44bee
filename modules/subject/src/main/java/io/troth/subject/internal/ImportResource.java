package io.troth.subject.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import io.troth.web.PublicAddress;
import io.troth.web.lines.LineReader;
import io.troth.web.lines.LineReader.Text;
import io.troth.web.lines.ResultFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bulk import of subjects. */
@Path("/api/v1/subjects/import")
@Tag(name = "Subjects")
@RolesAllowed(Permissions.SUBJECTS_WRITE)
@Produces(ImportResource.NDJSON)
public class ImportResource {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  private static final int LIMIT = 32 * BodyLimit.MEBIBYTE;

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
    return run(new LineReader(new BufferedInputStream(body)), new JsonLines(json));
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
    var lines = new LineReader(new BufferedInputStream(body));
    var header =
        lines
            .next()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "header",
                        "There is no first line.",
                        "the names of the columns"));
    return run(lines, CsvLines.withHeader(header.text()));
  }

  private Response run(LineReader lines, LineFormat format) throws IOException {
    var results = ResultFile.open(json);
    new ImportRun(subjects, format, results, address::problem).take(lines);
    return results.answer();
  }
}
