package io.troth.retention.spi;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Passes an erasure on to systems outside that hold the person as well (GDPR Articles 17(2) and
 * 19). All calls come in the scope of the person's tenant, outside any transaction: they begin
 * their own.
 */
public interface OutsideEraser {

  /**
   * Puts aside what the systems outside need to find the person, sealed under a key of this erasure
   * alone. To be called before the person's own key is destroyed, since nobody can say afterwards
   * whom the systems know. Called again for the same erasure, it changes nothing.
   */
  void prepare(UUID erasure, SubjectRef person);

  /**
   * Asks every system whose turn it is, and says how all of them stand; empty when none is
   * concerned. To be called until every answer is final; once is enough to begin, for what is due
   * later is asked on its own. Called again after a crash, it goes on where it stopped.
   */
  List<Answer> pursue(UUID erasure);

  /**
   * How one system stands.
   *
   * @param system what staff call it, at most 100 characters; never the name of a person
   * @param count rows or records that are gone, as far as it said so
   * @param reason why it refused or what is waited for, at most 200 characters; empty otherwise
   * @param until when its time is over; absent once the answer is final
   */
  record Answer(
      UUID id,
      String system,
      State state,
      long count,
      String reason,
      Instant since,
      Optional<Instant> until) {}

  /** Whether a system did it. */
  enum State {
    /** It was asked, or will be. May become any other. */
    WAITING,
    /** It erased the person, or never knew them. Final. */
    DONE,
    /** It said no, and why: an exception on the certificate. Final. */
    REFUSED,
    /** Its time is over without an answer, which staff were told. Final. */
    OVERDUE;

    public boolean isFinal() {
      return this != WAITING;
    }
  }
}
