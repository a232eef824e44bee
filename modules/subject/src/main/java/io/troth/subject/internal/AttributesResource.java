package io.troth.subject.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.Attributes.Held;
import io.troth.subject.api.Attributes.Source;
import io.troth.subject.api.Attributes.Verification;
import io.troth.subject.api.SensitiveKind;
import io.troth.subject.api.SubjectProblem;
import io.troth.web.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Typed identifying values of a person or of an anonymous identity. */
@Path("/api/v1/subjects/{ref}/attributes")
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
public class AttributesResource {

  private static final int MOST = 100;
  private static final GivenJson NOTHING = new GivenJson(null, null, null);

  private final Attributes attributes;
  private final Identities identities;

  AttributesResource(Attributes attributes, Identities identities) {
    this.attributes = attributes;
    this.identities = identities;
  }

  /** Values to be kept. */
  public record AttributesJson(@Nullable List<GivenJson> attributes) {}

  /**
   * A value to be kept.
   *
   * @param verification {@code UNVERIFIED} or {@code ASSERTED}, which it is unless said otherwise
   */
  public record GivenJson(
      @Nullable String type, @Nullable String value, @Nullable Verification verification) {
    @Override
    public String toString() {
      return "GivenJson[" + type + "]";
    }
  }

  /** Everything that is kept. */
  public record HeldList(List<HeldJson> items) {}

  /**
   * A value that is kept.
   *
   * @param via the linked anonymous identity it comes from
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HeldJson(
      String id,
      AttributeType type,
      String value,
      Source source,
      Verification verification,
      @Nullable Instant verifiedAt,
      @Nullable Instant firstSeenAt,
      @Nullable Instant lastSeenAt,
      @Nullable UUID via) {
    @Override
    public String toString() {
      return "HeldJson[" + type + "]";
    }
  }

  @GET
  @RolesAllowed(Permissions.IDENTITIES_READ)
  @Operation(
      summary = "Read the identifying values of a person or an anonymous identity",
      description =
          "A person has those of linked anonymous identities as well, with the member via, as long"
              + " as the link lasts.")
  public HeldList read(@PathParam("ref") String ref) {
    var who = subject(ref);
    identities.require(List.of(who));
    return new HeldList(attributes.of(who).stream().map(AttributesResource::json).toList());
  }

  @PUT
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add identifying values",
      description =
          "All of them or none. A value that is known was seen again; nothing is taken away, except"
              + " that a new name or address is in the place of the one before. Up to 100 at once.")
  public void put(@PathParam("ref") String ref, AttributesJson body) {
    var who = subject(ref);
    var given = body.attributes() == null ? List.<GivenJson>of() : body.attributes();
    if (given.isEmpty() || given.size() > MOST) {
      throw Problem.at(
          CommonProblem.INVALID_INPUT,
          "attributes",
          "There is nothing to keep, or too much.",
          "1 to " + MOST + " values");
    }
    attributes.put(who, given(who, given));
  }

  @DELETE
  @Path("/{attributeId}")
  @RolesAllowed(Permissions.SUBJECTS_WRITE)
  @Operation(summary = "Take an identifying value away")
  public void remove(@PathParam("ref") String ref, @PathParam("attributeId") String attributeId) {
    attributes.remove(subject(ref), attributeId);
  }

  private List<Given> given(SubjectRef who, List<GivenJson> values) {
    var faults = new ArrayList<Violation>();
    var given = new ArrayList<Given>();
    for (int i = 0; i < values.size(); i++) {
      var one = Optional.ofNullable(values.get(i)).orElse(NOTHING);
      var type = type(who, one.type());
      var verification = Optional.ofNullable(one.verification()).orElse(Verification.ASSERTED);
      if (type.isEmpty()) {
        faults.add(
            new Violation(
                "attributes[" + i + "].type",
                "There is no such type.",
                "one of " + Arrays.toString(AttributeType.values())));
      } else if (verification == Verification.VERIFIED) {
        faults.add(
            new Violation(
                "attributes[" + i + "].verification",
                "Only what Troth has seen proven is verified.",
                "UNVERIFIED or ASSERTED"));
      } else {
        var value = one.value() == null ? "" : one.value();
        given.add(new Given(type.get(), value, Source.TENANT, verification));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The values cannot be taken as they are.", faults);
    }
    return given;
  }

  private Optional<AttributeType> type(SubjectRef who, @Nullable String name) {
    sensitive(name).ifPresent(kind -> refuse(who, kind));
    return Arrays.stream(AttributeType.values())
        .filter(type -> type.name().equals(name))
        .findFirst();
  }

  private static Optional<SensitiveKind> sensitive(@Nullable String name) {
    return Arrays.stream(SensitiveKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst();
  }

  private void refuse(SubjectRef who, SensitiveKind kind) {
    attributes.requireKnown(List.of(who), kind);
    throw Problem.of(
        SubjectProblem.SENSITIVE_NOT_IDENTIFYING,
        "Data of the kind "
            + kind
            + " describes a person and identifies nobody: it is collected under a category that"
            + " the policy declares as sensitive.");
  }

  private static SubjectRef subject(String ref) {
    try {
      return SubjectRef.parse(ref);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such subject.");
    }
  }

  private static HeldJson json(Held held) {
    return new HeldJson(
        held.id(),
        held.type(),
        held.value(),
        held.source(),
        held.verification(),
        held.verifiedAt().orElse(null),
        held.firstSeenAt().orElse(null),
        held.lastSeenAt().orElse(null),
        held.via().map(SubjectRef::value).orElse(null));
  }
}
