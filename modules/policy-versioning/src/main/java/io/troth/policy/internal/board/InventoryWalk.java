package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.countries;
import static io.troth.policy.internal.board.PromiseWords.country;
import static io.troth.policy.internal.board.PromiseWords.date;
import static io.troth.policy.internal.board.PromiseWords.days;
import static io.troth.policy.internal.board.PromiseWords.name;
import static io.troth.policy.internal.board.PromiseWords.own;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.span;
import static io.troth.policy.internal.board.PromiseWords.text;
import static io.troth.policy.internal.board.PromiseWords.word;

import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Category;
import io.troth.policy.api.Commitments.Recipient;
import io.troth.policy.api.Commitments.Retention;
import io.troth.policy.api.Commitments.Right;
import io.troth.policy.api.LocalText;
import io.troth.policy.internal.board.PromiseWords.Part;

/** Walks over what is collected, who gets it, how long it is kept and what people can ask for. */
final class InventoryWalk {

  private final Commitments commitments;
  private final PromiseList list;

  InventoryWalk(Commitments commitments, PromiseList list) {
    this.commitments = commitments;
    this.list = list;
  }

  void walk() {
    commitments.categories().forEach(this::category);
    commitments.recipients().forEach(this::recipient);
    commitments.retention().forEach(this::retention);
    commitments.rights().forEach(this::right);
  }

  private void category(Category category) {
    var sources = text(String.join(", ", category.sources().stream().sorted().toList()));
    list.add(
        CommitmentKind.CATEGORY,
        category.id(),
        category.storedIn().isEmpty()
            ? say("category", name(category.name()), sources)
            : say(
                "category.stored", name(category.name()), sources, countries(category.storedIn())),
        category.clauses(),
        "categories",
        category.kind(),
        category.sources(),
        category.storedIn(),
        category.optional());
  }

  private void recipient(Recipient recipient) {
    list.add(
        CommitmentKind.RECIPIENT,
        recipient.id(),
        say(
            "recipient",
            name(recipient.name()),
            word("role." + recipient.role()),
            country(recipient.country())),
        recipient.clauses(),
        "recipients",
        recipient.role(),
        recipient.country(),
        recipient.safeguard());
  }

  private void retention(Retention retention) {
    list.add(
        CommitmentKind.RETENTION,
        retention.category(),
        say(
            "retention",
            name(categoryName(retention.category())),
            span(retention.keep()),
            start(retention),
            own("action." + retention.action())),
        retention.clauses(),
        "retention",
        retention.keep(),
        retention.on().isPresent() ? retention.on().get() : retention.trigger(),
        retention.action());
  }

  private static Part start(Retention retention) {
    var key = "trigger." + retention.trigger();
    return retention.on().map(day -> own(key, date(day))).orElseGet(() -> own(key));
  }

  private LocalText categoryName(String id) {
    return commitments.categories().stream()
        .filter(category -> category.id().equals(id))
        .findFirst()
        .map(Category::name)
        .orElseGet(() -> LocalText.of("en", id));
  }

  private void right(Right right) {
    list.add(
        CommitmentKind.RIGHT,
        right.id(),
        say(
            right.extensionDays().isPresent() ? "right.extended" : "right",
            word("right." + right.id()),
            days(right.answerWithinDays()),
            days(right.extensionDays().orElse(0))),
        right.clauses(),
        "rights",
        right.answerWithinDays(),
        right.extensionDays(),
        right.timesInTwelveMonths());
  }
}
