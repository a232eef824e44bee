package io.troth.subject.api;

import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clients of the tenant, and the people who belong to them. */
public interface Organisations {

  /**
   * Makes an organisation, or brings the one with this external id up to date.
   *
   * @throws io.troth.kernel.Problem invalid-input
   */
  Saved put(Draft draft);

  Optional<Organisation> find(UUID id);

  Page<Organisation> list(PageRequest page);

  /**
   * Links a person to an organisation, or changes their role there; the same again writes nothing.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void link(UUID organisation, SubjectRef person, MemberRole role);

  /**
   * Ends a membership; it stays on record. Of somebody who is no member: nothing.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  void unlink(UUID organisation, SubjectRef person);

  /** Members now, in order of their reference. */
  Page<Member> members(UUID organisation, PageRequest page);

  /** To what the person belongs now. */
  List<Membership> of(SubjectRef person);

  /** What the person may do with their profile: everything all of their organisations allow. */
  ProfileRules rulesFor(SubjectRef person);

  /**
   * Members by name and profile, for an administrator of theirs; each is a look and logged.
   *
   * @throws io.troth.kernel.Problem not-found unless the person administers it now
   */
  Page<Colleague> colleagues(SubjectRef administrator, UUID organisation, PageRequest page);

  /**
   * What a tenant says of an organisation.
   *
   * @param externalId the tenant's own identifier, 1 to 200 characters
   * @param name 1 to 200 characters
   */
  record Draft(String externalId, String name, ProfileRules rules) {
    @Override
    public String toString() {
      return "Draft[…]";
    }
  }

  /** How a draft was saved. */
  record Saved(Organisation organisation, boolean created) {}

  /** An organisation. */
  record Organisation(
      UUID id,
      String externalId,
      String name,
      ProfileRules rules,
      Instant createdAt,
      long revision) {
    @Override
    public String toString() {
      return "Organisation[" + id + "]";
    }
  }

  /** Somebody who belongs to an organisation. */
  record Member(SubjectRef person, MemberRole role, Instant since) {}

  /** An organisation as one of its people sees it. */
  record Membership(Organisation organisation, MemberRole role, Instant since) {}

  /** A member as an administrator sees them. */
  record Colleague(Optional<String> name, Optional<String> email, MemberRole role, Instant since) {
    @Override
    public String toString() {
      return "Colleague[…]";
    }
  }
}
