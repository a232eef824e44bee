package io.troth.client;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The lines of one stream of server-sent events, and what follows from them. */
final class EventLines implements Flow.Subscriber<String> {

  /** Where the stream does not say it: heartbeats come every 15 seconds at most. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(25);

  private final Memory memory;
  private volatile Duration silence = LONGEST_SILENCE;
  private volatile long heardAt = System.nanoTime();
  private volatile @Nullable String stream;
  private volatile String lastEvent = "";
  private volatile boolean over;
  private volatile Flow.@Nullable Subscription subscription;
  private String event = "";
  private final StringBuilder data = new StringBuilder();

  EventLines(Memory memory) {
    this.memory = memory;
  }

  /** Whether it has said nothing for longer than it may. */
  boolean silent() {
    return System.nanoTime() - heardAt > silence.toNanos();
  }

  /** The name under which a question may lean on this stream; changes with every heartbeat. */
  Optional<String> stream() {
    return over || silent() ? Optional.empty() : Optional.ofNullable(stream);
  }

  /** Whether it ever lived. */
  boolean opened() {
    return stream != null;
  }

  String lastEvent() {
    return lastEvent;
  }

  void cancel() {
    over();
    var present = subscription;
    if (present != null) {
      present.cancel();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    heardAt = System.nanoTime();
    if (line.isEmpty()) {
      dispatch();
    } else if (line.startsWith("event:")) {
      event = value(line);
    } else if (line.startsWith("data:")) {
      data.append(value(line));
    } else if (line.startsWith("id:")) {
      lastEvent = value(line);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private void dispatch() {
    try {
      meet(event, data.length() == 0 ? Json.NOTHING : Json.read(data.toString()));
    } catch (IllegalArgumentException e) {
      // What cannot be understood may have said anything.
      memory.forgetAll();
    }
    event = "";
    data.setLength(0);
  }

  private void meet(String kind, Json said) {
    switch (kind) {
      case "open", "beat" -> alive(said);
      case "forget" -> forget(said);
      default -> {
        // A kind of a later release, or a comment.
      }
    }
  }

  private void alive(Json said) {
    said.at("silenceSeconds")
        .number()
        .map(Duration::ofSeconds)
        .filter(given -> given.compareTo(LONGEST_SILENCE) < 0)
        .ifPresent(shorter -> silence = shorter);
    said.at("stream").text().ifPresent(name -> stream = name);
  }

  private void forget(Json said) {
    if (said.at("everything").flag().orElse(false)) {
      memory.forgetAll();
    }
    said.at("subjects").items().stream()
        .flatMap(each -> each.text().stream())
        .map(UUID::fromString)
        .forEach(memory::forget);
  }

  @Override
  public void onError(Throwable failure) {
    over();
  }

  @Override
  public void onComplete() {
    over();
  }

  private void over() {
    over = true;
    if (stream != null) {
      memory.forgetAll();
    }
  }
}
