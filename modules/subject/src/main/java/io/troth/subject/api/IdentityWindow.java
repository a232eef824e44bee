package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only way in which staff and servers see who somebody is. What comes through has a ground, and
 * is in the access log before it is answered: no log, no look.
 *
 * <p>Staff see the fields that the person opened to them, while they let them. Servers with a key
 * that may read identities are the tenant's own systems: they see everything, and are logged as
 * well. Everybody else sees nothing.
 */
public interface IdentityWindow {

  /** Whether the caller sees people without asking them: a server, by its key. */
  boolean isOpen();

  /** What the caller sees of a person now; empty without a ground. */
  Optional<Seen> look(SubjectRef person);

  /** The same for many, with a fixed number of statements; who is not shown is missing. */
  Map<SubjectRef, Seen> lookAll(Collection<SubjectRef> people);

  /**
   * What was seen. {@code toString} shows nothing of it.
   *
   * @param fields that are open, whether or not there is a value
   * @param until when this ends; empty for servers
   */
  record Seen(
      Set<IdentityField> fields,
      Optional<String> name,
      Optional<String> email,
      Optional<String> externalId,
      Optional<Instant> until) {

    public Seen {
      fields = Set.copyOf(fields);
    }

    @Override
    public String toString() {
      return "Seen[…]";
    }
  }
}
