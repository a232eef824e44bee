package io.troth.notification.internal;

import io.quarkus.arc.Unremovable;
import io.troth.kernel.SubjectRef;
import io.troth.notification.spi.AwaitedAnswers;
import io.troth.policy.api.VersionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Awaits an answer of exactly those a test says, on whatever version. */
@Singleton
@Unremovable
public class TestAnswers implements AwaitedAnswers {

  private final Map<SubjectRef, Awaited> open = new ConcurrentHashMap<>();

  public void await(SubjectRef person, Instant day, Why why) {
    open.put(person, new Awaited(person, day, why));
  }

  public void answered(SubjectRef person) {
    open.remove(person);
  }

  @Override
  public Stretch next(VersionId version, Window window, Optional<SubjectRef> after, int limit) {
    var looked =
        open.values().stream()
            .sorted(Comparator.comparing((Awaited one) -> one.person().toString()))
            .filter(
                one ->
                    after
                        .filter(last -> one.person().toString().compareTo(last.toString()) <= 0)
                        .isEmpty())
            .limit(limit)
            .toList();
    var last =
        looked.size() < limit
            ? Optional.<SubjectRef>empty()
            : Optional.of(looked.get(looked.size() - 1).person());
    return new Stretch(inside(looked, window), last);
  }

  private static List<Awaited> inside(List<Awaited> looked, Window window) {
    return looked.stream().filter(one -> window.holds(one.day())).toList();
  }

  @Override
  public Optional<Awaited> of(SubjectRef person, VersionId version) {
    return Optional.ofNullable(open.get(person));
  }
}
