package io.troth.collection.internal.record;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.troth.collection.api.RecordKind;
import io.troth.collection.api.Records.Collected;
import io.troth.kernel.Page;
import io.troth.kernel.SubjectRef;
import io.troth.web.PageParams;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was collected about a person, for the tenant's servers. */
@Path("/api/v1/subjects/{ref}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class SubjectRecordsResource {

  private final RecordReader reader;

  SubjectRecordsResource(RecordReader reader) {
    this.reader = reader;
  }

  /** A record. */
  @Schema(name = "CollectedRecord")
  record Answer(
      UUID id,
      RecordKind kind,
      String category,
      String purpose,
      String source,
      Instant occurredAt,
      Instant collectedAt,
      @Schema(description = "since when it is only kept, and not used")
          Optional<Instant> restrictedAt,
      @Schema(type = SchemaType.OBJECT, description = "identifying values are in the vault")
          @JsonRawValue
          String fields) {

    static Answer of(Collected record) {
      return new Answer(
          record.id(),
          record.kind(),
          record.category(),
          record.purpose(),
          record.source(),
          record.occurredAt(),
          record.collectedAt(),
          record.restrictedAt(),
          record.fields());
    }
  }

  @GET
  @RolesAllowed(Permissions.RECORDS_READ)
  @Operation(
      operationId = "listRecords",
      summary = "What was collected about a person or device, by category, oldest first")
  public Page<Answer> list(@PathParam("ref") UUID ref, @BeanParam PageParams page) {
    return reader.of(new SubjectRef(ref), page.request()).map(Answer::of);
  }
}
