package io.troth.consent.internal.held;

import io.troth.personaldata.HeldKind;
import java.util.List;
import java.util.Set;

/** The tables of this room with rows about people. */
final class HeldActs {

  static final HeldKind ACTS =
      HeldKind.of("act", "acts", "What you decided")
          .texts("ordinal")
          .id("act", "id")
          .text("what", "type")
          .id("policy", "policy_id")
          .texts("version_number", "purpose", "recipient")
          .time("done_at", "acted_at")
          .time("known_since", "known_at")
          .text("done_by", "actor_kind")
          .texts("content_hash", "screen", "control", "language", "source", "on_behalf", "proof")
          .text("asserted", "case when asserted then 'yes' else 'no' end")
          .id("linked_device", "linked_id")
          .orderedBy("ordinal");

  /** Where other answers about the person must be forgotten; swept within minutes. */
  static final HeldKind CHANGES =
      HeldKind.of("decision_change", "changes-to-forget", "Answers to be forgotten");

  private static final HeldKind REASONS =
      HeldKind.of("act_reason", "reasons", "Reasons you gave")
          .id("act", "act_id")
          .texts("reason")
          .orderedBy("act_id");

  private static final HeldKind INCIDENTS =
      HeldKind.of("standing_incident", "incidents", "Acceptances found to be void")
          .id("act", "act_id")
          .id("version", "version_id")
          .time("found_at", "found_at")
          .orderedBy("found_at");

  private static final HeldKind BOUND =
      HeldKind.of("bound_span", "bound-versions", "Versions that bound you")
          .id("policy", "policy_id")
          .texts("number")
          .time("since", "from_at")
          .time("until", "case when until_at = 9223372036854775807 then null else until_at end")
          .orderedBy("policy_id, from_at");

  private static final HeldKind PURPOSES =
      HeldKind.of("purpose_span", "consents-in-time", "Where you stood with purposes")
          .id("policy", "policy_id")
          .texts("purpose", "version_number")
          .time("since", "from_at")
          .time("until", "case when until_at = 9223372036854775807 then null else until_at end")
          .orderedBy("policy_id, purpose, from_at");

  private static final HeldKind ROLLOUTS =
      HeldKind.of("rollout_span", "rollout-groups", "Where you stood in rollouts");

  private static final HeldKind FORMS =
      HeldKind.of("form_use", "forms", "Forms you used")
          .id("form", "form_id")
          .texts("deed", "purpose")
          .time("used_at", "used_at")
          .orderedBy("used_at");

  private static final HeldKind FILE =
      HeldKind.of("standing_facts", "file", "When we learned of you")
          .time("registered_at", "registered_at")
          .time("unreachable_since", "unreachable_since");

  static final List<HeldKind> SHOW =
      List.of(FILE, ACTS, REASONS, INCIDENTS, BOUND, PURPOSES, FORMS);

  static final List<HeldKind> GOES =
      List.of(FILE, REASONS, INCIDENTS, BOUND, PURPOSES, ROLLOUTS, FORMS);

  static final Set<String> TABLES =
      Set.of(
          "act",
          "act_reason",
          "standing_incident",
          "bound_span",
          "purpose_span",
          "rollout_span",
          "form_use",
          "standing_facts",
          "decision_change");

  private HeldActs() {}
}
