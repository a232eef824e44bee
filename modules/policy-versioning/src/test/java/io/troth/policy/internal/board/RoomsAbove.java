package io.troth.policy.internal.board;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.promise.Keeping;
import io.troth.kernel.promise.Reading;
import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.Promised;
import io.troth.policy.spi.PromiseControl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The controls of the rooms above: they keep everything, unless a test says that something is a gap
 * or how it is kept. Tests that do so put it back.
 */
@Singleton
@Unremovable
public final class RoomsAbove implements PromiseControl {

  private final Set<CommitmentKey> gaps = ConcurrentHashMap.newKeySet();
  private final Map<CommitmentKey, Keeping> states = new ConcurrentHashMap<>();

  public void cannotKeep(String... keys) {
    for (var key : keys) {
      gaps.add(key(key));
    }
  }

  public void keeps(String key, Keeping how) {
    states.put(key(key), how);
  }

  public void keepsEverything() {
    gaps.clear();
    states.clear();
  }

  @Override
  public String id() {
    return "rooms-above";
  }

  @Override
  public String title() {
    return "The rooms above";
  }

  @Override
  public boolean keeps(Promised promised) {
    return !gaps.contains(promised.key());
  }

  @Override
  public Answers look(List<Asked> asked, Instant now) {
    return one ->
        new Reading(
            states.getOrDefault(one.promised().key(), Keeping.KEPT),
            "Version " + one.version().number() + ".",
            Optional.empty());
  }

  private static CommitmentKey key(String text) {
    return CommitmentKey.parse(text).orElseThrow();
  }
}
