package io.troth.notification.internal.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of mails to staff; other languages in {@code messages/staffmail_*.properties}. */
@MessageBundle(value = "staffmail", locale = "en")
public interface StaffMessages {

  @Message("Hello {name},")
  String hello(String name);

  @Message("{tenant}: notices that did not arrive: {count} (“{title}”, version {number})")
  String subjectGivenUp(String tenant, String count, String title, int number);

  @Message(
      "Given up, and not told to you before: {count} notices of version {number} of “{title}”. Mail"
          + " servers refused them, they came back, or there is no address that works.")
  String givenUpMany(String count, int number, String title);

  @Message(
      "A notice of version {number} of “{title}” was given up: a mail server refused it, it came"
          + " back, or there is no address that works.")
  String givenUpOne(int number, String title);

  @Message(
      "The version that binds these people goes on for them. They are told by the banner on your"
          + " pages, or by mail once their address is put right.")
  String givenUpThen();

  @Message("Refused by a mail server ({count})")
  String refused(String count);

  @Message("Came back ({count})")
  String cameBack(String count);

  @Message("Without an address that works ({count})")
  String noAddress(String count);

  @Message("Who cannot be reached, and what to do")
  String seeUnreachable();

  @Message("{tenant}: the mails on “{title}”, version {number}, may be late")
  String subjectInDanger(String tenant, String title, int number);

  @Message(
      "As it goes now, not everybody is told of version {number} of “{title}” in time. The last"
          + " moment at which a mail keeps the date for everybody is {moment}.")
  String inDanger(int number, String title, String moment);

  @Message(
      "Still to be told: {count}. Whoever is told later is bound later; nobody is bound sooner.")
  String inDangerThen(String count);

  @Message(
      "See whether the mails are held, whether they may go out too slowly, or whether the mail"
          + " server is away.")
  String inDangerDo();

  @Message("See the mails on this version")
  String seeMailing();

  @Message("{tenant}: the mails on “{title}”, version {number}, are in time again")
  String subjectOutOfDanger(String tenant, String title, int number);

  @Message(
      "The danger of which we wrote has passed: as it goes now, everybody is told of version"
          + " {number} of “{title}” in time.")
  String outOfDanger(int number, String title);

  @Message("{tenant}: a webhook was switched off")
  String subjectSwitchedOff(String tenant);

  @Message("Nothing is sent to {host} any more: every attempt of the last days failed.")
  String switchedOffFailing(String host);

  @Message("Nothing is sent to {host} any more: it answered that it is gone for good.")
  String switchedOffGone(String host);

  @Message(
      "Once it works again, switch it on: what was missed can be sent again, as long as it is kept.")
  String switchedOffDo();

  @Message("See what happened")
  String seeWebhook();

  @Message("You get this mail because you work on the policies of {tenant}.")
  String footer(String tenant);

  @Message("Choose which of these mails you get")
  String wayOut();
}
