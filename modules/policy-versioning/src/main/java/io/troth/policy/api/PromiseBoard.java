package io.troth.policy.api;

import io.troth.kernel.promise.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which promises of the current tenant are being kept, by what, and how well. */
public interface PromiseBoard {

  /**
   * Every commitment of every version that is in force, is announced or binds somebody: by policy,
   * newest version first. Read anew each time, with as many statements however many commitments
   * there are.
   */
  List<VersionBoard> read();

  /**
   * Promise lint: every commitment of any version, drafts included, with what would keep it.
   * Nothing is measured.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  List<Bound> lint(VersionId version);

  /** On which days the state of which promise of a version changed; newest first, at most 500. */
  List<StateChange> history(VersionId version);

  /**
   * The promises of one version.
   *
   * @param people how many people it binds now; empty where nobody counts them
   */
  record VersionBoard(
      PolicyId policy,
      String slug,
      VersionId version,
      int number,
      Place place,
      OptionalLong people,
      List<Line> lines) {
    public VersionBoard {
      lines = List.copyOf(lines);
    }
  }

  /** Where a version stands in its life. */
  enum Place {
    ANNOUNCED,
    IN_FORCE,
    /** Superseded, and still binding people. */
    EARLIER
  }

  /**
   * One promise with its state.
   *
   * @param readings of each control that keeps it; empty for a gap
   * @param gap why the owner promises it all the same; only where nothing keeps it
   */
  record Line(Promised promised, PromiseState state, List<Measured> readings, Optional<Gap> gap) {
    public Line {
      readings = List.copyOf(readings);
    }
  }

  /** A control with what it answered. */
  record Measured(Control control, Reading reading) {}

  /**
   * @param id stable name, for example {@code mail-notice}
   * @param title what staff call it
   */
  record Control(String id, String title) {}

  /** A commitment with the controls that keep it. */
  record Bound(Promised promised, List<Control> controls, Optional<Gap> gap) {
    public Bound {
      controls = List.copyOf(controls);
    }

    /** Whether it may be published: something keeps it, or the owner answers for the gap. */
    public boolean publishable() {
      return !controls.isEmpty() || gap.isPresent();
    }
  }

  /** A gap the owner accepted. */
  record Gap(
      GapId id, CommitmentKey commitment, String reason, Instant acceptedAt, String acceptedBy) {}

  /** The worst state of a promise on a day on which it changed. */
  record StateChange(CommitmentKey commitment, LocalDate day, PromiseState state) {}
}
