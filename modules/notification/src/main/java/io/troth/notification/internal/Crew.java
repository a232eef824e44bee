package io.troth.notification.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Threads of this replica that do the same work again and again until they are stopped. */
public final class Crew {

  private static final Logger LOG = Logger.getLogger(Crew.class);

  private final String name;
  private final WorkBell bell;
  private final Duration idle;
  private final Runnable drain;
  private volatile boolean stopping;
  private List<Thread> threads = List.of();

  /**
   * @param name stands before the numbers of the threads, and in the log
   * @param bell wakes one of them
   * @param idle how long one without work waits when nobody wakes it
   * @param drain works until nothing is due, or until told to stop
   */
  public Crew(String name, WorkBell bell, Duration idle, Runnable drain) {
    this.name = name;
    this.bell = bell;
    this.idle = idle;
    this.drain = drain;
  }

  public void start(int many) {
    threads =
        IntStream.rangeClosed(1, many)
            .mapToObj(number -> new Thread(this::work, name + "-" + number))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  /**
   * Lets the threads end what they are at.
   *
   * @param patience how long to wait for each
   */
  public void stop(Duration patience) {
    stopping = true;
    try {
      for (var thread : threads) {
        bell.ring();
        thread.join(patience.toMillis());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isStopping() {
    return stopping;
  }

  private void work() {
    try {
      while (!stopping) {
        drainOrComplain();
        bell.await(idle);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drainOrComplain() {
    try {
      drain.run();
    } catch (RuntimeException trouble) {
      LOG.warnf("%s cannot work: %s", name, trouble.getClass().getName());
      LOG.debug("A round of work ended in a fault", trouble);
    }
  }
}
