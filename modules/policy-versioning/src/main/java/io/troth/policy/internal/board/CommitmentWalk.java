package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.country;
import static io.troth.policy.internal.board.PromiseWords.days;
import static io.troth.policy.internal.board.PromiseWords.name;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.text;
import static io.troth.policy.internal.board.PromiseWords.word;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.Contact;
import io.troth.policy.api.LocalText;
import io.troth.policy.api.Promised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Walks over everything a version promises, one commitment at a time, in the order of {@link
 * CommitmentKind}. Whoever adds a commitment to the model adds it here: a test compares the two.
 */
final class CommitmentWalk {

  private final Commitments commitments;
  private final List<Promised> found = new ArrayList<>();

  private CommitmentWalk(Commitments commitments) {
    this.commitments = commitments;
  }

  static List<Promised> over(Commitments commitments) {
    var walk = new CommitmentWalk(commitments);
    walk.notice();
    walk.objection();
    walk.serviceGate();
    walk.purposes();
    walk.categories();
    walk.recipients();
    walk.retention();
    walk.rights();
    commitments.dataProtectionOfficer().ifPresent(walk::contact);
    walk.found.sort(Comparator.comparing(promised -> promised.key().kind()));
    return List.copyOf(walk.found);
  }

  private void notice() {
    var notice = commitments.notice();
    var field = "commitments.notice.";
    add(
        new CommitmentKey(CommitmentKind.NOTICE, "period"),
        say("notice.period", days(notice.days())),
        notice.clauses(),
        field + "days",
        notice.days());
    for (var channel : Channel.values()) {
      if (notice.channels().contains(channel)) {
        var id = channel.name().toLowerCase(Locale.ROOT);
        add(
            new CommitmentKey(CommitmentKind.NOTICE, id),
            say("notice.channel", word("channel." + channel)),
            notice.clauses(),
            field + "channels");
      }
    }
    if (notice.bannerReplacesBouncedMail()) {
      add(
          new CommitmentKey(CommitmentKind.NOTICE, "banner"),
          say("notice.banner"),
          notice.clauses(),
          field + "bannerReplacesBouncedMail");
    }
  }

  private void objection() {
    var objection = commitments.objection();
    add(
        new CommitmentKey(CommitmentKind.OBJECTION, "effect"),
        say("objection.effect", word("effect." + objection.effect())),
        objection.clauses(),
        "commitments.objection",
        objection.effect());
    add(
        new CommitmentKey(CommitmentKind.OBJECTION, "deemed-acceptance"),
        say(objection.deemedAcceptance() ? "objection.deemed" : "objection.neverDeemed"),
        objection.clauses(),
        "commitments.objection.deemedAcceptance",
        objection.deemedAcceptance());
  }

  private void serviceGate() {
    var gate = commitments.serviceGate();
    if (gate.declared()) {
      add(
          CommitmentKey.of(CommitmentKind.SERVICE_GATE),
          say("serviceGate"),
          gate.clauses(),
          "commitments.serviceGate");
    }
  }

  private void purposes() {
    for (var purpose : commitments.purposes()) {
      add(
          new CommitmentKey(CommitmentKind.PURPOSE, purpose.id()),
          say("purpose", name(purpose.name()), word("basis." + purpose.basis())),
          purpose.clauses(),
          "commitments.purposes/" + purpose.id(),
          purpose.basis(),
          purpose.categories(),
          purpose.recipients());
    }
  }

  private void categories() {
    for (var category : commitments.categories()) {
      add(
          new CommitmentKey(CommitmentKind.CATEGORY, category.id()),
          say("category", name(category.name()), text(sorted(category.sources()))),
          category.clauses(),
          "commitments.categories/" + category.id(),
          category.sources());
    }
  }

  private void recipients() {
    for (var recipient : commitments.recipients()) {
      add(
          new CommitmentKey(CommitmentKind.RECIPIENT, recipient.id()),
          say(
              "recipient",
              name(recipient.name()),
              word("role." + recipient.role()),
              country(recipient.country())),
          recipient.clauses(),
          "commitments.recipients/" + recipient.id(),
          recipient.role(),
          recipient.country(),
          recipient.safeguard());
    }
  }

  private void retention() {
    for (var retention : commitments.retention()) {
      add(
          new CommitmentKey(CommitmentKind.RETENTION, retention.category()),
          say("retention", name(category(retention.category())), PromiseWords.span(retention.keep())),
          retention.clauses(),
          "commitments.retention/" + retention.category(),
          retention.keep());
    }
  }

  private void rights() {
    for (var right : commitments.rights()) {
      add(
          new CommitmentKey(CommitmentKind.RIGHT, right.id()),
          say("right", word("right." + right.id()), days(right.answerWithinDays())),
          right.clauses(),
          "commitments.rights/" + right.id(),
          right.answerWithinDays());
    }
  }

  private void contact(Contact officer) {
    add(
        CommitmentKey.of(CommitmentKind.CONTACT),
        say("contact", text(officer.name())),
        officer.clauses(),
        "commitments.dataProtectionOfficer",
        officer.name(),
        officer.email(),
        officer.address(),
        officer.telephone());
  }

  private LocalText category(String id) {
    return commitments.categories().stream()
        .filter(category -> category.id().equals(id))
        .findFirst()
        .map(Commitments.Category::name)
        .orElseGet(() -> LocalText.of("en", id));
  }

  private void add(
      CommitmentKey key, LocalText words, Set<String> clauses, String field, Object... terms) {
    found.add(new Promised(key, words, clauses, Fingerprint.of(terms), field));
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
