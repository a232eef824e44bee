package io.troth.policy.internal.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.kernel.promise.Keeping;
import io.troth.policy.api.AcceptedGaps;
import io.troth.policy.api.PromiseBoard.Bound;
import io.troth.policy.api.PromiseBoard.Control;
import io.troth.policy.api.PromiseBoard.Gap;
import io.troth.policy.api.PromiseBoard.Line;
import io.troth.policy.api.PromiseBoard.Measured;
import io.troth.policy.api.PromiseBoard.Place;
import io.troth.policy.api.PromiseBoard.VersionBoard;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.Promised;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The promise board as it travels over HTTP. */
public final class BoardAnswers {

  static final String ACCEPT =
      """
      {"version": "01936c2a-7d1e-7c3a-9a55-0c1d2e3f4a02",
       "commitments": ["retention/server-logs"],
       "reason": "Our own job deletes logs every night; see runbook 12."}""";

  private static final int MOST_COMMITMENTS = 500;

  private BoardAnswers() {}

  /** Gaps to accept. */
  @Schema(name = "GapAcceptance")
  public record Acceptance(
      @NotNull @Schema(description = "the version that promises them, a draft or a published one")
          UUID version,
      @NotNull
          @Size(min = 1, max = MOST_COMMITMENTS)
          @Schema(description = "keys of commitments", examples = "[\"retention/server-logs\"]")
          List<String> commitments,
      @NotNull
          @Schema(description = "who keeps it instead, for staff; 10 to 500 characters")
          @Size(max = AcceptedGaps.LONGEST_REASON)
          String reason) {}

  /** The boards of all versions that are announced, in force, or still bind somebody. */
  @Schema(name = "PromiseBoard")
  public record BoardAnswer(List<VersionPromises> versions) {

    static BoardAnswer of(List<VersionBoard> boards) {
      return new BoardAnswer(boards.stream().map(VersionPromises::of).toList());
    }
  }

  /** The promises of one version. */
  @Schema(name = "VersionPromises")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record VersionPromises(
      UUID policy,
      String slug,
      UUID version,
      int number,
      Place place,
      @Schema(description = "how many people it binds now") OptionalLong people,
      List<PromiseAnswer> promises) {

    static VersionPromises of(VersionBoard board) {
      return new VersionPromises(
          board.policy().value(),
          board.slug(),
          board.version().value(),
          board.number(),
          board.place(),
          board.people(),
          board.lines().stream().map(PromiseAnswer::of).toList());
    }
  }

  /** One promise with its state. */
  @Schema(name = "Promise")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PromiseAnswer(
      String commitment,
      Map<String, String> words,
      Set<String> clauses,
      PromiseState state,
      List<ControlAnswer> controls,
      Optional<GapAnswer> gap) {

    static PromiseAnswer of(Line line) {
      var promised = line.promised();
      return new PromiseAnswer(
          promised.key().toString(),
          promised.words().byLanguage(),
          new TreeSet<>(promised.clauses()),
          line.state(),
          line.readings().stream().map(ControlAnswer::of).toList(),
          line.gap().map(GapAnswer::of));
    }
  }

  /** What a control answered. */
  @Schema(name = "ControlReading")
  public record ControlAnswer(String id, String title, Keeping state, String figure) {

    static ControlAnswer of(Measured measured) {
      return new ControlAnswer(
          measured.control().id(),
          measured.control().title(),
          measured.reading().keeping(),
          measured.reading().figure());
    }
  }

  /** A gap the owner accepted. */
  @Schema(name = "AcceptedGap")
  public record GapAnswer(
      UUID id, String commitment, String reason, Instant acceptedAt, String acceptedBy) {

    static GapAnswer of(Gap gap) {
      return new GapAnswer(
          gap.id().value(),
          gap.commitment().toString(),
          gap.reason(),
          gap.acceptedAt(),
          gap.acceptedBy());
    }
  }

  /** What would keep the promises of a version. */
  @Schema(name = "PromiseLint")
  public record LintAnswer(
      @Schema(description = "whether no promise is an empty one") boolean publishable,
      List<BoundAnswer> promises) {

    static LintAnswer of(List<Bound> bounds) {
      return new LintAnswer(
          bounds.stream().allMatch(Bound::publishable),
          bounds.stream().map(BoundAnswer::of).toList());
    }
  }

  /** A promise with the controls that keep it, or the gap. */
  @Schema(name = "BoundPromise")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record BoundAnswer(
      String commitment,
      Map<String, String> words,
      Set<String> clauses,
      boolean publishable,
      List<Control> controls,
      Optional<GapAnswer> gap) {

    static BoundAnswer of(Bound bound) {
      Promised promised = bound.promised();
      return new BoundAnswer(
          promised.key().toString(),
          promised.words().byLanguage(),
          new TreeSet<>(promised.clauses()),
          bound.publishable(),
          bound.controls(),
          bound.gap().map(GapAnswer::of));
    }
  }
}
