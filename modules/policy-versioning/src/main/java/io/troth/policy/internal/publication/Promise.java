package io.troth.policy.internal.publication;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Channel;
import java.util.function.Predicate;

/** Sorts of commitments that Troth keeps by itself, each with the control that keeps it. */
enum Promise {
  NOTICE_BY_MAIL(
      Control.MAIL_DELIVERY,
      "commitments.notice.channels",
      commitments -> commitments.notice().channels().contains(Channel.EMAIL)),
  NOTICE_ON_PLATFORM(
      Control.PLATFORM_NOTICE,
      "commitments.notice.channels",
      commitments -> commitments.notice().channels().contains(Channel.PLATFORM)),
  OBJECTION(Control.LEDGER_OF_ACTS, "commitments.objection", commitments -> true),
  SERVICE_GATE(
      Control.LEDGER_OF_ACTS,
      "commitments.serviceGate",
      commitments -> commitments.serviceGate().declared());

  private final Control control;
  private final String field;
  private final Predicate<Commitments> made;

  Promise(Control control, String field, Predicate<Commitments> made) {
    this.control = control;
    this.field = field;
    this.made = made;
  }

  Control control() {
    return control;
  }

  String field() {
    return field;
  }

  boolean isMadeBy(Commitments commitments) {
    return made.test(commitments);
  }

  /** What keeps a promise in this installation. */
  enum Control {
    MAIL_DELIVERY("mail delivery"),
    PLATFORM_NOTICE("notices on the platform"),
    LEDGER_OF_ACTS("the ledger of acts");

    private final String words;

    Control(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
