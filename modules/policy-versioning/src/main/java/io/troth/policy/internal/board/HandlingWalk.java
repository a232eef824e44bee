package io.troth.policy.internal.board;

import static io.troth.policy.internal.board.PromiseWords.name;
import static io.troth.policy.internal.board.PromiseWords.own;
import static io.troth.policy.internal.board.PromiseWords.say;
import static io.troth.policy.internal.board.PromiseWords.span;

import io.troth.policy.api.CommitmentKey;
import io.troth.policy.api.CommitmentKind;
import io.troth.policy.api.Handling;
import io.troth.policy.api.Handling.Cookie;
import io.troth.policy.api.Handling.Correlation;
import io.troth.policy.api.Handling.Disclosure;
import io.troth.policy.api.Handling.Protection;

/** Walks over how data are handled: browser storage, protections, exceptional disclosures. */
final class HandlingWalk {

  private final Handling handling;
  private final PromiseList list;

  HandlingWalk(Handling handling, PromiseList list) {
    this.handling = handling;
    this.list = list;
  }

  void walk() {
    handling.cookies().forEach(this::cookie);
    handling.protections().forEach(this::protection);
    handling.disclosures().forEach(this::disclosure);
    handling.correlation().ifPresent(this::correlation);
    emergencyAccess();
  }

  private void cookie(Cookie cookie) {
    list.add(
        CommitmentKind.COOKIE,
        cookie.id(),
        say("cookie", name(cookie.name()), own("cookie." + cookie.category()), span(cookie.keep())),
        cookie.clauses(),
        "cookies",
        cookie.category(),
        cookie.storage(),
        cookie.keep());
  }

  private void protection(Protection protection) {
    var kind = protection.kind();
    list.add(
        CommitmentKind.PROTECTION,
        kind.id(),
        say("protection." + kind),
        protection.clauses(),
        "protections");
  }

  private void disclosure(Disclosure disclosure) {
    var ground = disclosure.ground();
    list.add(
        CommitmentKind.DISCLOSURE,
        ground.id(),
        say(disclosure.logged() ? "disclosure.logged" : "disclosure", own("disclosure." + ground)),
        disclosure.clauses(),
        "disclosures",
        disclosure.logged());
  }

  private void correlation(Correlation correlation) {
    list.add(
        CommitmentKey.of(CommitmentKind.CORRELATION),
        say(correlation.allowed() ? "correlation.allowed" : "correlation.never"),
        correlation.clauses(),
        "correlation",
        correlation.allowed(),
        correlation.purposes());
  }

  /** Said or declared; a policy that is silent about it promises nothing. */
  private void emergencyAccess() {
    var access = handling.emergencyAccess();
    if (access.declared() || !access.clauses().isEmpty()) {
      list.add(
          CommitmentKey.of(CommitmentKind.EMERGENCY_ACCESS),
          say(access.declared() ? "emergencyAccess.declared" : "emergencyAccess.never"),
          access.clauses(),
          "emergencyAccess",
          access.declared());
    }
  }
}
