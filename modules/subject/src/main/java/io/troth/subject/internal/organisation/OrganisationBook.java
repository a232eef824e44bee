package io.troth.subject.internal.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.eventbus.Events;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.kernel.UniqueIds;
import io.troth.kernel.Violation;
import io.troth.subject.api.ExternalIds;
import io.troth.subject.api.IdentityField;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.subject.api.LookGround;
import io.troth.subject.api.MemberRole;
import io.troth.subject.api.Organisations;
import io.troth.subject.api.ProfileRules;
import io.troth.subject.api.Subjects;
import io.troth.subject.api.event.MembershipChanged;
import io.troth.subject.internal.look.LookBook;
import io.troth.subject.internal.look.LookBook.Glance;
import io.troth.subject.internal.organisation.OrganisationStatements.Stored;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Organisations, their people, and what administrators see of these. */
@ApplicationScoped
class OrganisationBook implements Organisations {

  /** What an administrator sees of a member: the name and the profile, and nothing more. */
  private static final Set<IdentityField> PROFILE = Set.of(IdentityField.NAME, IdentityField.EMAIL);

  private static final String LIST = "organisations";
  private static final String MEMBERS = "organisation-members";
  private static final int MOST = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final OrganisationStatements statements;
  private final Subjects subjects;
  private final IdentityVault vault;
  private final LookBook looks;
  private final ExternalIds lookups;
  private final TenantKeys keys;
  private final CurrentTenant tenant;
  private final Events events;
  private final UniqueIds ids;
  private final InstantSource clock;

  OrganisationBook(
      OrganisationStatements statements,
      Subjects subjects,
      IdentityVault vault,
      LookBook looks,
      ExternalIds lookups,
      TenantKeys keys,
      CurrentTenant tenant,
      Events events,
      UniqueIds ids,
      InstantSource clock) {
    this.statements = statements;
    this.subjects = subjects;
    this.vault = vault;
    this.looks = looks;
    this.lookups = lookups;
    this.keys = keys;
    this.tenant = tenant;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Saved put(Draft draft) {
    var externalId = draft.externalId().strip();
    var name = draft.name().strip();
    check(externalId, name);
    var lookup = lookups.lookup("organisation/" + externalId);
    var known = statements.byLookup(tenant.require(), lookup);
    var rules = RulesText.write(draft.rules());
    if (known.isPresent()) {
      var old = find(known.get()).orElseThrow();
      if (!old.name().equals(name) || !old.rules().equals(draft.rules())) {
        statements.change(
            tenant.require(), old.id(), seal(old.id(), name), rules, old.revision() + 1);
      }
      return new Saved(find(old.id()).orElseThrow(), false);
    }
    var id = ids.next();
    var stored = new Stored(id, seal(id, externalId), seal(id, name), rules, now(), 1);
    statements.add(tenant.require(), stored, lookup);
    return new Saved(open(stored), true);
  }

  private static void check(String externalId, String name) {
    var faults = new ArrayList<Violation>();
    for (var field : List.of("externalId", "name")) {
      var text = field.equals("name") ? name : externalId;
      if (text.isEmpty()
          || text.length() > MOST
          || text.chars().anyMatch(Character::isISOControl)) {
        faults.add(
            new Violation(
                field, "This does not name an organisation.", "1 to 200 characters on one line"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The organisation cannot be taken as it is.", faults);
    }
  }

  @Override
  public Optional<Organisation> find(UUID id) {
    return statements.find(tenant.require(), id).map(this::open);
  }

  @Override
  public Page<Organisation> list(PageRequest page) {
    var last = page.after().map(cursor -> Cursor.decodeId(LIST, cursor)).orElse(FIRST);
    var found =
        statements.after(tenant.require(), last, page.limit() + 1).stream()
            .map(this::open)
            .toList();
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.id().toString()));
  }

  @Override
  @Transactional
  public void link(UUID organisation, SubjectRef person, MemberRole role) {
    lock(organisation);
    requireKnown(person);
    var now = now();
    var known = statements.member(tenant.require(), organisation, person, now);
    if (known.filter(member -> member.role() == role).isPresent()) {
      return;
    }
    statements.end(tenant.require(), organisation, person, now);
    statements.begin(tenant.require(), organisation, new Member(person, role, now));
    events.publish(new MembershipChanged(person, organisation, Optional.of(role)));
  }

  @Override
  @Transactional
  public void unlink(UUID organisation, SubjectRef person) {
    lock(organisation);
    requireKnown(person);
    if (statements.end(tenant.require(), organisation, person, now())) {
      events.publish(new MembershipChanged(person, organisation, Optional.empty()));
    }
  }

  @Override
  public Page<Member> members(UUID organisation, PageRequest page) {
    if (find(organisation).isEmpty()) {
      throw unknown();
    }
    var last = page.after().map(cursor -> Cursor.decodeId(MEMBERS, cursor)).orElse(FIRST);
    var found =
        statements.members(
            tenant.require(), organisation, new SubjectRef(last), now(), page.limit() + 1);
    return Page.cut(found, page.limit(), one -> Cursor.encode(MEMBERS, one.person().toString()));
  }

  @Override
  public List<Membership> of(SubjectRef person) {
    return statements.of(tenant.require(), person, now()).stream()
        .map(one -> new Membership(open(one.organisation()), one.role(), one.since()))
        .toList();
  }

  @Override
  public ProfileRules rulesFor(SubjectRef person) {
    return statements.of(tenant.require(), person, now()).stream()
        .map(one -> RulesText.read(one.organisation().rules()))
        .reduce(ProfileRules.EVERYTHING, ProfileRules::and);
  }

  @Override
  @Transactional
  public Page<Colleague> colleagues(SubjectRef administrator, UUID organisation, PageRequest page) {
    var role = statements.member(tenant.require(), organisation, administrator, now());
    if (role.filter(member -> member.role() == MemberRole.ADMINISTRATOR).isEmpty()) {
      throw unknown();
    }
    var members = members(organisation, page);
    var known = vault.findAll(members.items().stream().map(Member::person).toList());
    looks.record(
        members.items().stream()
            .map(Member::person)
            .filter(person -> known.containsKey(person) && !person.equals(administrator))
            .map(person -> new Glance(person, LookGround.ORGANISATION, organisation, PROFILE))
            .toList());
    return members.map(
        member -> colleague(member, Optional.ofNullable(known.get(member.person()))));
  }

  private static Colleague colleague(Member member, Optional<Identity> identity) {
    return new Colleague(
        identity.flatMap(Identity::name),
        identity.flatMap(Identity::email),
        member.role(),
        member.since());
  }

  private void requireKnown(SubjectRef person) {
    if (subjects.find(person).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND, "There is no such person.");
    }
  }

  private void lock(UUID organisation) {
    if (!statements.lock(tenant.require(), organisation)) {
      throw unknown();
    }
  }

  private Organisation open(Stored stored) {
    return new Organisation(
        stored.id(),
        read(stored.id(), stored.externalId()),
        read(stored.id(), stored.name()),
        RulesText.read(stored.rules()),
        stored.createdAt(),
        stored.revision());
  }

  private byte[] seal(UUID id, String text) {
    return keys.wrap(Purpose.VAULT, text.getBytes(UTF_8), context(tenant.require(), id));
  }

  private String read(UUID id, byte[] sealed) {
    return new String(keys.unwrap(Purpose.VAULT, sealed, context(tenant.require(), id)), UTF_8);
  }

  static byte[] context(TenantId tenant, UUID id) {
    return ("organisation/" + tenant + "/" + id).getBytes(UTF_8);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such organisation.");
  }
}
