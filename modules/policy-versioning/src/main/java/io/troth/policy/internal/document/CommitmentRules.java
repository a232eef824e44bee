package io.troth.policy.internal.document;

import io.troth.kernel.law.LawPack;
import io.troth.kernel.law.NoticeLaw;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.PolicyKind;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of the commitments of a document. */
final class CommitmentRules {

  static final Set<String> RIGHTS =
      Set.of(
          "access",
          "categories",
          "export",
          "rectify",
          "erase",
          "restrict",
          "object",
          "opt-out",
          "limit",
          "appeal");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{3,30}");

  private final Commitments commitments;
  private final Checks checks;
  private final LawPack law = LawPack.current();
  private final NoticeLaw noticeLaw;

  CommitmentRules(PolicyDocument document, String prefix, PolicyKind kind, Faults faults) {
    this.commitments = document.commitments();
    this.checks = new Checks(document, prefix, faults);
    this.noticeLaw = PolicyLaw.notice(law, kind, commitments.scope());
  }

  void check() {
    new InventoryRules(commitments, checks).check();
    rights();
    new NoticeRules(commitments.notice(), checks, noticeLaw).check();
    objection();
    commitments.dataProtectionOfficer().ifPresent(this::officer);
    new HandlingRules(commitments, checks).check();
    new GovernanceRules(commitments, checks, law).check();
  }

  private void rights() {
    checks.unique("rights", commitments.rights(), Right::id);
    for (int i = 0; i < commitments.rights().size(); i++) {
      right("rights[" + i + "]", commitments.rights().get(i));
    }
  }

  private void right(String path, Right right) {
    int longest = DocumentLimits.LONGEST_ANSWER_DAYS;
    checks.known(path + ".id", Set.of(right.id()), RIGHTS);
    checks.within(path + ".answerWithinDays", right.answerWithinDays(), 1, longest);
    right
        .extensionDays()
        .ifPresent(days -> checks.within(path + ".extensionDays", days, 1, longest));
    right
        .timesInTwelveMonths()
        .ifPresent(
            times ->
                checks.within(
                    path + ".timesInTwelveMonths",
                    times,
                    1,
                    DocumentLimits.TIMES_IN_TWELVE_MONTHS));
    checks.cites(path, right.clauses());
  }

  private void objection() {
    var objection = commitments.objection();
    if (objection.deemedAcceptance()) {
      noticeLaw
          .silenceBarredBy()
          .ifPresent(
              source ->
                  checks.add(
                      "objection.deemedAcceptance",
                      "silence binds nobody here by law (" + source + ")",
                      "false, or jurisdictions and an audience where silence may count"));
    }
    checks.cites("objection", objection.clauses());
    if (commitments.serviceGate().declared()) {
      checks.cites("serviceGate", commitments.serviceGate().clauses());
    } else {
      checks.mayCite("serviceGate", commitments.serviceGate().clauses());
    }
  }

  private void officer(Contact officer) {
    var path = "dataProtectionOfficer";
    checks.line(path + ".name", officer.name());
    checks.line(path + ".address", officer.address());
    if (!EMAIL.matcher(officer.email()).matches()) {
      checks.add(path + ".email", "is no mail address", "for example privacy@example.test");
    }
    if (!TELEPHONE.matcher(officer.telephone()).matches()) {
      checks.add(path + ".telephone", "is no telephone number", "for example +49 30 1234567");
    }
    checks.cites(path, officer.clauses());
  }
}
