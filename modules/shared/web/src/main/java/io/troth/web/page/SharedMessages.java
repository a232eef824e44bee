package io.troth.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that every page shares; other languages in {@code messages/shared_*.properties}. */
@MessageBundle(value = "shared", locale = "en")
public interface SharedMessages {

  @Message("Skip to the content")
  String skip();

  @Message("Menu")
  String menu();

  @Message("Language")
  String language();

  @Message("Sign out")
  String signOut();

  @Message("Privacy centre")
  String privacyCentre();

  @Message("Kept by Troth")
  String keptByTroth();

  @Message("As of")
  String readAt();

  @Message("Where you are")
  String breadcrumb();

  @Message("(optional)")
  String optional();

  @Message("Pages of this list")
  String pages();

  @Message("First page")
  String toFirstPage();

  @Message("Next page")
  String toNextPage();

  @Message("{#if count == 1}One thing needs a change{#else}{count} things need a change{/if}")
  String problems(int count);

  @Message("Kept")
  String promiseKept();

  @Message("At risk")
  String promiseAtRisk();

  @Message("Broken")
  String promiseBroken();

  @Message("See the evidence")
  String seeEvidence();

  @Message("done")
  String stepDone();

  @Message("now")
  String stepNow();

  @Message("to come")
  String stepComing();

  @Message("missed")
  String stepMissed();

  @Message("Show numbers")
  String showNumbers();

  @Message("Day")
  String day();

  @Message("How is this counted?")
  String howCounted();

  @Message("What this clause promises")
  String clausePromises();

  @Message("New")
  String changeAdded();

  @Message("Removed")
  String changeRemoved();

  @Message("Changed")
  String changeEdited();

  @Message("Moved")
  String changeMoved();

  @Message("Moved from {place}")
  String movedFrom(String place);

  @Message("Inserted text")
  String insertedText();

  @Message("Deleted text")
  String deletedText();

  @Message("Asserted by the tenant")
  String asserted();

  @Message("{#if count == 0}Last day{#else if count == 1}1 day left{#else}{count} days left{/if}")
  String daysLeft(long count);

  @Message("{#if count == 1}1 day overdue{#else}{count} days overdue{/if}")
  String daysOverdue(long count);

  @Message("Due")
  String due();

  @Message("Act")
  String kindAct();

  @Message("Notice")
  String kindNotice();

  @Message("Choice")
  String kindChoice();

  @Message("Device")
  String kindLink();

  @Message("Decision")
  String kindDecision();

  @Message("Look")
  String kindLook();

  @Message("Request")
  String kindRequest();

  @Message("By the clock")
  String kindClock();

  @Message("See the receipt")
  String seeReceipt();

  @Message("Nothing to draw yet: the first day is not over.")
  String nothingToDraw();

  @Message("Search")
  String search();

  @Message("Show all")
  String showAll();

  @Message("Apply")
  String apply();

  @Message("Cancel")
  String cancel();

  @Message("Back")
  String back();

  @Message("Download as CSV")
  String downloadCsv();
}
