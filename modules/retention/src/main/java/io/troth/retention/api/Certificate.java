package io.troth.retention.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate as people read it, and as it was authenticated.
 *
 * @param revision 1, and more after restored backups
 * @param text canonical JSON (RFC 8785)
 * @param hash SHA-256 of the text, in hexadecimal
 * @param mac HMAC-SHA-256 of the text under the tenant's key for certificates, in hexadecimal
 */
public record Certificate(
    UUID erasure, int revision, Content content, String text, String hash, String mac) {

  /**
   * What it says.
   *
   * @param subjects the pseudonyms that are gone
   * @param backupsUntil until when a backup may hold what is gone here; the values in it are
   *     encrypted under the destroyed key, which such a backup has in wrapped form
   * @param returns when the person came back with a restored backup, and was erased again
   */
  public record Content(
      List<String> subjects,
      String ground,
      Instant askedAt,
      Instant begunAt,
      Optional<Instant> keyDestroyedAt,
      Optional<String> keyPrint,
      long journalPosition,
      List<Room> rooms,
      List<Kept> remains,
      List<Outside> outside,
      Instant backupsUntil,
      List<Instant> returns,
      Instant issuedAt) {

    public Content {
      subjects = List.copyOf(subjects);
      rooms = List.copyOf(rooms);
      remains = List.copyOf(remains);
      outside = List.copyOf(outside);
      returns = List.copyOf(returns);
    }
  }

  /** Where something was held, and how much of which kind is gone. */
  public record Room(String id, String title, Instant doneAt, List<Gone> gone) {
    public Room {
      gone = List.copyOf(gone);
    }
  }

  /** A kind of data, and how many rows or values of it are gone. */
  public record Gone(String what, long count) {}

  /** What is kept, with its ground and its end. */
  public record Kept(
      String room,
      String what,
      long count,
      String ground,
      String reason,
      Optional<Instant> until) {}

  /** What a system outside answered. */
  public record Outside(String id, String title, String answer, String detail, Instant at) {}
}
