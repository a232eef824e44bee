package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.Protection;
import io.troth.policy.api.NoticeTerms;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.Significance;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.api.page.PromiseTable.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people can ask for, how data are protected, and how the policy may change. */
final class RulePromises {

  private final Commitments says;
  private final PromiseRows rows;
  private final ExportWords words;
  private final HousePromises house;

  RulePromises(PolicyDocument document, String language) {
    this.says = document.commitments();
    this.rows = new PromiseRows(document, language);
    this.words = rows.words();
    this.house = new HousePromises(says, rows);
  }

  Stream<Section> sections() {
    return Stream.of(
        rows.section("rights", says.rights(), this::right),
        rows.section("protections", says.handling().protections(), this::protection),
        rows.section("disclosures", says.handling().disclosures(), this::disclosure),
        rows.section("changes", changes(), row -> row),
        rows.section("house", house.rows(), row -> row));
  }

  private Row right(Right right) {
    return rows.row(
        "right." + right.id(),
        words.heading("right", right.id()),
        right.clauses(),
        rows.cell("answer", answer(right)));
  }

  private String answer(Right right) {
    var parts = new ArrayList<String>();
    parts.add(words.say("answer.within", words.days(right.answerWithinDays())));
    right
        .extensionDays()
        .ifPresent(days -> parts.add(words.say("answer.extension", words.days(days))));
    right.timesInTwelveMonths().ifPresent(times -> parts.add(words.say("answer.times", times)));
    return String.join("; ", parts);
  }

  private Row protection(Protection protection) {
    var id = protection.kind().id();
    return rows.row(
        "protection." + id,
        words.heading("protection", id),
        protection.clauses(),
        rows.cell("rule", words.say("protection." + id + ".long")));
  }

  private Row disclosure(Disclosure disclosure) {
    var id = disclosure.ground().id();
    return rows.row(
        "disclosure." + id,
        words.heading("disclosure", id),
        disclosure.clauses(),
        rows.cell(
            "rule", words.say(disclosure.logged() ? "disclosure.logged" : "disclosure.allowed")));
  }

  private List<Row> changes() {
    var promises = new ArrayList<Row>();
    promises.add(notice());
    promises.add(objection());
    if (says.serviceGate().declared()) {
      promises.add(
          rows.rule("service-gate", says.serviceGate().clauses(), words.say("gate.declared")));
    }
    return promises;
  }

  private Row notice() {
    var notice = says.notice();
    var sentences = new ArrayList<String>();
    var clauses = new HashSet<>(notice.clauses());
    var change = words.word("change", notice.trigger());
    sentences.add(told(change, notice.termsFor(Significance.EDITORIAL)));
    notice
        .beyondWording()
        .ifPresent(
            terms -> {
              sentences.add(told(words.say("change.beyond-wording"), terms));
              clauses.addAll(terms.clauses());
            });
    notice
        .forReconsent()
        .ifPresent(
            terms -> {
              sentences.add(told(words.say("change.reconsent"), terms));
              clauses.addAll(terms.clauses());
            });
    return rows.rule("notice", clauses, String.join(" ", sentences));
  }

  private String told(String change, NoticeTerms terms) {
    var channels =
        Stream.of(Channel.values())
            .filter(terms.channels()::contains)
            .map(channel -> words.word("channel", channel))
            .collect(Collectors.joining(", "));
    return words.say("notice.days", change, words.days(terms.days()), channels);
  }

  private Row objection() {
    var objection = says.objection();
    var effect = words.word("objection", objection.effect());
    var silence = words.say(objection.deemedAcceptance() ? "silence.counts" : "silence.nothing");
    return rows.rule("objection", objection.clauses(), effect + " " + silence);
  }
}
