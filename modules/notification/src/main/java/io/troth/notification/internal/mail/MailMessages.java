package io.troth.notification.internal.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the notice by mail; other languages in {@code messages/mail_*.properties}. */
@MessageBundle(value = "mail", locale = "en")
public interface MailMessages {

  @Message("{tenant}: “{title}” changes on {date}")
  String subject(String tenant, String title, String date);

  @Message("{tenant}: please read and accept the new “{title}”")
  String subjectAcceptance(String tenant, String title);

  @Message("Hello {name},")
  String hello(String name);

  @Message("Hello,")
  String helloUnnamed();

  @Message(
      "{tenant} has published a new version of “{title}”. You are told before it takes effect for"
          + " you.")
  String intro(String tenant, String title);

  @Message(
      "You were told of version {number} before. It was withdrawn and never takes effect: this"
          + " message takes the place of the one about it, and your time begins anew.")
  String replaces(int number);

  @Message("{tenant}: {count} of our policies change")
  String subjectDigest(String tenant, String count);

  @Message(
      "{tenant} has published new versions of {count} of its policies. You are told before they take"
          + " effect for you; you can decide on each by itself.")
  String digestIntro(String tenant, String count);

  @Message("Read “{title}” and decide")
  String digestButton(String title);

  @Message("The links are for you alone. Please do not pass them on.")
  String linksAreYours();

  @Message("{tenant}: the wording of “{title}” was corrected")
  String subjectCorrection(String tenant, String title);

  @Message(
      "{tenant} has corrected an editorial mistake in “{title}”. It is the same version as before,"
          + " now read as version {number}, revision {revision}.")
  String correctionIntro(String tenant, String title, String number, String revision);

  @Message("What was corrected")
  String whatWasCorrected();

  @Message("The summary of what the version changed.")
  String correctedOtherwise();

  @Message("The text in another language. What you read says what it said.")
  String correctedElsewhere();

  @Message("What it means for you")
  String whatItMeans();

  @Message(
      "Nothing changes in what is promised to you. There is no date to wait for and nothing to"
          + " accept; what binds you goes on as it was.")
  String nothingChanges();

  @Message("See what was corrected")
  String correctionButton();

  @Message("What changes")
  String whatChanges();

  @Message("{count} more changes are shown on the page linked below.")
  String more(int count);

  @Message("From when")
  String fromWhen();

  @Message("The new version is dated {date}. It applies to you on {notBefore} at the earliest.")
  String dates(String date, String notBefore);

  @Message(
      "The new version is dated {date}. It does not apply to you until you accept it. Until then"
          + " the version you have goes on, and what is new stays off for you.")
  String datesAcceptance(String date);

  @Message("What you can do")
  String whatYouCanDo();

  @Message("Accept: the new version then applies to you, from {date} at the earliest.")
  String accept(String date);

  @Message("Object: you stay with the version that applies to you now.")
  String objectStay();

  @Message(
      "Object: you stay with the version that applies to you now, and the uses of your data that"
          + " this change concerns stop from {date} on.")
  String objectRestrict(String date);

  @Message(
      "Do nothing: if you go on using the service after {notBefore} without having objected, this"
          + " counts as acceptance.")
  String silence(String notBefore);

  @Message("Do nothing: silence is no acceptance, nothing changes for you.")
  String silenceAcceptance();

  @Message(
      "Do nothing: silence is no acceptance. From {date} on the service is closed to you until you"
          + " accept; the privacy centre stays open.")
  String silenceClosesService(String date);

  @Message("Read the change and decide")
  String button();

  @Message("The link is for you alone. Please do not pass it on.")
  String linkIsYours();

  @Message("Questions")
  String questions();

  @Message("Data protection officer:")
  String officer();

  @Message(
      "{tenant} sends this message by itself because it promised to tell you of changes. It is no"
          + " advertising and cannot be cancelled; it follows nothing you do with it.")
  String footer(String tenant);

  @Message(
      "{tenant} sends this reminder as a courtesy. Your mail program can unsubscribe you from"
          + " reminders; what {tenant} must tell you still reaches you.")
  String footerOptional(String tenant);

  @Message("{tenant}: a reminder that “{title}” changes on {day}")
  String subjectReminder(String tenant, String title, String day);

  @Message(
      "{tenant} told you of version {number} of “{title}”. You have not answered yet. This is a"
          + " reminder: it changes no date.")
  String reminderIntro(String tenant, String number, String title);

  @Message("It binds you from {day}, unless you object.")
  String reminderBinds(String day);

  @Message("It is dated {day}. It does not apply to you until you accept it.")
  String reminderNeeds(String day);

  @Message("Do nothing: it binds you from {day}.")
  String reminderSilence(String day);

  @Message("{tenant}: your link to the privacy centre")
  String subjectLink(String tenant);

  @Message(
      "You, or somebody who typed your address, asked for a link to your pages in the privacy centre"
          + " of {tenant}.")
  String linkIntro(String tenant);

  @Message("Open the privacy centre")
  String linkButton();

  @Message("The link works once, within an hour.")
  String linkLives();

  @Message("{tenant} sends this message because it was asked for. If it was not you, ignore it.")
  String linkFooter(String tenant);

  @Message("[Test] {subject}")
  String testSubject(String subject);

  @Message(
      "This is a test that a member of staff sent to themselves. Nobody is told of anything by it,"
          + " and its link opens nothing.")
  String testNote();

  @Message("Mia Moss")
  String samplePerson();

  @Message("Privacy policy")
  String sampleTitle();

  @Message("Terms of use")
  String sampleOtherTitle();

  @Message("A made-up change, so that you see where your own words stand.")
  String sampleSummary();

  @Message("Server logs are kept for 60 days instead of 30.")
  String sampleChange();

  @Message("How long we keep data")
  String sampleClause();
}
