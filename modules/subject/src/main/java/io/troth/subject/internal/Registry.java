package io.troth.subject.internal;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Page;
import io.troth.kernel.PageRequest;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.kernel.Violation;
import io.troth.subject.api.AttributeType;
import io.troth.subject.api.SubjectRegistration;
import io.troth.subject.api.SubjectView;
import io.troth.subject.api.Subjects;
import io.troth.subject.spi.RegistrationStep;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.spi.SubjectLookup;
import io.troth.web.Cursor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The subjects of the current tenant. */
@Singleton
final class Registry implements Subjects, SubjectLookup {

  private static final String LIST = "subjects";
  private static final int WAVE = 500;
  private static final int SHARING = 100;

  private final Registration registration;
  private final SubjectStatements subjects;
  private final VaultStatements vault;
  private final KeyedHashes hashes;
  private final Instance<RegistrationStep> steps;
  private final CurrentTenant tenant;

  Registry(
      Registration registration,
      SubjectStatements subjects,
      VaultStatements vault,
      KeyedHashes hashes,
      Instance<RegistrationStep> steps,
      CurrentTenant tenant) {
    this.registration = registration;
    this.subjects = subjects;
    this.vault = vault;
    this.hashes = hashes;
    this.steps = steps;
    this.tenant = tenant;
  }

  @Override
  public Upserted upsert(SubjectRegistration asked) {
    refuse(check(asked));
    return registration.inOneTransaction(List.of(List.of(asked))).get(0);
  }

  @Override
  public List<Upserted> upsertAll(List<SubjectRegistration> asked) {
    var faults = new ArrayList<Violation>();
    for (int i = 0; i < asked.size(); i++) {
      for (var fault : check(asked.get(i))) {
        var field = "registrations[" + i + "]." + fault.field();
        faults.add(new Violation(field, fault.message(), fault.expected()));
      }
    }
    refuse(faults);
    return registration.inOneTransaction(waves(asked));
  }

  /** What is wrong with a registration, asked of everybody who takes part in it. */
  List<Violation> check(SubjectRegistration asked) {
    var faults = new ArrayList<>(RegistrationRules.check(asked));
    steps.forEach(step -> faults.addAll(step.check(asked)));
    return List.copyOf(faults);
  }

  @Override
  public Optional<SubjectView> find(SubjectRef ref) {
    return subjects.find(tenant.require(), List.of(ref)).stream().findFirst();
  }

  @Override
  public boolean exists(SubjectRef ref) {
    return find(ref).isPresent();
  }

  @Override
  public Optional<SubjectRef> byExternalId(String externalId) {
    return vault
        .sharing(tenant.require(), AttributeType.EXTERNAL_ID, hashes.lookup(externalId), 1)
        .stream()
        .findFirst();
  }

  @Override
  public List<SubjectRef> byEmail(String email) {
    return EmailAddress.parse(email.strip())
        .map(
            address ->
                vault.sharing(
                    tenant.require(), AttributeType.EMAIL, hashes.lookup(address), SHARING))
        .orElse(List.of());
  }

  @Override
  public Map<SubjectRef, SubjectView> findAll(Collection<SubjectRef> refs) {
    return subjects.find(tenant.require(), List.copyOf(new HashSet<>(refs))).stream()
        .collect(Collectors.toMap(SubjectView::ref, Function.identity()));
  }

  @Override
  public Page<SubjectView> list(PageRequest page) {
    var last = page.after().map(c -> SubjectRef.parse(Cursor.decode(LIST, c, 1).get(0)));
    var found = after(last, page.limit() + 1);
    return Page.cut(found, page.limit(), one -> Cursor.encode(LIST, one.ref().toString()));
  }

  @Override
  public List<SubjectView> after(Optional<SubjectRef> last, int limit) {
    return subjects.after(tenant.require(), last, limit);
  }

  @Override
  public long count() {
    return subjects.count(tenant.require());
  }

  private static void refuse(List<Violation> faults) {
    if (!faults.isEmpty()) {
      throw Problem.of(
          CommonProblem.INVALID_INPUT, "The registration cannot be taken as it is.", faults);
    }
  }

  /** Cuts where the batch is full or names somebody again, so that the later word counts. */
  static List<List<SubjectRegistration>> waves(List<SubjectRegistration> all) {
    var waves = new ArrayList<List<SubjectRegistration>>();
    var wave = new ArrayList<SubjectRegistration>();
    var seen = new HashSet<String>();
    for (var one : all) {
      if (wave.size() == WAVE || seen.contains(one.externalId())) {
        waves.add(List.copyOf(wave));
        wave.clear();
        seen.clear();
      }
      wave.add(one);
      seen.add(one.externalId());
    }
    if (!wave.isEmpty()) {
      waves.add(List.copyOf(wave));
    }
    return waves;
  }
}
