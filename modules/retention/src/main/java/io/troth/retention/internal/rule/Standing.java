package io.troth.retention.internal.rule;

import io.troth.retention.api.KeepPeriods;
import io.troth.retention.internal.hold.LiveHoldStatements;
import io.troth.retention.internal.hold.LiveHolds;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is stronger than a promise to delete, as it stands now. */
@Singleton
public class Standing {

  private final LiveHoldStatements holds;
  private final KeepPeriods periods;

  Standing(LiveHoldStatements holds, KeepPeriods periods) {
    this.holds = holds;
    this.periods = periods;
  }

  /** Holds and keep-periods, by category. */
  public record Stronger(LiveHolds holds, Map<String, Keep> keeps) {
    public Stronger {
      keeps = Map.copyOf(keeps);
    }

    public Optional<Keep> keep(String category) {
      return Optional.ofNullable(keeps.get(category));
    }
  }

  public Stronger now() {
    return new Stronger(
        holds.now(),
        periods.list().stream()
            .map(KeepPeriods.KeepPeriod::terms)
            .collect(
                Collectors.toMap(
                    KeepPeriods.KeepDraft::category,
                    terms -> new Keep(terms.lasts(), terms.countsFrom(), terms.yearEnd()))));
  }
}
