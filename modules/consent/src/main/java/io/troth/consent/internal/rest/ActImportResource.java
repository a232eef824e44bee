package io.troth.consent.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.consent.api.ActImports;
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

/** Bulk import of acts that another consent platform recorded. */
@Path("/api/v1/acts/import")
@Tag(name = "Acts")
@RolesAllowed(Permissions.ACTS_WRITE)
@Produces(ActImportResource.NDJSON)
public class ActImportResource {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  private static final int LIMIT = 32 * BodyLimit.MEBIBYTE;

  private final ActImports acts;
  private final ObjectMapper json;
  private final PublicAddress address;

  ActImportResource(ActImports acts, ObjectMapper json, PublicAddress address) {
    this.acts = acts;
    this.json = json;
    this.address = address;
  }

  @POST
  @Consumes(NDJSON)
  @BodyLimit(value = LIMIT, streamed = true)
  @Operation(
      operationId = "importActs",
      summary = "Import consents and opt-outs from elsewhere, one JSON object a line",
      description =
          "Members subject or externalId, act, actedAt, proof; for a consent also policy, version,"
              + " purpose; for PROCESSING_OBJECTED purpose; for RECIPIENT_OPTED_OUT recipient, or"
              + " none for all; for SALE_OPTED_OUT nothing else. At most 32 MiB, lines of at most 64"
              + " KiB. What is imported is marked as asserted, and never outweighs what a person"
              + " does here. The answer has one line for each line of the body and a summary at its"
              + " end. Taking the same lines again changes nothing.")
  public Response ndjson(InputStream body) throws IOException {
    return run(new LineReader(new BufferedInputStream(body)), new AssertedLines.Json(json));
  }

  @POST
  @Consumes(CSV)
  @BodyLimit(value = LIMIT, streamed = true)
  @Operation(
      operationId = "importActsFromCsv",
      summary = "Import consents and opt-outs, comma-separated values with a header",
      description =
          "Columns: external_id, act, policy, version, purpose, acted_at, proof, and recipient for"
              + " opt-outs of recipients. What an act is not about stays empty.")
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
    return run(lines, AssertedLines.Csv.withHeader(header.text()));
  }

  private Response run(LineReader lines, AssertedLines format) throws IOException {
    var results = ResultFile.open(json);
    new ActImportRun(acts, format, results, address::problem).take(lines);
    return results.answer();
  }
}
