package io.troth.policy.internal.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.RevisionHead;
import io.troth.policy.api.RevisionView;
import io.troth.policy.internal.document.DocumentJson;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrections as they travel over HTTP. */
final class RevisionAnswers {

  private static final String SHAPE =
      "the whole version in other words; commitments, languages and clauses as they are";

  private RevisionAnswers() {}

  /** What the version is to say, and why. */
  @Schema(name = "RevisionEdit")
  public record RevisionEdit(
      @NotNull
          @Schema(description = "for staff, never empty; people are not shown it", maxLength = 500)
          String reason,
      @NotNull @Schema(type = SchemaType.OBJECT, description = SHAPE) JsonNode document) {}

  /** Which text is in order. */
  @Schema(name = "RevisionSignOff")
  public record RevisionSignOff(
      @NotNull @Schema(description = "tag of a language of the version") String language) {}

  /** The head of a revision; it has no publication date while it is being written. */
  @Schema(name = "RevisionHead")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RevisionHeadAnswer(
      UUID id,
      UUID version,
      int number,
      long edit,
      String contentHash,
      String reason,
      Instant begunAt,
      Optional<Instant> publishedAt) {

    static RevisionHeadAnswer of(RevisionHead head) {
      return new RevisionHeadAnswer(
          head.id().value(),
          head.version().value(),
          head.number(),
          head.edit(),
          head.contentHash(),
          head.reason(),
          head.begunAt(),
          head.publishedAt());
    }
  }

  /** Who answers for a correction. */
  @Schema(name = "RevisionAttestation")
  public record SaidAnswer(
      Attestation.Statement kind, Optional<String> language, String by, Instant at) {

    static SaidAnswer of(Attestation said) {
      return new SaidAnswer(said.kind(), said.language(), said.by().id(), said.at());
    }
  }

  /** A revision with everything it says. */
  @Schema(name = "Revision")
  public record RevisionAnswer(
      RevisionHeadAnswer head,
      List<SaidAnswer> said,
      @Schema(type = SchemaType.OBJECT, description = SHAPE) Map<String, Object> document) {

    static RevisionAnswer of(RevisionView view) {
      return new RevisionAnswer(
          RevisionHeadAnswer.of(view.head()),
          view.said().stream().map(SaidAnswer::of).toList(),
          DocumentJson.fields(view.document()));
    }
  }
}
