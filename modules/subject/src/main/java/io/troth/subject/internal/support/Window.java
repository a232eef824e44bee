package io.troth.subject.internal.support;

import io.quarkus.security.identity.SecurityIdentity;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.subject.api.GrantView;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.IdentityWindow;
import io.troth.subject.api.LookGround;
import io.troth.subject.internal.look.LookBook;
import io.troth.subject.internal.look.LookBook.Glance;
import io.troth.tenancy.CurrentActor;
import io.troth.tenancy.CurrentTenant;
import io.troth.web.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens identities to those with a ground, once the look is written down. */
@ApplicationScoped
class Window implements IdentityWindow {

  private static final Set<IdentityField> EVERYTHING = Set.of(IdentityField.values());

  private final IdentityVault vault;
  private final GrantStatements grants;
  private final LookBook looks;
  private final CurrentTenant tenant;
  private final CurrentActor actor;
  private final SecurityIdentity caller;
  private final InstantSource clock;

  Window(
      IdentityVault vault,
      GrantStatements grants,
      LookBook looks,
      CurrentTenant tenant,
      CurrentActor actor,
      SecurityIdentity caller,
      InstantSource clock) {
    this.vault = vault;
    this.grants = grants;
    this.looks = looks;
    this.tenant = tenant;
    this.actor = actor;
    this.caller = caller;
    this.clock = clock;
  }

  /** Why some fields are open. */
  private record Opening(
      LookGround ground, UUID basis, Set<IdentityField> fields, Optional<Instant> until) {}

  @Override
  public boolean isOpen() {
    return actor.get().kind() == Actor.Kind.API_KEY && caller.hasRole(Permissions.IDENTITIES_READ);
  }

  @Override
  @Transactional
  public Optional<Seen> look(SubjectRef person) {
    return Optional.ofNullable(seen(List.of(person)).get(person));
  }

  @Override
  @Transactional
  public Map<SubjectRef, Seen> lookAll(Collection<SubjectRef> people) {
    return seen(people);
  }

  private Map<SubjectRef, Seen> seen(Collection<SubjectRef> people) {
    var openings = openings(people);
    if (openings.isEmpty()) {
      return Map.of();
    }
    var known = vault.findAll(openings.keySet());
    var glances = new ArrayList<Glance>();
    var seen = new HashMap<SubjectRef, Seen>();
    known.forEach(
        (person, identity) -> {
          var open = openings.getOrDefault(person, List.of());
          glances.addAll(glances(person, open));
          seen.put(person, seen(identity, open));
        });
    looks.record(glances);
    return Map.copyOf(seen);
  }

  private Map<SubjectRef, List<Opening>> openings(Collection<SubjectRef> people) {
    if (isOpen()) {
      var key = UUID.fromString(actor.get().id());
      var all = List.of(new Opening(LookGround.SERVER, key, EVERYTHING, Optional.empty()));
      return people.stream().distinct().collect(Collectors.toMap(one -> one, one -> all));
    }
    if (actor.get().kind() != Actor.Kind.STAFF || !caller.hasRole(Permissions.IDENTITIES_ASK)) {
      return Map.of();
    }
    var now = clock.instant();
    return grants.live(tenant.require(), people, now).stream()
        .filter(grant -> grant.lets(actor.get().id(), now))
        .collect(
            Collectors.groupingBy(
                GrantView::person, Collectors.mapping(Window::opening, Collectors.toList())));
  }

  private static Opening opening(GrantView grant) {
    var leave = grant.leave().orElseThrow();
    return new Opening(grant.kind(), grant.id(), leave.fields(), Optional.of(leave.ends()));
  }

  /** A field that several grants open is a look by the first of them. */
  private static List<Glance> glances(SubjectRef person, List<Opening> openings) {
    var glances = new ArrayList<Glance>();
    var counted = EnumSet.noneOf(IdentityField.class);
    for (var opening : openings) {
      var more = EnumSet.copyOf(opening.fields());
      more.removeAll(counted);
      if (!more.isEmpty()) {
        counted.addAll(more);
        glances.add(new Glance(person, opening.ground(), opening.basis(), more));
      }
    }
    return glances;
  }

  private static Seen seen(Identity identity, List<Opening> openings) {
    var fields =
        openings.stream().flatMap(opening -> opening.fields().stream()).collect(Collectors.toSet());
    return new Seen(
        fields,
        identity.name().filter(any -> fields.contains(IdentityField.NAME)),
        identity.email().filter(any -> fields.contains(IdentityField.EMAIL)),
        Optional.of(identity.externalId())
            .filter(any -> fields.contains(IdentityField.EXTERNAL_ID)),
        openings.stream().flatMap(opening -> opening.until().stream()).max(Instant::compareTo));
  }
}
