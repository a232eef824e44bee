package io.troth.policy.internal.export;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Governance.NewOwner;
import io.troth.policy.api.Governance.OwnershipChange;
import io.troth.policy.api.Governance.Precedence;
import io.troth.policy.api.Governance.Review;
import io.troth.policy.api.Handling.Correlation;
import io.troth.policy.api.page.PromiseTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the house that makes the promises is run. */
final class HousePromises {

  private final Commitments says;
  private final PromiseRows rows;
  private final ExportWords words;

  HousePromises(Commitments says, PromiseRows rows) {
    this.says = says;
    this.rows = rows;
    this.words = rows.words();
  }

  List<Row> rows() {
    var promises = new ArrayList<Row>();
    var governance = says.governance();
    says.handling().correlation().map(this::correlation).ifPresent(promises::add);
    if (says.handling().emergencyAccess().declared()) {
      promises.add(
          rows.rule(
              "emergency",
              says.handling().emergencyAccess().clauses(),
              words.say("emergency.declared")));
    }
    governance.review().map(this::review).ifPresent(promises::add);
    governance.ownershipChange().map(this::ownership).ifPresent(promises::add);
    governance.newOwner().map(this::newOwner).ifPresent(promises::add);
    governance.precedence().map(this::precedence).ifPresent(promises::add);
    return promises;
  }

  private Row correlation(Correlation correlation) {
    var purposes = rows.names("purpose", correlation.purposes());
    var rule =
        !correlation.allowed()
            ? words.say("correlation.never")
            : purposes.isEmpty()
                ? words.say("correlation.allowed")
                : words.say("correlation.only", purposes);
    return rows.rule("correlation", correlation.clauses(), rule);
  }

  private Row review(Review review) {
    return rows.rule(
        "review", review.clauses(), words.say("review.every", words.span(review.every())));
  }

  private Row ownership(OwnershipChange change) {
    var sentences = new ArrayList<String>();
    sentences.add(words.say("ownership.notice", words.days(change.noticeDays())));
    if (change.agreementContinues()) {
      sentences.add(words.say("ownership.agreement"));
    }
    if (change.optOutsTravel()) {
      sentences.add(words.say("ownership.opt-outs"));
    }
    return rows.rule("ownership", change.clauses(), String.join(" ", sentences));
  }

  private Row newOwner(NewOwner owner) {
    return rows.rule(
        "new-owner",
        owner.clauses(),
        words.say(
            "owner.from",
            words.date(owner.on()),
            words.name(owner.name()),
            words.name(owner.contact())));
  }

  private Row precedence(Precedence precedence) {
    var order =
        precedence.order().stream()
            .map(document -> words.say("governing." + document.id()))
            .collect(Collectors.joining(", "));
    return rows.rule("precedence", precedence.clauses(), words.say("precedence.order", order));
  }
}
