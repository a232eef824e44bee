package io.troth.centre.internal.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on looks; other languages in {@code messages/looks_*.properties}. */
@MessageBundle(value = "looks", locale = "en")
public interface LookMessages {

  @Message("Who looked")
  String title();

  @Message(
      "Who you are is hidden from the staff of {tenant}. They see it only while you let them, and every look is here.")
  String lede(String tenant);

  @Message("They ask you")
  String askedHeading();

  @Message("Nobody asks to see who you are.")
  String askedNothing();

  @Message("Support of {tenant} asks to see {fields}")
  String asks(String tenant, String fields);

  @Message("What for")
  String purpose();

  @Message("Asked")
  String askedAt();

  @Message("Answer until")
  String lapses();

  @Message("Without an answer they see nothing.")
  String silence();

  @Message("What they may see")
  String what();

  @Message("For how long")
  String howLong();

  @Message("Refuse")
  String refuse();

  @Message("Let them see it")
  String grant();

  @Message("Who may look now")
  String liveHeading();

  @Message("Nobody.")
  String liveNothing();

  @Message("The one who asked")
  String byOne();

  @Message("Everybody in support")
  String byAll();

  @Message("Two of the staff, without your leave")
  String byTwo();

  @Message("until {when}")
  String until(String when);

  @Message("Take it back")
  String revoke();

  @Message("It ends by itself, and you will find every look below.")
  String urgentText();

  @Message("Let support see who you are")
  String openHeading();

  @Message(
      "If you are talking to support and they need your name or address, you can show it for a while.")
  String openText();

  @Message("Let support see it")
  String open();

  @Message("Every look")
  String logHeading();

  @Message("Nobody has looked at who you are.")
  String logNothing();

  @Message("This list as CSV")
  String csv();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String seen();

  @Message("On what ground")
  String ground();

  @Message("{times} looks within a minute")
  String times(int times);

  @Message("Support, number {number}")
  String staff(String number);

  @Message("A server of {tenant}")
  String server(String tenant);

  @Message("An administrator of your organisation")
  String administrator();

  @Message("your leave")
  String groundPermission();

  @Message("an emergency")
  String groundEmergency();

  @Message("a demand of the law")
  String groundLegal();

  @Message("the work of {tenant}'s own systems")
  String groundServer(String tenant);

  @Message("you belong to their organisation")
  String groundOrganisation();

  @Message("name")
  String name();

  @Message("e-mail")
  String email();

  @Message("number")
  String id();

  @Message("{count} minutes")
  String minutes(int count);

  @Message("{count} hours")
  String hours(int count);

  @Message("What was asked before")
  String pastHeading();

  @Message("You refused")
  String stateRefused();

  @Message("Not answered")
  String stateLapsed();

  @Message("Ended")
  String stateEnded();

  @Message("Taken back")
  String stateRevoked();

  @Message("They may look until {when}.")
  String doneGrant(String when);

  @Message("Refused. Nothing is shown.")
  String doneRefuse();

  @Message("Taken back. From now on nothing is shown.")
  String doneRevoke();

  @Message("Not done")
  String refused();

  @Message("Choose at least one thing, and a time.")
  String chooseSomething();

  @Message("This was answered before, or is too old.")
  String answered();

  @Message("Opened by you")
  String unasked();
}
