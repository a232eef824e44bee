package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.PolicyDocument;
import io.troth.policy.api.page.PromiseTable.Row;
import io.troth.policy.api.page.PromiseTable.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people can do, and how the policy may change. */
final class RulePromises {

  private final Commitments says;
  private final PromiseRows rows;
  private final ExportWords words;

  RulePromises(PolicyDocument document, String language) {
    this.says = document.commitments();
    this.rows = new PromiseRows(document, language);
    this.words = rows.words();
  }

  Stream<Section> sections() {
    return Stream.of(
        rows.section("rights", says.rights(), this::right),
        rows.section("changes", changes(), row -> row));
  }

  private Row right(Right right) {
    return rows.row(
        "right." + right.id(),
        words.heading("right", right.id()),
        right.clauses(),
        rows.cell("answer", words.say("answer.within", words.days(right.answerWithinDays()))));
  }

  private List<Row> changes() {
    var promises = new ArrayList<Row>();
    promises.add(notice());
    promises.add(objection());
    if (says.serviceGate().declared()) {
      promises.add(rule("service-gate", "gate.declared", says.serviceGate().clauses()));
    }
    return promises;
  }

  private Row notice() {
    var notice = says.notice();
    var channels =
        Stream.of(Channel.values())
            .filter(notice.channels()::contains)
            .map(channel -> words.word("channel", channel))
            .collect(Collectors.joining(", "));
    return rows.row(
        "rule.notice",
        words.say("rule.notice"),
        notice.clauses(),
        rows.cell("rule", words.say("notice.days", words.days(notice.days()), channels)));
  }

  private Row objection() {
    var objection = says.objection();
    var effect = words.word("objection", objection.effect());
    var silence = words.say(objection.deemedAcceptance() ? "silence.counts" : "silence.nothing");
    return rows.row(
        "rule.objection",
        words.say("rule.objection"),
        objection.clauses(),
        rows.cell("rule", effect + " " + silence));
  }

  private Row rule(String id, String key, Set<String> clauses) {
    return rows.row(
        "rule." + id, words.say("rule." + id), clauses, rows.cell("rule", words.say(key)));
  }
}
