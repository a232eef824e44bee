package io.troth.centre.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words around a version that is coming or was withdrawn; other languages in {@code
 * messages/coming_*.properties}.
 */
@MessageBundle(value = "coming", locale = "en")
public interface ComingMessages {

  @Message("Waits for you")
  String stateNeeds();

  @Message("Your notice period is running")
  String stateRunning();

  @Message("Announced")
  String stateUnnoticed();

  @Message("You accepted it")
  String stateAccepted();

  @Message("You objected")
  String stateObjected();

  @Message("It will bind you on this date unless you object.")
  String bindsOn();

  @Message("It does not bind you before you have been told by e-mail and a week has passed.")
  String bindsUnnoticed();

  @Message("It binds you only if you accept it.")
  String bindsAccept();

  @Message("It binds you from this date, because you accepted it.")
  String bindsAccepted();

  @Message("It does not bind you, because you objected.")
  String bindsObjected();

  @Message("Published")
  String stepPublished();

  @Message("You were told")
  String stepTold();

  @Message("Your week")
  String stepWeek();

  @Message("Its date")
  String stepDate();

  @Message("Binds you")
  String stepBinds();

  @Message("Binds you once you accept")
  String stepAccept();

  @Message("{title}: version {number}")
  String comingTitle(String title, int number);

  @Message("What changes for you")
  String whatChanges();

  @Message("Compared with version {number}, which binds you now.")
  String comparedWith(int number);

  @Message("Nothing that is promised changes; the wording does.")
  String wordingOnly();

  @Message("Your decision")
  String yourDecision();

  @Message("Accept version {number}")
  String accept(int number);

  @Message("It then binds you, though never before its date.")
  String acceptHint();

  @Message("Object to version {number}")
  String object(int number);

  @Message("You then stay on the version that binds you now.")
  String objectStay();

  @Message(
      "You then stay on the version that binds you now, and what the change touches is not done with your data from the version's date on.")
  String objectRestrict();

  @Message("Why do you object?")
  String reason();

  @Message("If you want to say so. The reason is kept apart from the record of your objection.")
  String reasonHint();

  @Message("Withdrawn")
  String withdrawn();

  @Message("It was withdrawn before its date. It does not bind you and never did.")
  String withdrawnText();

  @Message("You need not do anything. Version {number} goes on as before.")
  String withdrawnStays(int number);

  @Message("Withdrawn on")
  String withdrawnOn();

  @Message("What you did")
  String withdrawnYours();

  @Message(
      "You objected to it. Your objection stands: should the same change be announced again, it will not bind you by your silence. You can take it back.")
  String withdrawnObjection();

  @Message("Withdraw my objection")
  String withdrawObjection();

  @Message("Do not accept version {number}")
  String decline(int number);

  @Message("You stay on the version that binds you now. What is new is not done with your data.")
  String declineHint();

  @Message("New uses that need your consent")
  String newConsents();

  @Message("Leave a box empty and that use does not happen. You can change this at any time.")
  String newConsentsHint();

  @Message("The whole text, with every change marked")
  String wholeText();

  @Message("This version binds you. There is nothing to decide.")
  String alreadyBound();

  @Message("What binds you")
  String bindsYou();

  @Message("Version {number}")
  String version(int number);

  @Message("Nothing binds you yet: you have not accepted a version.")
  String nothingBinds();
}
