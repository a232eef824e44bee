package io.troth.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Effects in a transaction each. */
@ApplicationScoped
public class Effects {

  private final AtomicInteger total = new AtomicInteger();
  private final Set<String> tried = ConcurrentHashMap.newKeySet();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  @Transactional
  public int cause(String word) {
    return total.incrementAndGet();
  }

  @Transactional
  public int causeOnSecondTry(String word) {
    if (firstTry(word)) {
      throw new IllegalStateException("rolled back");
    }
    return total.incrementAndGet();
  }

  @Transactional
  public int causeSlowly(String word) {
    entered.countDown();
    await(release);
    return total.incrementAndGet();
  }

  public boolean firstTry(String word) {
    return tried.add(word);
  }

  public int total() {
    return total.get();
  }

  public void awaitSlow() {
    await(entered);
  }

  public void releaseSlow() {
    release.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
