package io.troth.subject.internal;

import static java.util.Comparator.comparing;

import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.Attributes.Given;
import io.troth.subject.api.SubjectProblem;
import io.troth.subject.internal.VaultStatements.StoredValue;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what changes among the values of one identity. */
@Singleton
final class ValueShelf {

  /** A value seen again sooner costs no write. */
  private static final Duration SEEN_BY = Duration.ofHours(1);

  private final KeyedHashes hashes;

  ValueShelf(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  /** What is to be written and what makes room. */
  record Change(List<StoredValue> put, List<StoredValue> drop) {}

  /**
   * @param stored every value of theirs
   * @param given in normal form, none of them of a kind of which there is one
   * @throws Problem too-many-values
   */
  Change change(
      SubjectRef who, PersonKey key, List<StoredValue> stored, List<Given> given, Instant now) {
    var fresh = new LinkedHashMap<String, StoredValue>();
    for (var one : given) {
      var lookup = hashes.hash(one.type(), one.value());
      var item = Items.of(lookup);
      var id = one.type() + Items.id(one.type(), item);
      var known = Optional.ofNullable(fresh.get(id)).or(() -> known(stored, one.type(), item));
      if (known.isEmpty()) {
        var provenance = Provenance.first(one.source(), one.verification(), now);
        var ciphertext = key.encrypt(one.type(), one.value());
        fresh.put(
            id,
            new StoredValue(who, one.type(), item, ciphertext, Optional.of(lookup), provenance));
      } else if (isNews(known.get().provenance(), one, now)) {
        fresh.put(id, again(known.get(), one, now));
      }
    }
    return new Change(List.copyOf(fresh.values()), room(stored, fresh));
  }

  private static Optional<StoredValue> known(
      List<StoredValue> stored, AttributeType type, byte[] item) {
    return stored.stream()
        .filter(value -> value.attribute() == type && Arrays.equals(value.item(), item))
        .findFirst();
  }

  private static boolean isNews(Provenance known, Given given, Instant now) {
    boolean surer = given.verification().compareTo(known.verification()) > 0;
    return surer || known.lastSeenAt().filter(seen -> now.isBefore(seen.plus(SEEN_BY))).isEmpty();
  }

  private static StoredValue again(StoredValue known, Given given, Instant now) {
    return new StoredValue(
        known.ref(),
        known.attribute(),
        known.item(),
        known.ciphertext(),
        known.lookup(),
        known.provenance().again(given.verification(), now));
  }

  /** Those not seen for longest make room, where the kind is observed. */
  private static List<StoredValue> room(List<StoredValue> stored, Map<String, StoredValue> fresh) {
    var gone = new ArrayList<StoredValue>();
    for (var type : AttributeType.values()) {
      var staying =
          stored.stream()
              .filter(value -> value.attribute() == type)
              .filter(value -> !fresh.containsKey(type + Items.id(type, value.item())))
              .sorted(comparing(value -> value.provenance().lastSeenAt().orElse(Instant.MIN)))
              .toList();
      long coming = fresh.values().stream().filter(value -> value.attribute() == type).count();
      long over = coming == 0 ? 0 : staying.size() + coming - type.most();
      if (over > 0 && (!type.isObserved() || over > staying.size())) {
        throw Problem.of(
            SubjectProblem.TOO_MANY_VALUES,
            "Of the type " + type + " at most " + type.most() + " values are kept.");
      }
      staying.stream().limit(Math.max(0, over)).forEach(gone::add);
    }
    return gone;
  }
}
