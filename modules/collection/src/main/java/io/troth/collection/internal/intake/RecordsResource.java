package io.troth.collection.internal.intake;

import static io.troth.web.lines.LineBody.LIMIT;
import static io.troth.web.lines.LineBody.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troth.collection.api.Records;
import io.troth.collection.api.Records.Outcome;
import io.troth.web.BodyLimit;
import io.troth.web.Permissions;
import io.troth.web.PublicAddress;
import io.troth.web.lines.LineBody;
import io.troth.web.lines.ResultFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Collecting, over HTTP. */
@Path("/api/v1/records")
@Tag(name = "Records")
@RolesAllowed(Permissions.RECORDS_WRITE)
public class RecordsResource {

  private final Records records;
  private final ObjectMapper json;
  private final PublicAddress address;

  RecordsResource(Records records, ObjectMapper json, PublicAddress address) {
    this.records = records;
    this.json = json;
    this.address = address;
  }

  /** What became of a record. */
  @Schema(name = "RecordAnswer")
  record Answer(
      @Schema(description = "random: nothing can be found out from it") UUID id,
      RecordRun.Status status,
      @Schema(description = "fields that look as if they identified somebody")
          List<String> warnings) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "collectRecord",
      summary = "Collect one record",
      description =
          "It is checked against the inventory and a decision about the person. Identifying values"
              + " go to the identity vault; data that are not personal are kept without any"
              + " reference to a person or device.")
  @APIResponse(
      responseCode = "201",
      description = "Taken; 200 when it was taken before",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response collect(
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = RecordRequest.class),
                      examples = @ExampleObject(name = "log", value = RecordRequest.EXAMPLE)))
          RecordRequest request) {
    var outcome = records.take(List.of(request.record()), 0).get(0);
    if (outcome instanceof Outcome.Refused refused) {
      throw RefusedRecord.problem(refused.refusal());
    }
    return answered(outcome);
  }

  private static Response answered(Outcome outcome) {
    return outcome instanceof Outcome.Taken taken
        ? Response.status(Response.Status.CREATED)
            .entity(new Answer(taken.id(), RecordRun.Status.TAKEN, taken.warnings()))
            .build()
        : Response.ok(new Answer(((Outcome.Known) outcome).id(), RecordRun.Status.KNOWN, List.of()))
            .build();
  }

  @POST
  @Path("batch")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @BodyLimit(value = LIMIT, streamed = true)
  @Operation(
      operationId = "collectRecords",
      summary = "Collect many records, one JSON object a line",
      description =
          "At most 32 MiB, lines of at most 64 KiB, records of at most 16 KiB. The answer has one"
              + " line for each line of the body, in order, and a summary at its end. A line that"
              + " is refused takes nothing with it. Taking the same lines again changes nothing.")
  public Response batch(InputStream body) throws IOException {
    var results = ResultFile.open(json);
    new RecordRun(records, json, results, address::problem).take(LineBody.lines(body));
    return results.answer();
  }
}
