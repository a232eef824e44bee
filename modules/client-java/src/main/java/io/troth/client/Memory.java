package io.troth.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers that may still be relied on, the longest unused of which goes first. Measured in machine
 * time from before the question was sent, so that an answer never lives longer than Troth said.
 */
final class Memory {

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Question, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long forgotten;

  Memory(int most) {
    this.most = most;
  }

  /** Before a question is sent: when that was, and what had been forgotten by then. */
  record Moment(long nanos, long forgotten) {}

  private record Kept(Decision decision, long until, boolean needsStream) {
    boolean holds(long now, boolean live) {
      return until - now > 0 && (live || !needsStream);
    }
  }

  Moment moment() {
    lock.lock();
    try {
      return new Moment(System.nanoTime(), forgotten);
    } finally {
      lock.unlock();
    }
  }

  Optional<Decision> find(Question question, boolean live) {
    lock.lock();
    try {
      var kept = answers.get(question);
      if (kept == null) {
        return Optional.empty();
      }
      if (!kept.holds(System.nanoTime(), live)) {
        answers.remove(question);
        return Optional.empty();
      }
      return Optional.of(kept.decision());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Keeps an answer, unless anything was to be forgotten while it was under way: it may be older
   * than that.
   *
   * @param byStream whether it was asked for with a live stream: it goes when that goes
   */
  void keep(
      Question question, Decision decision, Duration validity, Moment asked, boolean byStream) {
    if (most == 0 || validity.isZero() || validity.isNegative()) {
      return;
    }
    lock.lock();
    try {
      if (forgotten != asked.forgotten()) {
        return;
      }
      answers.put(question, new Kept(decision, asked.nanos() + validity.toNanos(), byStream));
      if (answers.size() > most) {
        var eldest = answers.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Forgets what is known of one person. */
  void forget(UUID subject) {
    lock.lock();
    try {
      forgotten++;
      for (Iterator<Kept> each = answers.values().iterator(); each.hasNext(); ) {
        if (each.next().decision().subject().filter(subject::equals).isPresent()) {
          each.remove();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  void forgetAll() {
    lock.lock();
    try {
      forgotten++;
      answers.clear();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return answers.size();
    } finally {
      lock.unlock();
    }
  }
}
