package io.troth.subject.api;

import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people do with their own profile: read it, say that it is right, correct it, delete fields
 * (GDPR Articles 16 and 17), as far as their organisation lets them.
 */
public interface Profiles {

  /**
   * @throws io.troth.kernel.Problem not-found
   */
  Profile of(SubjectRef person);

  /** The person says that what they read is right. */
  void confirm(SubjectRef person);

  /**
   * Replaces a value everywhere at once. An address corrected here is unverified.
   *
   * @throws io.troth.kernel.Problem invalid-input naming the field; forbidden where the
   *     organisation does not let them
   */
  void correct(SubjectRef person, IdentityField field, String value);

  /**
   * @throws io.troth.kernel.Problem forbidden where the organisation does not let them
   */
  void delete(SubjectRef person, IdentityField field);

  /**
   * A person's profile.
   *
   * @param reviewedAt when they last said that it is right
   * @param organisations names of those they belong to
   */
  record Profile(List<Item> items, Optional<Instant> reviewedAt, List<String> organisations) {
    public Profile {
      items = List.copyOf(items);
      organisations = List.copyOf(organisations);
    }

    @Override
    public String toString() {
      return "Profile[…]";
    }
  }

  /**
   * One field.
   *
   * @param value empty when there is none, or when the person may not read it
   * @param rights what the person may do with it
   * @param changedAt when they corrected or deleted it themselves
   */
  record Item(
      IdentityField field,
      Optional<String> value,
      Set<ProfileRight> rights,
      Optional<Instant> changedAt) {
    public Item {
      rights = Set.copyOf(rights);
    }

    @Override
    public String toString() {
      return "Item[" + field + "]";
    }
  }
}
