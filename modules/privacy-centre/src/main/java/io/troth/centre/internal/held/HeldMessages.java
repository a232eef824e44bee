package io.troth.centre.internal.held;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on a person's data; other languages in {@code messages/held_*.properties}. */
@MessageBundle(value = "held", locale = "en")
public interface HeldMessages {

  @Message("My data")
  String title();

  @Message(
      "What may be held about you, where it comes from, what it is for and how long it stays, as the policy that binds you says.")
  String lede();

  @Message("Who you are here")
  String knownHeading();

  @Message(
      "By this you are known. It is kept apart from everything else, and encrypted; the rest of these records knows you by a random number only.")
  String knownText();

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Your number with {tenant}")
  String id(String tenant);

  @Message("not known here")
  String unknown();

  @Message(
      "Below are the kinds of data there are. To have other data corrected or erased, write to the data protection officer.")
  String contents();

  @Message("This is right")
  String confirm();

  @Message("You last said that it is right on {when}.")
  String confirmedAt(String when);

  @Message("You have not yet said whether it is right.")
  String neverConfirmed();

  @Message("Correct it")
  String correct();

  @Message("The right value")
  String right();

  @Message("Save")
  String save();

  @Message("Delete it")
  String delete();

  @Message("You will be addressed without a name.")
  String deleteName();

  @Message(
      "No mail reaches you any more. Notices are in your inbox here, and you need another way in.")
  String deleteEmail();

  @Message("corrected by you, not checked yet")
  String unverified();

  @Message("changed by you")
  String changed();

  @Message("hidden by your organisation")
  String hidden();

  @Message("{organisations} decides about it: ask them to change it.")
  String theirs(String organisations);

  @Message("{tenant} names you by it; it cannot be changed here.")
  String tenants(String tenant);

  @Message("Saved. It is so everywhere at once.")
  String doneCorrect();

  @Message("Deleted.")
  String doneDelete();

  @Message("Thank you. Your review is on record.")
  String doneConfirm();

  @Message("Not saved")
  String refused();

  @Message("This cannot be taken.")
  String wrong();

  @Message("Right would be: a name of 1 to 200 characters.")
  String nameExpected();

  @Message("Right would be: an address that mail reaches, such as you@example.org.")
  String emailExpected();

  @Message("Who looked at it")
  String looks();

  @Message("Your organisation")
  String organisation();

  @Message("How to reach them")
  String contact();

  @Message("Everything about me")
  String everything();

  @Message(
      "All that {tenant} holds about you here as one file: every table for people and for programs, and a page that says what there is. Nobody checks it first, and nothing is left out. Keep it safe: it is not encrypted.")
  String everythingText(String tenant);

  @Message("Download everything about me")
  String everythingButton();

  @Message("Last packed, by you or for you, on {when}.")
  String everythingLast(String when);

  @Message("Please wait a minute")
  String tooSoon();

  @Message("There is one file a minute. The one before is complete if it opens.")
  String tooSoonText();

  @Message("Version {number}, which binds you")
  String binds(int number);

  @Message("Version {number}, which is in force; nothing binds you yet")
  String inForce(int number);

  @Message("Read it")
  String read();

  @Message("Find a category")
  String jump();

  @Message("What it is for")
  String uses();

  @Message("No purpose is named for it.")
  String noUse();

  @Message("Who gets it")
  String recipients();

  @Message("Nobody else")
  String noRecipients();

  @Message("only if you agree")
  String onConsent();

  @Message("needed for what you agreed on")
  String onContract();

  @Message("required by law")
  String onLaw();

  @Message("to protect life or health")
  String onLife();

  @Message("for a public task; you may object")
  String onPublicTask();

  @Message("for a legitimate interest; you may object")
  String onInterests();

  @Message("{tenant} has not published a policy that names data yet.")
  String nothing(String tenant);

  @Message("Decide what it may be used for")
  String choices();
}
