package io.troth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.consent.api.ActCommand;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ConsentExplorer;
import io.troth.consent.api.ConsentExplorer.Person;
import io.troth.consent.api.ConsentStatus;
import io.troth.consent.api.Manner;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.PublishedVersion;
import io.troth.tenancy.TenantProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People of one tenant who answer about its newsletter, and what is counted of them. */
final class Crowd {

  static final String NEWS = "newsletter";

  private final House house;
  private final TenantProfile tenant;
  private final Acts acts;
  private final ConsentExplorer explorer;
  private final List<SubjectRef> people = new ArrayList<>();

  Crowd(House house, TenantProfile tenant, Acts acts, ConsentExplorer explorer) {
    this.house = house;
    this.tenant = tenant;
    this.acts = acts;
    this.explorer = explorer;
  }

  /** Those who joined, first come first. */
  List<SubjectRef> people() {
    return people;
  }

  void join(int many) {
    for (var i = 0; i < many; i++) {
      var id = "person-" + people.size();
      people.add(
          people.size() % 4 == 3 ? house.register(tenant, id) : house.onBaseline(tenant, id, 1));
    }
  }

  void give(SubjectRef person, PublishedVersion on) {
    attempt(new ActCommand.Consent(person, on.id(), manner(on), NEWS));
  }

  void withdraw(SubjectRef person, PublishedVersion on) {
    attempt(new ActCommand.WithdrawConsent(person, on.id(), manner(on), NEWS));
  }

  static Manner manner(PublishedVersion on) {
    return Manner.of(on.contentHash(), "test");
  }

  void attempt(ActCommand command) {
    try {
      house.in(tenant, () -> acts.record(command));
    } catch (Problem notPossibleNow) {
      assertThat(notPossibleNow.type().slug()).isEqualTo("act-not-possible");
    }
  }

  PolicyId policy() {
    return house.timeline(tenant).policy();
  }

  ConsentExplorer.Asked asked() {
    return house.in(tenant, () -> explorer.purpose(policy(), NEWS));
  }

  Map<ConsentStatus, Long> counted() {
    var listed =
        house.in(tenant, explorer::purposes).stream()
            .filter(one -> one.purpose().equals(NEWS))
            .findFirst()
            .orElseThrow();
    assertThat(listed).isEqualTo(asked());
    return listed.counts();
  }

  List<Person> listed(Optional<ConsentStatus> state) {
    var listed = new ArrayList<Person>();
    var next = Optional.<String>empty();
    do {
      var after = next;
      var page =
          house.in(tenant, () -> explorer.people(policy(), NEWS, state, new PageRequest(after, 3)));
      listed.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return listed;
  }
}
