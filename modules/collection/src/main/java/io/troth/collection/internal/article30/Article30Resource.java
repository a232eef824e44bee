package io.troth.collection.internal.article30;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.collection.api.ProcessingRecords;
import io.troth.collection.api.ProcessingRecords.Activity;
import io.troth.collection.api.ProcessingRecords.Data;
import io.troth.collection.api.ProcessingRecords.Measure;
import io.troth.collection.api.ProcessingRecords.Recipient;
import io.troth.collection.api.ProcessingRecords.Register;
import io.troth.policy.api.Commitments.Contact;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records of processing activities (GDPR Article 30), over HTTP. */
@Path("/api/v1/inventory/article-30")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@RolesAllowed(Permissions.INVENTORY_READ)
public class Article30Resource {

  private static final String CSV = "text/csv";

  private final ProcessingRecords records;

  Article30Resource(ProcessingRecords records) {
    this.records = records;
  }

  /** A record. */
  @Schema(name = "ProcessingRecord")
  record Answer(
      @Schema(description = "the provision it answers") String provision,
      @Schema(description = "of the controller or processor") String name,
      List<Officer> dataProtectionOfficers,
      List<ActivityAnswer> activities,
      List<Security> securityMeasures) {

    static Answer of(String provision, Register register) {
      return new Answer(
          provision,
          register.name(),
          register.officers().stream().map(Officer::of).toList(),
          register.activities().stream().map(ActivityAnswer::of).toList(),
          register.security().stream().map(Security::of).toList());
    }
  }

  /** A data protection officer. */
  @Schema(name = "ProcessingOfficer")
  record Officer(String name, String email, String address, String telephone) {
    static Officer of(Contact contact) {
      return new Officer(contact.name(), contact.email(), contact.address(), contact.telephone());
    }
  }

  /** One processing activity. */
  @Schema(name = "ProcessingActivity")
  record ActivityAnswer(
      String purpose,
      String name,
      String legalBasis,
      @Schema(description = "policy and number of the version") String declaredIn,
      List<String> dataSubjects,
      List<DataAnswer> data,
      List<RecipientAnswer> recipients) {

    static ActivityAnswer of(Activity activity) {
      return new ActivityAnswer(
          activity.purpose(),
          activity.name(),
          activity.basis().dpv(),
          activity.policy(),
          List.copyOf(new TreeSet<>(activity.subjects().stream().map(Enum::name).toList())),
          activity.data().stream().map(DataAnswer::of).toList(),
          activity.recipients().stream().map(RecipientAnswer::of).toList());
    }
  }

  /** A category of data. */
  @Schema(name = "ProcessedData")
  record DataAnswer(
      String category,
      String name,
      String kind,
      List<String> fields,
      List<String> sources,
      List<String> storedIn,
      @Schema(description = "envisaged limits for erasure") List<String> timeLimits) {

    static DataAnswer of(Data data) {
      return new DataAnswer(
          data.category(),
          data.name(),
          data.kind(),
          data.fields(),
          data.sources(),
          data.storedIn(),
          data.limits());
    }
  }

  /** Who gets data. */
  @Schema(name = "ProcessingRecipient")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RecipientAnswer(
      String name,
      String role,
      String country,
      @Schema(description = "whether data leave the EEA") boolean thirdCountry,
      java.util.Optional<String> safeguard) {

    static RecipientAnswer of(Recipient one) {
      return new RecipientAnswer(
          one.name(), one.role(), one.country(), one.thirdCountry(), one.safeguard());
    }
  }

  /** A protection that is promised, and how well it is kept. */
  @Schema(name = "SecurityMeasure")
  record Security(String protection, String state, String promisedIn) {
    static Security of(Measure measure) {
      return new Security(measure.protection(), measure.state(), measure.policy());
    }
  }

  @GET
  @Path("controller")
  @Operation(
      operationId = "readControllerRecord",
      summary = "Record of processing activities of a controller, GDPR Article 30(1)")
  public Answer controller() {
    return Answer.of("GDPR 30(1)", records.controller());
  }

  @GET
  @Path("controller.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportControllerRecord",
      summary = "The same as CSV, one line for each activity")
  @APIResponse(
      responseCode = "200",
      description = "One line for each activity",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response controllerCsv() {
    return file(RegisterCsv.controller(records.controller()), "article-30-1.csv");
  }

  @GET
  @Path("processor")
  @Operation(
      operationId = "readProcessorRecord",
      summary = "Record of processing on behalf of others, GDPR Article 30(2)",
      description = "Without activities where no version in force speaks to organisations.")
  public Answer processor() {
    return Answer.of("GDPR 30(2)", records.processor());
  }

  @GET
  @Path("processor.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportProcessorRecord",
      summary = "The same as CSV, one line for each activity")
  @APIResponse(
      responseCode = "200",
      description = "One line for each activity",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response processorCsv() {
    return file(RegisterCsv.processor(records.processor()), "article-30-2.csv");
  }

  private static Response file(Object body, String name) {
    return Response.ok(body, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
