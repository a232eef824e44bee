package io.troth.subject.api;

import io.troth.kernel.Actor;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The access log: who looked at whom, at what, when, and on the strength of what. */
public interface Looks {

  /** For staff and auditors, newest first. */
  Page<Look> find(Search search, PageRequest page);

  /** What the person is told of, newest first. */
  Page<Look> toldTo(SubjectRef person, PageRequest page);

  /** Looks of the last 30 days and what is open now. */
  Figures figures();

  /**
   * One look, or several of one caller within a minute.
   *
   * @param basis the grant, the key or the organisation
   * @param purpose of the grant; empty for servers and organisations
   * @param times how many looks within the minute
   */
  record Look(
      UUID id,
      SubjectRef person,
      Actor actor,
      LookGround ground,
      UUID basis,
      Optional<String> purpose,
      Set<IdentityField> fields,
      int times,
      Instant firstAt,
      Instant lastAt) {
    public Look {
      fields = Set.copyOf(fields);
    }
  }

  /**
   * What is looked for; empty means any.
   *
   * @param from inclusive
   * @param until exclusive
   */
  record Search(
      Optional<SubjectRef> person,
      Optional<LookGround> ground,
      Optional<String> actor,
      Optional<Instant> from,
      Optional<Instant> until) {

    public static final Search ANY =
        new Search(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * The log in numbers.
   *
   * @param byStaff looks of staff within 30 days
   * @param byServers looks of servers within 30 days
   * @param byOrganisations looks of organisations' administrators within 30 days
   * @param groundless looks of staff ever that no grant covers
   * @param live grants by which somebody can look now
   * @param urgent looks allowed in an emergency or by law within 30 days
   */
  record Figures(
      long byStaff,
      long byServers,
      long byOrganisations,
      long groundless,
      long live,
      long urgent) {}
}
