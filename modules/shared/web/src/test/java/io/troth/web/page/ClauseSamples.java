package io.troth.web.page;

import io.troth.web.page.Clause.Block;
import io.troth.web.page.Clause.Change;
import io.troth.web.page.Clause.Commitment;
import io.troth.web.page.Clause.Run;
import io.troth.web.page.GalleryResource.Amount;
import java.util.ArrayList;
import java.util.List;

/** Clauses of a policy in our own words, with a difference. */
final class ClauseSamples {

  private ClauseSamples() {}

  static List<Clause> clauses(Amount amount) {
    if (amount == Amount.NONE) {
      return List.of();
    }
    var clauses = new ArrayList<Clause>();
    for (var round = 0; round < (amount == Amount.MUCH ? 8 : 1); round++) {
      clauses.add(edited("why-" + round));
      clauses.add(kept("who-" + round));
      clauses.add(moved("ask-" + round));
      clauses.add(removed("old-" + round));
    }
    return clauses;
  }

  private static Clause edited(String id) {
    return new Clause(
        id,
        "2",
        "Why we use your data",
        Change.EDITED,
        null,
        "New: we suggest products to you, if you agree. We keep order data for 24 months instead of 36.",
        null,
        List.of(
            Block.paragraph(
                Run.same(
                    "We use your name and e-mail address to deliver what you ordered and to answer you. We keep data about your orders for "),
                Run.deleted("36"),
                Run.inserted("24"),
                Run.same(
                    " months after the last one, because the law on accounts asks for no more than that.")),
            Block.items(
                List.of(
                    List.of(
                        Run.same("Delivery and payment, because our contract with you needs it")),
                    List.of(
                        Run.inserted(
                            "Product suggestions, only if you agree; you can withdraw at any time")),
                    List.of(Run.same("Answering what you write to us"))))),
        List.of(
            new Commitment("Orders are kept 24 months", Change.EDITED, "#"),
            new Commitment("Profiling only with consent", Change.ADDED, "#"),
            new Commitment("E-mail used for delivery")));
  }

  private static Clause kept(String id) {
    return Clause.of(
        id,
        "3",
        "Who else sees it",
        "<p>Nobody buys your data from us. Two companies work for us and may see it: the carrier who brings the parcel, and the company that keeps our servers in Frankfurt.</p>",
        List.of(new Commitment("No sale"), new Commitment("Two processors, both in the EU")));
  }

  private static Clause moved(String id) {
    return new Clause(
        id,
        "4",
        "What you can ask of us",
        Change.MOVED,
        "clause 6",
        "Only its place changed.",
        "<p>You can see, correct, take away and erase what we hold on you. We answer within one month.</p>",
        List.of(),
        List.of(new Commitment("Answer within one month")));
  }

  private static Clause removed(String id) {
    return new Clause(
        id,
        null,
        "Our forum",
        Change.REMOVED,
        null,
        "The forum is closed, so nothing you wrote there is public any more.",
        null,
        List.of(
            Block.paragraph(Run.deleted("What you write in the forum can be read by everyone."))),
        List.of(new Commitment("Forum posts are public", Change.REMOVED, null)));
  }
}
