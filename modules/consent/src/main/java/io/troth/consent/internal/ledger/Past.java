package io.troth.consent.internal.ledger;

import static io.troth.consent.internal.ledger.Past.Moment.reached;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.internal.facts.Companion;
import io.troth.consent.internal.facts.PersonFile;
import io.troth.consent.internal.facts.PersonFile.Kind;
import io.troth.consent.internal.facts.PersonFiles;
import io.troth.consent.internal.standing.ChoiceAct;
import io.troth.consent.internal.standing.ChoiceFacts;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PolicyFacts;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes people's files again as they were: the packed row forgets what no longer counts, the ledger
 * forgets nothing.
 */
@Singleton
public class Past {

  private final LedgerStatements ledger;
  private final PersonFiles files;

  Past(LedgerStatements ledger, PersonFiles files) {
    this.ledger = ledger;
    this.files = files;
  }

  /** An instant asked about, and the one by which things were known. */
  public record Moment(Instant asOf, Instant knownAt) {

    static boolean reached(Instant instant, Instant by) {
      return !instant.isAfter(by);
    }

    boolean has(Entry entry) {
      return reached(entry.act().at(), asOf) && reached(entry.act().knownAt(), knownAt);
    }
  }

  /** The acts of somebody and of the devices in their file, for finding what an answer rests on. */
  public List<ActView> acts(PersonFile file) {
    var all = new ArrayList<ActView>();
    ledger.all(file.subject()).forEach(entry -> all.add(entry.act()));
    for (var companion : file.companions()) {
      ledger.all(companion.device()).forEach(entry -> all.add(entry.act()));
    }
    return all;
  }

  /**
   * The file that a question about somebody would have been answered from.
   *
   * @param own as it is now
   * @return empty when they were not known yet
   */
  public Optional<PersonFile> answering(PersonFile own, Moment moment) {
    var entries = entries(own.subject(), moment);
    if (!own.isVisitor()) {
      return known(own, moment).map(file -> person(file, entries, moment));
    }
    var person = links(entries).keySet().stream().findFirst().flatMap(files::find);
    return person.isPresent()
        ? person.map(holder -> person(holder, entries(holder.subject(), moment), moment))
        : known(own, moment).map(file -> rebuilt(file, entries, List.of(), moment));
  }

  private static Optional<PersonFile> known(PersonFile own, Moment moment) {
    return Optional.of(own)
        .filter(file -> reached(file.registeredAt(), moment.asOf()))
        .filter(file -> reached(file.registeredAt(), moment.knownAt()));
  }

  private PersonFile person(PersonFile own, List<Entry> entries, Moment moment) {
    var companions = new ArrayList<Companion>();
    links(entries)
        .forEach(
            (device, joinedAt) ->
                companions.add(companion(device, joinedAt, entries(device, moment))));
    return rebuilt(own, entries, companions, moment);
  }

  private List<Entry> entries(SubjectRef subject, Moment moment) {
    return ledger.all(subject).stream().filter(moment::has).toList();
  }

  /** Links that had begun and not ended, by the other side. */
  private static Map<SubjectRef, Instant> links(List<Entry> entries) {
    var links = new LinkedHashMap<SubjectRef, Instant>();
    for (var entry : entries) {
      if (entry.act().type() == ActType.DEVICE_LINKED) {
        links.put(entry.linked().orElseThrow(), entry.act().at());
      } else if (entry.act().type() == ActType.DEVICE_UNLINKED) {
        links.remove(entry.linked().orElseThrow());
      }
    }
    return links;
  }

  private static PersonFile rebuilt(
      PersonFile own, List<Entry> entries, List<Companion> companions, Moment moment) {
    var consents = consents(entries);
    var byPolicy = new LinkedHashMap<PolicyId, PolicyFacts>();
    own.byPolicy()
        .forEach(
            (policy, facts) ->
                byPolicy.put(
                    policy,
                    facts
                        .knownBy(moment.knownAt())
                        .withConsents(consents.getOrDefault(policy, List.of()))));
    return new PersonFile(
        own.subject(),
        own.isVisitor() ? Kind.VISITOR : Kind.PERSON,
        own.registeredAt(),
        Optional.empty(),
        entries.size(),
        byPolicy,
        choices(entries),
        companions,
        Optional.empty());
  }

  private static Companion companion(SubjectRef device, Instant joinedAt, List<Entry> entries) {
    return new Companion(device, joinedAt, consents(entries), choices(entries));
  }

  private static Map<PolicyId, List<ConsentAct>> consents(List<Entry> entries) {
    var all = new LinkedHashMap<PolicyId, PolicyFacts>();
    for (var entry : entries) {
      var act = entry.act();
      if (act.text().isPresent() && act.purpose().isPresent()) {
        all.merge(
            act.text().get().policy(),
            PolicyFacts.joiner(Instant.EPOCH).with(consent(entry)),
            (facts, fresh) -> facts.with(consent(entry)));
      }
    }
    var consents = new LinkedHashMap<PolicyId, List<ConsentAct>>();
    all.forEach((policy, facts) -> consents.put(policy, facts.consents()));
    return consents;
  }

  private static ConsentAct consent(Entry entry) {
    var act = entry.act();
    return new ConsentAct(
        act.purpose().orElseThrow(),
        act.type(),
        act.versionNumber(),
        act.at(),
        entry.withAcceptance(),
        act.knownAt(),
        act.how().asserted());
  }

  private static ChoiceFacts choices(List<Entry> entries) {
    return ChoiceFacts.of(
        entries.stream()
            .map(Entry::act)
            .filter(act -> act.text().isEmpty())
            .filter(act -> act.type() != ActType.DEVICE_LINKED)
            .filter(act -> act.type() != ActType.DEVICE_UNLINKED)
            .map(
                act ->
                    new ChoiceAct(
                        act.type(),
                        act.purpose().or(act::recipient),
                        act.at(),
                        act.knownAt(),
                        act.id(),
                        act.how().source(),
                        act.how().asserted()))
            .toList());
  }
}
