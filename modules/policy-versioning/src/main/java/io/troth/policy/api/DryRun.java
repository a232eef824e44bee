package io.troth.policy.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What publishing would do, per cohort and in total; changes nothing.
 *
 * @param floor the least significance that may be declared
 * @param earliest the earliest lawful effective date, were no more declared than the floor
 * @param deadlines what declaring the floor or more takes, in ascending order of significance
 * @param noticed people who get a notice; nobody does of a first version, which changes nothing
 * @param refusals why publishing would be refused; empty when it would not
 */
public record DryRun(
    VersionId version,
    Optional<VersionId> predecessor,
    ChangeSet changes,
    Significance floor,
    LocalDate earliest,
    List<Deadline> deadlines,
    List<CohortImpact> cohorts,
    long noticed,
    long mustReconsent,
    long unreachable,
    List<Refusal> refusals) {

  public DryRun {
    deadlines = List.copyOf(deadlines);
    cohorts = List.copyOf(cohorts);
    refusals = List.copyOf(refusals);
  }

  /**
   * What declaring a significance takes.
   *
   * @param days the longest notice period anybody concerned was promised for it, or any law asks
   * @param earliest the earliest lawful effective date
   */
  public record Deadline(Significance significance, int days, LocalDate earliest) {}

  /** What the change is to the people bound by one version. */
  public record CohortImpact(
      Optional<Integer> boundNumber, Significance significance, long people, long unreachable) {}

  /**
   * @param problem slug of the problem publishing would answer with
   */
  public record Refusal(String problem, String field, String message, String expected) {}
}
