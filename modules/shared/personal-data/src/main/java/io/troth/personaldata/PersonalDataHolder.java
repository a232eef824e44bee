package io.troth.personaldata;

import io.troth.kernel.SubjectRef;
import java.util.List;
import java.util.Set;

/**
 * A room that holds data on people, and answers for all of it. Every room with a table that names a
 * {@link SubjectRef} has a bean of this type; all calls come in the scope of the person's tenant.
 */
public interface PersonalDataHolder {

  /** Stable name on certificates and in packages: lower-case letters and hyphens, at most 40. */
  String id();

  /** What people call it, in English. */
  String title();

  /**
   * The tables of the database with rows about people that this holder answers for. A table belongs
   * to one holder.
   */
  default Set<String> tables() {
    return Set.of();
  }

  /**
   * Other pseudonyms under which the room knows the same person, such as devices linked to them.
   * They are erased with the person.
   */
  default Set<SubjectRef> alsoKnownAs(SubjectRef person) {
    return Set.of();
  }

  /**
   * Everything held about a person (GDPR Article 15(1) and (3)), one table for each kind of data,
   * empty ones left out. The rows are read while they are walked, never all at once.
   */
  List<HeldTable> show(SubjectRef person);

  /**
   * Called once before the person's key is destroyed, for what can only be written while it is
   * known who they are: a keyed hash of an address that must not be written to again.
   *
   * @return what was written to stay
   */
  default List<Remains> prepare(SubjectRef person) {
    return List.of();
  }

  /**
   * Erases what is held about a person (GDPR Article 17). It joins the transaction at hand, in
   * which its share is recorded, or begins one. Called again after a crash, it goes on where it
   * stopped; called on somebody who is gone, it erases nothing and names the same remains.
   */
  ErasureShare erase(SubjectRef person);

  /**
   * Erases the remains of an erased person whose ground has ended.
   *
   * @param what the name of {@link Remains#what()}
   * @return how many rows that were
   */
  long eraseRemains(SubjectRef person, String what);
}
