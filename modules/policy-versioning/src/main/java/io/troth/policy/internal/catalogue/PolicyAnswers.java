package io.troth.policy.internal.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.troth.policy.api.PolicyKind;
import io.troth.policy.api.PolicyView;
import io.troth.policy.api.Significance;
import io.troth.policy.api.VersionHead;
import io.troth.policy.api.VersionState;
import io.troth.policy.api.VersionView;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Policies and versions as they travel over HTTP. */
public final class PolicyAnswers {

  private PolicyAnswers() {}

  /** A policy to create. */
  @Schema(name = "NewPolicy")
  public record NewPolicy(
      @NotNull @Schema(examples = "\"privacy\"") String slug,
      @NotNull PolicyKind kind,
      @NotNull @Schema(type = SchemaType.OBJECT, description = Examples.SHAPE) JsonNode document) {}

  /** Where a draft begins. */
  @Schema(name = "NewDraft")
  public record NewDraft(
      @NotNull @Schema(description = "id of the version to start from") UUID from) {}

  /** What a draft is to say from now on. */
  @Schema(name = "DraftEdit")
  public record DraftEdit(
      @NotNull @Schema(type = SchemaType.OBJECT, description = Examples.SHAPE) JsonNode document) {}

  /** A policy with the heads of its versions, newest first. */
  @Schema(name = "Policy")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PolicyAnswer(
      UUID id,
      String slug,
      PolicyKind kind,
      String title,
      List<HeadAnswer> versions,
      @Schema(description = "missing unless it is archived") Optional<Instant> archivedAt) {

    static PolicyAnswer of(PolicyView view) {
      return new PolicyAnswer(
          view.id().value(),
          view.slug(),
          view.kind(),
          view.title(),
          view.versions().stream().map(HeadAnswer::of).toList(),
          view.archivedAt());
    }
  }

  /** The head of a version; dates and significance are missing while it is a draft. */
  @Schema(name = "VersionHead")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record HeadAnswer(
      UUID id,
      int number,
      VersionState state,
      Instant createdAt,
      Optional<Instant> publishedAt,
      Optional<LocalDate> effectiveOn,
      Optional<Instant> effectiveAt,
      Optional<Significance> significance,
      Optional<Instant> withdrawnAt) {

    static HeadAnswer of(VersionHead head) {
      return new HeadAnswer(
          head.id().value(),
          head.number(),
          head.state(),
          head.createdAt(),
          head.publishedAt(),
          head.effectiveOn(),
          head.effectiveAt(),
          head.significance(),
          head.withdrawnAt());
    }
  }

  /** A version with everything it says. */
  @Schema(name = "Version")
  public record VersionAnswer(
      UUID policy,
      HeadAnswer head,
      long revision,
      String contentHash,
      @Schema(type = SchemaType.OBJECT, description = Examples.SHAPE)
          Map<String, Object> document) {

    /** The version as it is. */
    public static VersionAnswer of(VersionView view) {
      return new VersionAnswer(
          view.head().policy().value(),
          HeadAnswer.of(view.head()),
          view.revision(),
          view.contentHash(),
          DocumentJson.fields(view.document()));
    }
  }
}
