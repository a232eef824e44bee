package io.troth.admin.internal.review;

import io.troth.admin.internal.desk.Colleagues;
import io.troth.admin.internal.desk.Desk;
import io.troth.admin.internal.review.AnswersView.Language;
import io.troth.admin.internal.review.AnswersView.Said;
import io.troth.kernel.Actor;
import io.troth.policy.api.Attestation;
import io.troth.policy.api.Attestation.Statement;
import io.troth.policy.api.Attestations;
import io.troth.policy.api.PublishingRules;
import io.troth.policy.api.Schedules;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.tenancy.CurrentActor;
import io.troth.web.Permissions;
import io.troth.web.page.Reader;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gathers who answers for a draft. */
@RequestScoped
public class Answers {

  private final Desk desk;
  private final Attestations attestations;
  private final PublishingRules rules;
  private final Schedules schedules;
  private final Colleagues colleagues;
  private final CurrentActor me;

  Answers(
      Desk desk,
      Attestations attestations,
      PublishingRules rules,
      Schedules schedules,
      Colleagues colleagues,
      CurrentActor me) {
    this.desk = desk;
    this.attestations = attestations;
    this.rules = rules;
    this.schedules = schedules;
    this.colleagues = colleagues;
    this.me = me;
  }

  AnswersView of(VersionView draft, Reader reader) {
    var said = attestations.of(draft.head().id());
    var asked = rules.get();
    var wordingOnly = attestations.isWordingOnly(draft.head().id());
    var mayPublish = desk.may(Permissions.POLICIES_PUBLISH);
    return new AnswersView(
        said.stream().map(each -> said(each, reader)).toList(),
        wordingOnly,
        wordingOnly && desk.may(Permissions.POLICIES_EDIT) && !didSay(said, Statement.WORDING),
        asked.secondPerson(),
        asked.secondPerson() && mayPublish && !didSay(said, Statement.APPROVAL),
        asked.legalSignOff() && mayPublish ? unsigned(draft, said) : List.of(),
        Attestations.LONGEST_REASON);
  }

  /** What was said of a version that is published. */
  public List<Said> kept(VersionId version, Reader reader) {
    return attestations.of(version).stream().map(each -> said(each, reader)).toList();
  }

  /** Whether the draft is to be published by itself, or should have been. */
  PlanView plan(VersionView draft, Reader reader) {
    return schedules
        .find(draft.head().id())
        .map(plan -> PlanView.of(plan, draft.revision(), colleagues.name(plan.by()), reader))
        .orElseGet(() -> PlanView.none(reader));
  }

  private boolean didSay(List<Attestation> said, Statement kind) {
    Actor reader = me.get();
    return said.stream().anyMatch(each -> each.kind() == kind && each.by().equals(reader));
  }

  private Said said(Attestation each, Reader reader) {
    return new Said(
        colleagues.name(each.by()),
        words(each.kind(), each.language()),
        reader.moment(each.at()),
        each.reason());
  }

  private static String words(Statement kind, Optional<String> language) {
    return switch (kind) {
      case WORDING -> "says that the changed wording is editorial";
      case APPROVAL -> "approves that somebody else publishes it";
      case LEGAL -> "has signed off the text in " + language.map(Answers::name).orElse("");
    };
  }

  private static List<Language> unsigned(VersionView draft, List<Attestation> said) {
    return draft.document().texts().keySet().stream()
        .filter(
            tag ->
                said.stream()
                    .noneMatch(
                        each ->
                            each.kind() == Statement.LEGAL
                                && each.language().filter(tag::equals).isPresent()))
        .sorted()
        .map(tag -> new Language(tag, name(tag)))
        .toList();
  }

  private static String name(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
