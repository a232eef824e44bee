package io.troth.retention.internal.calendar;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.retention.api.RetentionCalendar;
import io.troth.retention.api.RetentionCalendar.Course;
import io.troth.retention.api.RetentionCalendar.Due;
import io.troth.retention.api.RetentionCalendar.Fate;
import io.troth.retention.api.RetentionCalendar.Identities;
import io.troth.retention.api.RetentionCalendar.Preview;
import io.troth.retention.api.RetentionCalendar.Promise;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes when, and why. */
@Path("/api/v1/retention")
@Tag(name = "Retention")
@RolesAllowed(Permissions.RETENTION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

  private final RetentionCalendar calendar;

  CalendarResource(RetentionCalendar calendar) {
    this.calendar = calendar;
  }

  /** A retention commitment of one version. */
  @Schema(name = "RetentionPromise")
  public record PromiseJson(
      @Schema(description = "slug") String policy,
      int version,
      @Schema(description = "whether it also counts for people whom no version binds")
          boolean inForce,
      String category,
      @Schema(description = "ISO 8601") String keep,
      RetentionTrigger trigger,
      @Schema(description = "the day it counts from, with FIXED_DATE") Optional<LocalDate> on,
      RetentionAction action) {

    static PromiseJson of(Promise promise) {
      var retention = promise.retention();
      return new PromiseJson(
          promise.policy(),
          promise.version(),
          promise.inForce(),
          retention.category(),
          retention.keep().toString(),
          retention.trigger(),
          retention.on(),
          retention.action());
    }
  }

  /** What one promise comes to. */
  @Schema(name = "RetentionDue")
  public record DueJson(
      PromiseJson promise,
      @Schema(description = "whose time is over") long records,
      @Schema(description = "of these, kept by a legal hold") long held,
      @Schema(description = "of these, kept by the law and by no hold") long kept,
      @Schema(description = "when the oldest was collected") Optional<Instant> oldest,
      @Schema(description = "whose they are, three at most") List<SubjectRef> samples,
      IdentitiesJson identities) {

    static DueJson of(Due due) {
      return new DueJson(
          PromiseJson.of(due.promise()),
          due.records(),
          due.held(),
          due.kept(),
          due.oldest(),
          due.samples(),
          IdentitiesJson.of(due.identities()));
    }
  }

  /** What it comes to in the vault. */
  @Schema(name = "RetentionIdentities")
  public record IdentitiesJson(
      @Schema(description = "people whose identifying values are over their time") long people,
      @Schema(description = "of these, kept by a legal hold") long held,
      @Schema(description = "of these, kept by the law and by no hold") long kept,
      @Schema(description = "when the oldest of the values was first seen")
          Optional<Instant> oldest) {

    static IdentitiesJson of(Identities found) {
      return new IdentitiesJson(found.people(), found.held(), found.kept(), found.oldest());
    }
  }

  /** What the next nightly sweep would find. */
  @Schema(name = "RetentionPreview")
  public record PreviewJson(Instant at, List<DueJson> items) {

    static PreviewJson of(Preview preview) {
      return new PreviewJson(preview.at(), preview.dues().stream().map(DueJson::of).toList());
    }
  }

  /** What goes in the coming months. */
  @Schema(name = "RetentionCourse")
  public record CourseJson(
      @Schema(description = "ends of the months") List<Instant> edges, List<LineJson> items) {

    static CourseJson of(Course course) {
      return new CourseJson(
          course.edges(),
          course.lines().stream()
              .map(line -> new LineJson(line.category(), line.months()))
              .toList());
    }
  }

  /** One category. */
  @Schema(name = "RetentionLine")
  public record LineJson(String category, List<Long> months) {}

  /** What becomes of a record. */
  @Schema(name = "RetentionFate")
  public record FateJson(
      String category,
      UUID record,
      Instant collectedAt,
      @Schema(description = "absent while no promise says when its time is over")
          Optional<PromiseJson> promise,
      @Schema(description = "RESTRICT in place of what is promised while something keeps it")
          Optional<RetentionAction> deed,
      @Schema(description = "when its time is over") Optional<Instant> at,
      @Schema(description = "HOLD or LAW") Optional<String> keptBy,
      @Schema(description = "when the law's time is over") Optional<Instant> keptUntil) {

    static FateJson of(Fate fate) {
      var what = fate.what();
      return new FateJson(
          fate.category(),
          fate.record(),
          fate.collectedAt(),
          what.map(one -> PromiseJson.of(one.why())),
          what.map(RetentionCalendar.What::deed),
          what.map(RetentionCalendar.What::at),
          what.flatMap(RetentionCalendar.What::keptBy),
          what.flatMap(RetentionCalendar.What::keptUntil));
    }
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewRetention",
      summary = "What would go tonight, and why",
      description = "Counted with the statements that sweep; nothing is done.")
  public PreviewJson preview() {
    return PreviewJson.of(calendar.tonight());
  }

  @GET
  @Path("/calendar")
  @Operation(operationId = "readRetentionCalendar", summary = "What goes in the coming months")
  public CourseJson calendar() {
    return CourseJson.of(calendar.course());
  }

  @GET
  @Path("/records/{category}/{id}")
  @Operation(operationId = "readRetentionFate", summary = "When one record goes, and why")
  public FateJson fate(@PathParam("category") String category, @PathParam("id") UUID id) {
    return FateJson.of(calendar.of(category, id));
  }
}
