package io.troth.retention.internal.keep;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.Violation;
import io.troth.policy.api.Commitments.RetentionTrigger;
import io.troth.policy.api.TimeSpan;
import io.troth.retention.api.KeepPeriods;
import io.troth.retention.internal.hold.Gate;
import io.troth.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps what the law has kept longer. */
@ApplicationScoped
class KeepBook implements KeepPeriods {

  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final TimeSpan LONGEST = TimeSpan.parse("P100Y");
  private static final Duration MOST_CLOCK = Duration.ofDays(366);
  private static final int LONGEST_GROUND = 200;
  private static final Set<RetentionTrigger> BEGINNINGS =
      EnumSet.of(
          RetentionTrigger.CREATED,
          RetentionTrigger.LAST_ACTIVITY,
          RetentionTrigger.RELATIONSHIP_ENDED);

  private final KeepStatements rows;
  private final Gate gate;

  KeepBook(KeepStatements rows, Gate gate) {
    this.rows = rows;
    this.gate = gate;
  }

  @Override
  @Transactional
  public List<KeepPeriod> list() {
    return rows.all();
  }

  @Override
  @Transactional
  public Optional<KeepPeriod> find(String category) {
    return rows.all().stream().filter(one -> one.terms().category().equals(category)).findFirst();
  }

  /** Passes the gate, so that no chunk that began before deletes what is kept from now on. */
  @Override
  @Transactional
  public KeepPeriod set(KeepDraft draft, long version) {
    check(draft);
    gate.pass();
    var present = find(draft.category());
    EntityTags.requireCurrent(version, present.map(KeepPeriod::version).orElse(0L));
    if (present.isPresent()) {
      rows.change(draft, version);
    } else if (rows.all().size() >= MOST) {
      throw Problem.of(
          CommonProblem.CONFLICT,
          "There are %d keep-periods, as many as there may be.".formatted(MOST));
    } else {
      rows.add(draft);
    }
    return find(draft.category()).orElseThrow();
  }

  @Override
  @Transactional
  public void remove(String category) {
    gate.pass();
    if (!rows.remove(category)) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no keep-period of this category.");
    }
  }

  /** Hours beyond all reason are not even compared: they would not fit. */
  private static boolean isLength(TimeSpan span) {
    return span.clock().compareTo(MOST_CLOCK) <= 0
        && span.canExceed(TimeSpan.ofDays(0))
        && !span.canExceed(LONGEST);
  }

  private static void check(KeepDraft draft) {
    var faults = new ArrayList<Violation>();
    if (!CATEGORY.matcher(draft.category()).matches()) {
      faults.add(
          new Violation(
              "category", "This is no id of a category.", "lower-case letters, digits, hyphens"));
    }
    if (!isLength(draft.lasts())) {
      faults.add(
          new Violation("lasts", "This is no length of time to keep.", "more than nothing: P10Y"));
    }
    if (!BEGINNINGS.contains(draft.countsFrom())) {
      faults.add(
          new Violation("countsFrom", "No keep-period counts from this.", BEGINNINGS.toString()));
    }
    if (draft.ground().isBlank() || draft.ground().length() > LONGEST_GROUND) {
      faults.add(
          new Violation(
              "ground", "The law must be named.", "1 to " + LONGEST_GROUND + " characters"));
    }
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The keep-period cannot be taken as it is.", faults);
    }
  }
}
