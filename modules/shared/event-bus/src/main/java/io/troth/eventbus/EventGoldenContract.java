package io.troth.eventbus;

import io.troth.kernel.Actor;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The contract of a module's facts with everybody who stores or receives them: each has a sample,
 * reads back as it was written, and looks on the wire exactly as {@code docs/events/<type>.json}
 * says. A test of the module calls {@link #verify}; the system property {@code golden.write=true}
 * writes the files instead, for a person to review.
 */
public final class EventGoldenContract {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID CAUSE = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final TenantId TENANT = TenantId.parse("01900000-0000-7000-8000-00000000000a");
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

  private EventGoldenContract() {}

  /**
   * @param samples exactly one for each type, of obviously made-up values that never change
   * @throws AssertionError naming the type that has no sample or is no longer what its file says
   */
  public static void verify(EventTypes types, Collection<? extends DomainEvent> samples) {
    for (EventType<?> type : types.types()) {
      var sample = sampleOf(type, samples);
      demand(
          Envelopes.read(type.payload(), Envelopes.payload(sample)).equals(sample),
          type.id() + " does not read back as it was written: " + Envelopes.payload(sample));
      compare(type, Envelopes.toCloudEvent(envelope(type, sample)));
    }
  }

  private static DomainEvent sampleOf(
      EventType<?> type, Collection<? extends DomainEvent> samples) {
    List<? extends DomainEvent> own = samples.stream().filter(type.payload()::isInstance).toList();
    demand(own.size() == 1, type.id() + " needs one sample and has " + own.size());
    return own.get(0);
  }

  private static Envelope<DomainEvent> envelope(EventType<?> type, DomainEvent sample) {
    return new Envelope<>(
        ID,
        type.id(),
        TENANT,
        TIME,
        sample.subject(),
        Actor.SYSTEM,
        Optional.of(CAUSE),
        CAUSE,
        sample);
  }

  private static void compare(EventType<?> type, String event) {
    var file = folder().resolve(type.id() + ".json");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, event);
      }
      demand(Files.exists(file), type.id() + " has no file docs/events/" + file.getFileName());
      var golden = Files.readString(file).replace("\r\n", "\n");
      demand(
          golden.equals(event),
          "%s has changed; a changed shape is a new version.%nThe file says:%n%s%nThe fact is:%n%s"
              .formatted(type.id(), golden, event));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** {@code docs/events} of the repository that the test runs in. */
  private static Path folder() {
    return Stream.<Path>iterate(
            Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Run this inside the repository"))
        .resolve("docs")
        .resolve("events");
  }

  private static void demand(boolean holds, String complaint) {
    if (!holds) {
      throw new AssertionError(complaint);
    }
  }
}
