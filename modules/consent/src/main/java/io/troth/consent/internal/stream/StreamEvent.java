package io.troth.consent.internal.stream;

import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One event of a stream.
 *
 * @param place up to where everything has been told; a stream that was interrupted goes on after it
 */
public record StreamEvent(Kind kind, long place, Said said) {

  /** What is said. */
  public enum Kind {
    /** The stream lives from now on. */
    OPEN,
    /** It still lives. */
    BEAT,
    /** Earlier answers about these people, or about everybody, must be forgotten. */
    FORGET,
    /** It ends here: the key was revoked, or the tenant suspended. */
    CLOSED
  }

  /**
   * What goes with it; each kind fills its own.
   *
   * @param stream name to ask questions under
   * @param silenceSeconds after how much silence the stream is lost
   * @param everything whether all answers must be forgotten
   * @param subjects about whom
   */
  public record Said(
      Optional<String> stream,
      Optional<Integer> silenceSeconds,
      Optional<Boolean> everything,
      Optional<List<UUID>> subjects) {}

  static StreamEvent open(long place, String name, int silenceSeconds) {
    return alive(Kind.OPEN, place, name, silenceSeconds);
  }

  static StreamEvent beat(long place, String name, int silenceSeconds) {
    return alive(Kind.BEAT, place, name, silenceSeconds);
  }

  private static StreamEvent alive(Kind kind, long place, String name, int silenceSeconds) {
    var said =
        new Said(
            Optional.of(name), Optional.of(silenceSeconds), Optional.empty(), Optional.empty());
    return new StreamEvent(kind, place, said);
  }

  static StreamEvent forget(ChangeLog.Forgotten forgotten) {
    var said =
        forgotten.everything()
            ? new Said(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty())
            : new Said(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(forgotten.people().stream().map(SubjectRef::value).toList()));
    return new StreamEvent(Kind.FORGET, forgotten.upTo(), said);
  }

  static StreamEvent closed(long place) {
    return new StreamEvent(
        Kind.CLOSED,
        place,
        new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
