package io.troth.policy.internal.board;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.PromiseBoard.StateChange;
import io.troth.policy.api.PromiseState;
import io.troth.policy.api.VersionId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The worst state of a promise on a day on which it was another than before. */
@Entity
@Table(name = "promise_day")
@IdClass(DayKey.class)
@SuppressWarnings("NullAway.Init")
public class DayRow {

  @Id @TenantId UUID tenantId;
  @Id UUID versionId;
  @Id String commitment;

  @Id
  @JdbcTypeCode(SqlTypes.CHAR)
  String day;

  @Enumerated(EnumType.STRING)
  PromiseState state;

  protected DayRow() {}

  DayRow(VersionId version, CommitmentKey key, LocalDate day, PromiseState state) {
    this.versionId = version.value();
    this.commitment = key.toString();
    this.day = day.toString();
    this.state = state;
  }

  /**
   * Takes in what was seen on a day: a worse state of the same day replaces what it was, another
   * state of a later day is a row of its own, everything else is known. A clock that was put back
   * does not rewrite what is known of later days.
   */
  Optional<DayRow> saw(LocalDate when, PromiseState seen) {
    if (day.equals(when.toString())) {
      state = seen.isWorseThan(state) ? seen : state;
      return Optional.empty();
    }
    return seen == state || when.toString().compareTo(day) < 0
        ? Optional.empty()
        : Optional.of(new DayRow(new VersionId(versionId), key(), when, seen));
  }

  CommitmentKey key() {
    return CommitmentKey.parse(commitment).orElseThrow();
  }

  StateChange view() {
    return new StateChange(key(), LocalDate.parse(day), state);
  }
}
