package io.troth.policy.internal.publication;

import io.troth.kernel.ProblemType;
import io.troth.policy.api.PolicyProblem;
import io.troth.web.ProblemCatalogue;
import jakarta.inject.Singleton;
import java.util.List;

/** What policies and their publication may be refused for. */
@Singleton
final class PolicyProblems implements ProblemCatalogue {

  @Override
  public List<? extends ProblemType> types() {
    return List.of(PolicyProblem.values());
  }

  @Override
  public String advice(ProblemType type) {
    return switch ((PolicyProblem) type) {
      case NOTICE_PERIOD_TOO_SHORT ->
          "Choose the date in the member earliest, or a later one. It leaves everybody the notice"
              + " period they were promised, counted from when the last mail is handed over.";
      case SIGNIFICANCE_BELOW_FLOOR ->
          "Declare at least the significance in the member floor; a dry run lists the changes that"
              + " need it.";
      case DATE_IN_THE_PAST -> "A version takes effect today at the earliest.";
      case PROMISE_WITHOUT_CONTROL ->
          "Take the promise out, run an installation that has what keeps it, or let the owner accept"
              + " the gap with a reason.";
      case LOCALE_MISSING ->
          "Every language needs the whole text and, from the second version on, a summary of what"
              + " changes.";
      case DRAFT_EXISTS -> "Edit or discard the draft first.";
      case NOT_A_DRAFT -> "Begin a new draft from the published version.";
      case WITHDRAWAL_NOT_POSSIBLE ->
          "Only the newest announced version can be withdrawn, and only before its date. What is in"
              + " force is changed by publishing a new version.";
      case NOT_WORDING_ONLY ->
          "Publish it as the next version, with the significance its changes need; a dry run lists"
              + " them.";
      case NOT_A_PERSON -> "Sign in as one of the staff and say it there.";
      case TRANSLATION_OUTDATED ->
          "Edit the translation, or let a person of the staff say that it is still right for the"
              + " changed text.";
      case OWNER_NOT_PREPARED ->
          "A version that announces a new owner needs the disclosure merger, the promise that the"
              + " agreement goes on and opt-outs travel, and the owner's name in every summary.";
      case PRECEDENCE_CONTRADICTS ->
          "Give the documents the same order in every policy, or say it in one policy alone.";
      case APPROVAL_MISSING ->
          "Ask for what the violations name: an approval or a sign-off counts for the revision it"
              + " was given for, and is void after an edit.";
      case CORRECTION_NOT_POSSIBLE ->
          "Only what is published and stands can be corrected. A draft is edited; what was withdrawn"
              + " is written anew as the next version.";
      case NOTHING_CORRECTED -> "Change what is wrong in the text, or discard the correction.";
      case ALREADY_ATTESTED ->
          "Ask somebody else: two different people must say that a correction is editorial.";
      case POLICY_ARCHIVED -> "Take the policy out of the archive first.";
      case ARCHIVE_NOT_POSSIBLE ->
          "Withdraw the announced version, or wait for its date, and archive the policy then.";
    };
  }
}
