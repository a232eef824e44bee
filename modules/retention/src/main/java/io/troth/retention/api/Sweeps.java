package io.troth.retention.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sweeps of the current tenant: they erase, anonymise or restrict what is due under the version
 * that binds each person. One runs every night, in the tenant's zone; one can be started at any
 * time.
 */
public interface Sweeps {

  /**
   * Starts one now; a nightly one that waits for the next night goes on instead. It runs on any
   * replica, in chunks of their own short transactions.
   *
   * @throws io.troth.kernel.Problem conflict while another is not over
   */
  SweepView start();

  /**
   * Holds the one under way after its present chunk.
   *
   * @throws io.troth.kernel.Problem conflict when none is under way or it is paused
   */
  SweepView pause();

  /**
   * Lets it go on where it stopped.
   *
   * @throws io.troth.kernel.Problem conflict when none is paused
   */
  SweepView resume();

  /**
   * @throws io.troth.kernel.Problem not-found
   */
  SweepView find(UUID id);

  /** The one that is not over. */
  Optional<SweepView> underWay();

  /** Newest first. */
  Page<SweepView> list(PageRequest page);

  /** What was done since an instant, by category. */
  List<Share> since(Instant from);

  /** Where a sweep is. */
  enum State {
    RUNNING,
    /** A person held it. */
    PAUSED,
    DONE
  }

  /** Why a sweep runs. */
  enum Kind {
    NIGHTLY,
    NOW
  }

  /** What was done. */
  enum Deed {
    ERASED,
    ANONYMISED,
    RESTRICTED,
    /** Not a record but an identifying value was taken out of the vault. */
    FORGOTTEN
  }

  /** So many records of a category, or so many identifying values. */
  record Share(String category, Deed deed, long records) {}

  /**
   * A sweep.
   *
   * @param busy how long its chunks took together
   * @param chunks transactions it took
   * @param rulesDone of {@code rules}
   * @param at category it is at; absent once it is over, and while it goes through the vault
   */
  record SweepView(
      UUID id,
      Kind kind,
      State state,
      String askedBy,
      Instant startedAt,
      Optional<Instant> endedAt,
      Duration busy,
      long chunks,
      int rules,
      int rulesDone,
      Optional<String> at,
      List<Share> shares) {

    public SweepView {
      shares = List.copyOf(shares);
    }

    public long records() {
      return shares.stream().mapToLong(Share::records).sum();
    }

    public long records(Deed deed) {
      return shares.stream().filter(one -> one.deed() == deed).mapToLong(Share::records).sum();
    }

    /** Records a second while it was busy. */
    public long rate() {
      return busy.isZero() ? 0 : records() * 1_000 / Math.max(1, busy.toMillis());
    }
  }
}
