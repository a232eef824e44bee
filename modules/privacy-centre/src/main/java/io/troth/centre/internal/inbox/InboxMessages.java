package io.troth.centre.internal.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the inbox; other languages in {@code messages/inbox_*.properties}. */
@MessageBundle(value = "inbox", locale = "en")
public interface InboxMessages {

  @Message("Inbox")
  String title();

  @Message(
      "Everything {tenant} told you, by e-mail or only here, newest first. Reading it is no"
          + " acceptance: only what you decide on the page of a change counts.")
  String lede(String tenant);

  @Message("Nothing yet")
  String empty();

  @Message(
      "When {tenant} changes what it promises you, the notice stands here, whether or not an e-mail"
          + " reaches you.")
  String emptyText(String tenant);

  @Message("{count} unread")
  String unreadCount(long count);

  @Message("Mark all as read")
  String readAll();

  @Message("Mark as unread")
  String putBack();

  @Message("Back to the inbox")
  String back();

  @Message("Unread")
  String unread();

  @Message("Read")
  String read();

  @Message("“{title}” changes: version {number}")
  String announced(String title, int number);

  @Message("“{title}”: the wording of version {number} was corrected")
  String corrected(String title, int number);

  @Message("Reminder: “{title}” changes, version {number}")
  String reminded(String title, int number);

  @Message("You were told")
  String told();

  @Message("What changes")
  String whatChanges();

  @Message("When")
  String when();

  @Message("What you can do")
  String whatYouCanDo();

  @Message("Where")
  String where();

  @Message("How you were told")
  String howTold();

  @Message("Compared with version {number}.")
  String comparedWith(int number);

  @Message("Nothing that is promised changes; the wording does.")
  String wordingOnly();

  @Message(
      "An editorial mistake was put right. Nothing changes in what is promised to you; there is no"
          + " date to wait for.")
  String correctionChanges();

  @Message("At once, and with no effect on what binds you.")
  String correctionWhen();

  @Message("Nothing needs to be done.")
  String nothing();

  @Message("It is dated {date}. It does not bind you before your own notice period has run.")
  String whenAnnounced(String date);

  @Message("It binds you from {date}, unless you object.")
  String whenRunning(String date);

  @Message("It is dated {date}. It binds you only if you accept it.")
  String whenNeeds(String date);

  @Message("You accepted it. It binds you from {date}.")
  String whenAccepted(String date);

  @Message("You objected: it does not bind you.")
  String whenObjected();

  @Message("It has bound you since {date}.")
  String whenBinds(String date);

  @Message("Another version has taken its place.")
  String whenPast();

  @Message("It was withdrawn and never takes effect.")
  String whenWithdrawn();

  @Message("Accept: it then binds you, though never before its date.")
  String canAccept();

  @Message("Object: you stay on the version that binds you now.")
  String canObject();

  @Message(
      "Object: you stay on the version that binds you now, and what the change touches is not done"
          + " with your data.")
  String canObjectRestrict();

  @Message("Do nothing: it binds you on that date.")
  String silenceBinds();

  @Message("Do nothing: silence is no acceptance.")
  String silenceNothing();

  @Message("Take your objection back.")
  String canTakeBack();

  @Message("Read the change and decide")
  String decide();

  @Message("See version {number}")
  String see(int number);

  @Message("The whole text")
  String wholeText();

  @Message("What changed in the text")
  String difference();

  @Message("By e-mail on {date}, and here.")
  String byMail(String date);

  @Message("Here. An e-mail is on its way.")
  String mailComing();

  @Message("Here only: no e-mail reached you.")
  String hereOnly();

  @Message("Messages")
  String messages();

  @Message("Open")
  String open();

  @Message("All messages")
  String all();

  @Message("Close")
  String close();

  @Message("This could not be loaded. Please try again later.")
  String failed();
}
