package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Typed identifying values of people and of anonymous identities, in the vault. Callers use them at
 * the last moment and keep nothing.
 *
 * <p>What is known of an anonymous identity stays its own. While it is linked to a person, the
 * person has its values as well, marked with where they come from; after the end of the link they
 * do not.
 */
public interface Attributes {

  /**
   * What is known of somebody, those of linked anonymous identities included, by type and then in
   * the order in which it was first seen. Empty for nobody.
   */
  List<Held> of(SubjectRef who);

  /**
   * Adds values, or notes that known ones were seen again; nothing else is taken away. The same
   * value twice is one.
   *
   * @throws io.troth.kernel.Problem not-found; invalid-input naming {@code attributes[i].value};
   *     identifying-on-anonymous; too-many-values
   */
  void put(SubjectRef who, List<Given> values);

  /**
   * The same for many at once, in one transaction with a fixed number of statements for every 250
   * identities, except where a name or an address changes.
   */
  void putAll(Map<SubjectRef, List<Given>> values);

  /**
   * Takes a value away. One that comes from a linked identity is taken away there.
   *
   * @param id of {@link Held#id()}
   * @throws io.troth.kernel.Problem not-found; conflict for an external id, which ends with the
   *     person
   */
  void remove(SubjectRef who, String id);

  /**
   * Takes all values of some types away from many people and devices, whether or not they have any;
   * for whoever keeps a promise of how long such values stay. Joins the transaction at hand, with a
   * fixed number of statements for every 250 of them. Values of linked devices stay the devices'.
   *
   * @throws IllegalArgumentException for an external id, which ends with the person
   */
  void forget(Map<SubjectRef, Set<AttributeType>> types);

  /**
   * Says that a value was proven to be the holder's.
   *
   * @param at when that was
   * @return false when the value is not there any more
   */
  boolean verified(SubjectRef who, AttributeType type, String value, Instant at);

  /** Whoever has the value, up to 100, by reference; a linked identity as itself. */
  List<SubjectRef> holders(AttributeType type, String value);

  /**
   * Refuses sensitive data where it is about an identity that nobody knows.
   *
   * @throws io.troth.kernel.Problem sensitive-on-anonymous
   */
  void requireKnown(Collection<SubjectRef> about, SensitiveKind kind);

  /** Which of these are anonymous identities; those who are not known at all are not. */
  Collection<SubjectRef> anonymousAmong(Collection<SubjectRef> refs);

  /** Where a value comes from. */
  enum Source {
    /** The tenant's registration of the person. */
    REGISTRATION,
    /** The tenant's servers or staff. */
    TENANT,
    /** The person. */
    PERSON,
    /** A record that was collected, of which this was split off. */
    RECORD,
    /** Noticed while the service was used. */
    OBSERVED
  }

  /** How sure it is that a value is the holder's. */
  enum Verification {
    /** Nobody answers for it. */
    UNVERIFIED,
    /** The tenant says so. */
    ASSERTED,
    /** Proven, as an address is by a link that was sent there. */
    VERIFIED
  }

  /** A value to be kept. {@code toString} shows nothing of it. */
  record Given(AttributeType type, String value, Source source, Verification verification) {

    /** As the tenant says it. */
    public static Given asserted(AttributeType type, String value) {
      return new Given(type, value, Source.TENANT, Verification.ASSERTED);
    }

    @Override
    public String toString() {
      return "Given[" + type + "]";
    }
  }

  /**
   * A value that is kept. {@code toString} shows nothing of it.
   *
   * @param id names it among the values of its holder
   * @param verifiedAt of a verified one
   * @param firstSeenAt empty for what was there before that was written down
   * @param via the linked anonymous identity it comes from
   */
  record Held(
      String id,
      AttributeType type,
      String value,
      Source source,
      Verification verification,
      Optional<Instant> verifiedAt,
      Optional<Instant> firstSeenAt,
      Optional<Instant> lastSeenAt,
      Optional<SubjectRef> via) {

    @Override
    public String toString() {
      return "Held[" + type + "]";
    }
  }
}
