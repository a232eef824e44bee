package io.troth.retention.api;

import io.troth.kernel.SubjectRef;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.RetentionAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes when, and why: nothing is done by asking. */
public interface RetentionCalendar {

  /** Months that are looked ahead. */
  int MONTHS = 12;

  /** What the next nightly sweep would find, promise by promise. */
  Preview tonight();

  /** What goes in the coming months, as things stand now. */
  Course course();

  /**
   * What becomes of one record.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  Fate of(String category, UUID record);

  /**
   * A retention commitment of one version.
   *
   * @param inForce whether it also counts for people whom no version binds
   */
  record Promise(String policy, int version, boolean inForce, Retention retention) {}

  /**
   * @param at when the sweep would begin
   * @param dues those with something to do
   */
  record Preview(Instant at, List<Due> dues) {
    public Preview {
      dues = List.copyOf(dues);
    }
  }

  /**
   * What one promise comes to.
   *
   * @param records whose time is over
   * @param held of these, kept by a legal hold
   * @param kept of these, kept by the law and by no hold
   * @param oldest when the oldest was collected
   * @param samples whose they are, three at most
   * @param identities what it comes to in the vault
   */
  record Due(
      Promise promise,
      long records,
      long held,
      long kept,
      Optional<Instant> oldest,
      List<SubjectRef> samples,
      Identities identities) {
    public Due {
      samples = List.copyOf(samples);
    }

    /** With how many the promised thing is done. */
    public long goes() {
      return records - held - kept;
    }
  }

  /**
   * People whose identifying values of the category are over their time.
   *
   * @param people those, devices included
   * @param held of these, kept by a legal hold
   * @param kept of these, kept by the law and by no hold
   * @param oldest when the oldest of the values was first seen
   */
  record Identities(long people, long held, long kept, Optional<Instant> oldest) {

    /** Of how many the values go. */
    public long goes() {
      return people - held - kept;
    }
  }

  /**
   * @param edges ends of the months, in the tenant's zone
   * @param lines by category
   */
  record Course(List<Instant> edges, List<Line> lines) {
    public Course {
      edges = List.copyOf(edges);
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param months how many records' times are over in each
   */
  record Line(String category, List<Long> months) {
    public Line {
      months = List.copyOf(months);
    }
  }

  /**
   * What becomes of a record.
   *
   * @param what absent while no promise says when its time is over
   */
  record Fate(String category, UUID record, Instant collectedAt, Optional<What> what) {}

  /**
   * @param deed RESTRICT in place of what is promised while something keeps it
   * @param at when its time is over
   * @param keptBy HOLD or LAW; absent where nothing does
   * @param keptUntil when the law's time is over
   */
  record What(
      RetentionAction deed,
      Instant at,
      Promise why,
      Optional<String> keptBy,
      Optional<Instant> keptUntil) {}
}
