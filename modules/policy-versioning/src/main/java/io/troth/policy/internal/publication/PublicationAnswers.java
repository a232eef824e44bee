package io.troth.policy.internal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.policy.api.Change;
import io.troth.policy.api.ChangeSet;
import io.troth.policy.api.ClauseDifference;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.Significance;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Differences, dry runs and publications as they travel over HTTP. */
public final class PublicationAnswers {

  private PublicationAnswers() {}

  /** What to try. */
  @Schema(name = "DryRunRequest")
  public record DryRunRequest(
      @Schema(description = "the date in mind; the earliest lawful one if missing")
          @Nullable LocalDate effectiveOn) {}

  /** What to publish. */
  @Schema(name = "PublishRequest")
  public record PublishRequest(
      @NotNull @Schema(description = "the version's date in the tenant's zone")
          LocalDate effectiveOn,
      @NotNull @Schema(description = "the computed floor or more") Significance significance) {}

  /** The semantic difference of two versions. */
  @Schema(name = "ChangeSet")
  public record ChangeSetAnswer(
      Significance significance,
      List<ChangeAnswer> changes,
      Map<String, List<ClauseDifference>> clauses) {

    /** The difference as it is. */
    public static ChangeSetAnswer of(ChangeSet set) {
      return new ChangeSetAnswer(
          set.significance(), set.changes().stream().map(ChangeAnswer::of).toList(), set.clauses());
    }
  }

  /** One change, judged by one row of the significance table. */
  @Schema(name = "Change")
  public record ChangeAnswer(
      String key,
      String rule,
      Significance significance,
      Set<String> purposes,
      Map<String, String> words,
      Map<String, String> reason) {

    static ChangeAnswer of(Change change) {
      return new ChangeAnswer(
          change.key(),
          change.rule(),
          change.significance(),
          new TreeSet<>(change.purposes()),
          change.words().byLanguage(),
          change.reason().byLanguage());
    }
  }

  /** What publishing would do. */
  @Schema(name = "DryRun")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DryRunAnswer(
      UUID version,
      Optional<UUID> predecessor,
      Significance floor,
      LocalDate earliest,
      List<DeadlineAnswer> deadlines,
      long noticed,
      long mustReconsent,
      long unreachable,
      List<CohortAnswer> cohorts,
      List<DryRun.Refusal> refusals,
      ChangeSetAnswer changes) {

    static DryRunAnswer of(DryRun run) {
      return new DryRunAnswer(
          run.version().value(),
          run.predecessor().map(id -> id.value()),
          run.floor(),
          run.earliest(),
          run.deadlines().stream().map(DeadlineAnswer::of).toList(),
          run.noticed(),
          run.mustReconsent(),
          run.unreachable(),
          run.cohorts().stream().map(CohortAnswer::of).toList(),
          run.refusals(),
          ChangeSetAnswer.of(run.changes()));
    }
  }

  /** What declaring a significance takes. */
  @Schema(name = "PublishingDeadline")
  public record DeadlineAnswer(
      Significance significance,
      @Schema(description = "days of notice that promises and law ask for") int days,
      @Schema(description = "the earliest lawful date") LocalDate earliest) {

    static DeadlineAnswer of(DryRun.Deadline deadline) {
      return new DeadlineAnswer(deadline.significance(), deadline.days(), deadline.earliest());
    }
  }

  /** The people bound by one version; without a number, those bound by none. */
  @Schema(name = "CohortImpact")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record CohortAnswer(
      Optional<Integer> boundNumber, Significance significance, long people, long unreachable) {

    static CohortAnswer of(DryRun.CohortImpact impact) {
      return new CohortAnswer(
          impact.boundNumber(), impact.significance(), impact.people(), impact.unreachable());
    }
  }
}
