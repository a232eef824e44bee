package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.name;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.span;
import static io.troth.policy.internal.board.PromiseWords.text;
import static io.troth.policy.internal.board.PromiseWords.word;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Purpose;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.Promised;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks over everything a version promises, one commitment at a time, in the order of {@link
 * CommitmentKind}. Whoever adds a commitment to the model adds it here, so that it cannot be
 * published without a control.
 */
final class CommitmentWalk {

  private final Commitments commitments;
  private final PromiseList list = new PromiseList();

  private CommitmentWalk(Commitments commitments) {
    this.commitments = commitments;
  }

  static List<Promised> over(Commitments commitments) {
    var walk = new CommitmentWalk(commitments);
    new NoticeWalk(commitments.notice(), walk.list).walk();
    walk.objection();
    walk.serviceGate();
    walk.purposes();
    commitments.dataProtectionOfficer().ifPresent(walk::contact);
    new InventoryWalk(commitments, walk.list).walk();
    new HandlingWalk(commitments.handling(), walk.list).walk();
    new GovernanceWalk(commitments.governance(), walk.list).walk();
    return walk.list.inOrder();
  }

  private void objection() {
    var objection = commitments.objection();
    list.add(
        new CommitmentKey(CommitmentKind.OBJECTION, "effect"),
        say("objection.effect", word("effect." + objection.effect())),
        objection.clauses(),
        "objection",
        objection.effect());
    list.add(
        new CommitmentKey(CommitmentKind.OBJECTION, "deemed-acceptance"),
        say(objection.deemedAcceptance() ? "objection.deemed" : "objection.neverDeemed"),
        objection.clauses(),
        "objection.deemedAcceptance",
        objection.deemedAcceptance());
  }

  private void serviceGate() {
    var gate = commitments.serviceGate();
    if (gate.declared()) {
      list.add(
          CommitmentKey.of(CommitmentKind.SERVICE_GATE),
          say("serviceGate"),
          gate.clauses(),
          "serviceGate");
    }
  }

  private void purposes() {
    for (var purpose : commitments.purposes()) {
      list.add(
          CommitmentKind.PURPOSE,
          purpose.id(),
          words(purpose),
          purpose.clauses(),
          "purposes",
          terms(purpose));
    }
  }

  private static LocalText words(Purpose purpose) {
    var name = name(purpose.name());
    var basis = word("basis." + purpose.basis());
    return purpose
        .consentFor()
        .map(lasts -> say("purpose.consentFor", name, basis, span(lasts)))
        .orElseGet(() -> say("purpose", name, basis));
  }

  /** What says nothing of a consent's end keeps the fingerprint it had before there was one. */
  private static Object[] terms(Purpose purpose) {
    var terms = new ArrayList<Object>();
    terms.add(purpose.basis());
    terms.add(purpose.categories());
    terms.add(purpose.recipients());
    purpose.consentFor().ifPresent(terms::add);
    return terms.toArray();
  }

  private void contact(Contact officer) {
    list.add(
        CommitmentKey.of(CommitmentKind.CONTACT),
        say("contact", text(officer.name())),
        officer.clauses(),
        "dataProtectionOfficer",
        officer.name(),
        officer.email(),
        officer.address(),
        officer.telephone());
  }
}
