package io.troth.consent.internal.facts;

import io.troth.consent.internal.facts.PurposeSpanStatements.Stretches;
import io.troth.consent.internal.standing.ConsentAct;
import io.troth.consent.internal.standing.PurposeHistory;
import io.troth.consent.internal.standing.PurposeSpan;
import io.troth.consent.internal.standing.PurposeSpans;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyTimeline;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the stretches of consent beside people's files, in the same transaction. A policy that asks
 * for no consent costs nothing.
 */
@Singleton
class PurposeStretches {

  private final PurposeSpanStatements statements;

  PurposeStretches(PurposeSpanStatements statements) {
    this.statements = statements;
  }

  /** For people who were not there before: nothing of theirs is in the ledger yet. */
  void add(List<PersonFile> opened, List<PolicyTimeline> lines) {
    var asking = lines.stream().filter(PurposeSpans::asks).toList();
    statements.add(
        opened.stream()
            .flatMap(file -> asking.stream().map(line -> stretches(file, line, Map.of())))
            .toList());
  }

  void replace(PersonFile file, PolicyTimeline line) {
    replace(List.of(file), line);
  }

  /** For somebody whose file is locked and differs by nothing but acts on purposes. */
  void replaceChanged(PersonFile before, PersonFile after, PolicyTimeline line) {
    var policy = line.policy();
    var purposes = changed(before.under(policy).consents(), after.under(policy).consents());
    if (purposes.size() != 1 || !after.companions().isEmpty()) {
      replace(after, line);
      return;
    }
    var purpose = purposes.iterator().next();
    var own = statements.of(policy, after.subject(), purpose);
    var one = stretches(after, line, Map.of(after.subject(), own), purpose::equals);
    statements.replace(one, purpose);
  }

  private static Set<String> changed(List<ConsentAct> before, List<ConsentAct> after) {
    return Stream.concat(
            before.stream().filter(act -> !after.contains(act)),
            after.stream().filter(act -> !before.contains(act)))
        .map(ConsentAct::purpose)
        .collect(Collectors.toSet());
  }

  /**
   * For people whose files are locked.
   *
   * @param files neighbours in key order, so that their acts lie side by side in the ledger
   */
  void replace(List<PersonFile> files, PolicyTimeline line) {
    if (files.isEmpty() || !PurposeSpans.asks(line)) {
      return;
    }
    var first = files.get(0).subject();
    var last = files.get(files.size() - 1).subject();
    var acts = new HashMap<>(statements.between(line.policy(), first, last));
    var devices =
        files.stream()
            .flatMap(file -> file.companions().stream())
            .map(Companion::device)
            .distinct()
            .toList();
    acts.putAll(statements.of(line.policy(), devices));
    statements.replace(files.stream().map(file -> stretches(file, line, acts)).toList());
  }

  /** For people whose files are locked, anywhere in key order. */
  void replaceScattered(List<PersonFile> files, PolicyTimeline line) {
    if (files.isEmpty() || !PurposeSpans.asks(line)) {
      return;
    }
    var everybody =
        files.stream()
            .flatMap(
                file ->
                    Stream.concat(
                        Stream.of(file.subject()),
                        file.companions().stream().map(Companion::device)))
            .distinct()
            .toList();
    var acts = statements.of(line.policy(), everybody);
    statements.replace(files.stream().map(file -> stretches(file, line, acts)).toList());
  }

  private static Stretches stretches(
      PersonFile file, PolicyTimeline line, Map<SubjectRef, List<ConsentAct>> ledger) {
    return stretches(file, line, ledger, any -> true);
  }

  private static Stretches stretches(
      PersonFile file,
      PolicyTimeline line,
      Map<SubjectRef, List<ConsentAct>> ledger,
      Predicate<String> purposes) {
    var spans = spans(file, line, ledger, purposes);
    return new Stretches(file.subject(), file.isVisitor(), line, spans);
  }

  /** A linked device is its person; a visitor counts once they answered anything. */
  private static List<PurposeSpan> spans(
      PersonFile file,
      PolicyTimeline line,
      Map<SubjectRef, List<ConsentAct>> ledger,
      Predicate<String> purposes) {
    var history = history(file, line, ledger);
    var nobody = file.person().isPresent() || file.isVisitor() && history.own().isEmpty();
    return nobody ? List.of() : PurposeSpans.of(line, history, file.isVisitor(), purposes);
  }

  private static PurposeHistory history(
      PersonFile file, PolicyTimeline line, Map<SubjectRef, List<ConsentAct>> ledger) {
    var facts = file.under(line.policy());
    var own =
        PurposeHistory.whole(ledger.getOrDefault(file.subject(), List.of()), facts.consents());
    var devices =
        file.companions().stream()
            .map(
                device ->
                    new PurposeHistory.Device(
                        device.joinedAt(),
                        PurposeHistory.whole(
                            ledger.getOrDefault(device.device(), List.of()),
                            device.consents().getOrDefault(line.policy(), List.of()))))
            .toList();
    return new PurposeHistory(facts, own, devices);
  }
}
