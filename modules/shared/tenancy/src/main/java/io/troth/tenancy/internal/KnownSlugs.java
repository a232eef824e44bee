package io.troth.tenancy.internal;

import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers of the directory for a second, so that a request need not leave its thread for them. */
@Singleton
final class KnownSlugs {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int LIMIT = 10_000;

  private final TenantDirectory directory;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  KnownSlugs(TenantDirectory directory) {
    this.directory = directory;
  }

  /** The answer at hand, or null when the directory has to be asked. */
  @Nullable Optional<TenantProfile> atHand(String slug) {
    var answer = answers.get(slug);
    return answer == null || System.nanoTime() - answer.nanos() > FRESH.toNanos()
        ? null
        : answer.found();
  }

  /** Asks the directory; may block. */
  Optional<TenantProfile> ask(String slug) {
    var found = directory.bySlug(slug);
    if (answers.size() >= LIMIT) {
      answers.clear();
    }
    answers.put(slug, new Answer(found, System.nanoTime()));
    return found;
  }

  private record Answer(Optional<TenantProfile> found, long nanos) {}
}
