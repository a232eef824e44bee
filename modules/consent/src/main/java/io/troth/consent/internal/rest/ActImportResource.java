package io.troth.consent.internal.rest;

import static io.troth.web.lines.LineBody.CSV;
import static io.troth.web.lines.LineBody.LIMIT;
import static io.troth.web.lines.LineBody.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.consent.api.ActImports;
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

/** Bulk import of acts that another consent platform recorded. */
@Path("/api/v1/acts/import")
@Tag(name = "Acts")
@RolesAllowed(Permissions.ACTS_WRITE)
@Produces(NDJSON)
public class ActImportResource {

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
    return run(LineBody.lines(body), new AssertedLines.Json(json));
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
    var lines = LineBody.lines(body);
    return run(lines, AssertedLines.Csv.withHeader(LineBody.header(lines)));
  }

  private Response run(LineReader lines, AssertedLines format) throws IOException {
    var results = ResultFile.open(json);
    new ActImportRun(acts, format, results, address::problem).take(lines);
    return results.answer();
  }
}
