package io.troth.centre.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the privacy centre that several pages share, and of its overview; other languages in
 * {@code messages/centre_*.properties}.
 */
@MessageBundle(value = "centre", locale = "en")
public interface CentreMessages {

  @Message("Overview")
  String overview();

  @Message("Inbox")
  String inbox();

  @Message("My choices")
  String choices();

  @Message("My receipts")
  String receipts();

  @Message("My data")
  String data();

  @Message("Third parties")
  String parties();

  @Message("History")
  String history();

  @Message("Contact")
  String contact();

  @Message("Who looked")
  String looks();

  @Message(
      "{#if count == 1}Support asks to see who you are{#else}Support asks {count} times to see who you are{/if}")
  String waitsLooks(long count);

  @Message("Answer them")
  String waitsLooksSee();

  @Message("Your privacy with {tenant}")
  String overviewTitle(String tenant);

  @Message("What binds you now, what is coming, and what you can decide.")
  String overviewLede();

  @Message("What binds you")
  String bindsYou();

  @Message("Version {number}")
  String version(int number);

  @Message("Nothing binds you yet: you have not accepted a version.")
  String nothingBinds();

  @Message("{tenant} states that this version applied to you before it began to keep records here.")
  String howBaseline(String tenant);

  @Message("You accepted it.")
  String howAccepted();

  @Message("You were told, your notice period has run, and you have not objected.")
  String howClock();

  @Message("You were told, your notice period has run, and you used the service without objecting.")
  String howDeemed();

  @Message("Since")
  String since();

  @Message("Corrected")
  String corrected();

  @Message("It reads as revision {revision} now. What it promises is the same.")
  String correctedWording(int revision);

  @Message("See what was corrected")
  String seeCorrection();

  @Message("Read this version")
  String readVersion();

  @Message("What is coming")
  String coming();

  @Message(
      "Nothing is coming. When {tenant} wants to change something, you are told at least a week ahead, by e-mail and here.")
  String nothingComing(String tenant);

  @Message("See the change and decide")
  String decide();

  @Message("Everything you did here, newest first. Each entry is a receipt you can keep.")
  String receiptsLede();

  @Message("Nothing yet")
  String receiptsEmpty();

  @Message("When you accept, object or choose something, you find the receipt here.")
  String receiptsEmptyText();

  @Message("Keep the number: with it this record can be found again.")
  String receiptLede();

  @Message("Fingerprint of the text you were shown (SHA-256)")
  String receiptHash();

  @Message("Keep a copy")
  String receiptKeep();

  @Message(
      "Every copy says the same. You can keep it, print it, or hand it to somebody who checks it.")
  String receiptKeepHint();

  @Message("On paper (PDF)")
  String receiptPdf();

  @Message("For machines (JSON-LD, ISO/IEC TS 27560)")
  String receiptData();

  @Message("For machines (JSON, Kantara Consent Receipt)")
  String receiptKantara();

  @Message("All of them in one file (JSON-LD)")
  String receiptsAll();

  @Message("Back to the overview")
  String back();

  @Message("The policy says that this version applied before records began")
  String actBaseline();

  @Message("You accepted version {number}")
  String actAccepted(int number);

  @Message("You did not accept version {number}")
  String actDeclined(int number);

  @Message("You objected to version {number}")
  String actObjected(int number);

  @Message("You withdrew your objection to version {number}")
  String actObjectionWithdrawn(int number);

  @Message("Version {number} counts as accepted, because you used the service without objecting")
  String actDeemed(int number);

  @Message("Version {number} no longer counts as accepted, because a mail to you came back")
  String actDeemedInvalidated(int number);

  @Message("You consented to a purpose")
  String actConsent();

  @Message("You refused a purpose")
  String actRefused();

  @Message("You withdrew your consent to a purpose")
  String actWithdrawn();

  @Message("You renewed your consent to a purpose")
  String actRenewed();

  @Message("Your consent to a purpose was ended by the company")
  String actRevoked();

  @Message("You objected to a use of your data")
  String actProcessingObjected();

  @Message("You withdrew your objection to a use of your data")
  String actProcessingAllowed();

  @Message("You restricted the use of your data")
  String actRestricted();

  @Message("You lifted a restriction of the use of your data")
  String actRestrictionLifted();

  @Message("You opted out of the sale and sharing of your data")
  String actSaleOptedOut();

  @Message("You allowed the sale and sharing of your data")
  String actSaleOptedIn();

  @Message("You opted out of a recipient of your data")
  String actRecipientOptedOut();

  @Message("You allowed a recipient of your data again")
  String actRecipientOptedIn();

  @Message("Your data is only stored for now")
  String actHeld();

  @Message("Your data may be used again")
  String actReleased();

  @Message("A browser you use was joined to your account")
  String actDeviceLinked();

  @Message("A browser was separated from your account")
  String actDeviceUnlinked();

  @Message("{title}: a change is coming")
  String bannerHeading(String title);

  @Message("{count} policies change")
  String bannerHeadingTogether(int count);

  @Message("{title}: please decide")
  String dialogHeading(String title);

  @Message("Takes effect for you on {date}, unless you object.")
  String bannerWhen(String date);

  @Message("Takes effect on {date} at the earliest, and only after you were told a week ahead.")
  String bannerWhenOpen(String date);

  @Message("Takes effect for you only if you accept, from {date} on.")
  String bannerWhenAccept(String date);

  @Message("See what changes")
  String bannerRead();

  @Message("Close")
  String bannerClose();

  @Message("Accept")
  String dialogAccept();

  @Message("Do not accept")
  String dialogDecline();

  @Message("Decide later")
  String dialogLater();

  @Message("I also agree to")
  String dialogChoose();

  @Message("What waits for you")
  String waits();

  @Message("Nothing. What needs your consent does not happen while you leave it undecided.")
  String waitsNothing();

  @Message("Nothing yet: {tenant} has not published a policy.")
  String nothingPublished(String tenant);

  @Message(
      "{#if count == 1}One change needs your answer{#else}{count} changes need your answer{/if}")
  String waitsChanges(int count);

  @Message("See it below")
  String waitsSee();

  @Message("What you can decide")
  String canDecide();

  @Message("Decide on uses")
  String decideUses();

  @Message("No use of your data leaves you a choice.")
  String noUses();

  @Message(
      "{#if count == 1}One use of your data is yours to decide{#else}{count} uses of your data are yours to decide{/if}; {on} switched on.")
  String someUses(int count, int on);

  @Message("Decide on recipients")
  String decideParties();

  @Message("Nobody else gets your data.")
  String noParties();

  @Message(
      "{#if count == 1}One other may get data about you{#else}{count} others may get data about you{/if}; {#if refused == 0}you refused none of them{#else}you refused {refused}{/if}.")
  String someParties(int count, int refused);

  @Message("See what is held")
  String seeData();

  @Message("What is held about you, why, and for how long.")
  String dataText();

  @Message("Who is responsible")
  String responsible();

  @Message("{tenant} answers for all of this. Its data protection officer is {officer}.")
  String responsibleText(String tenant, String officer);

  @Message("{tenant} answers for all of this.")
  String responsibleNobody(String tenant);

  @Message("How to reach them")
  String howToReach();

  @Message("Data of yours that will be erased")
  String going();

  @Message("Erased from then on")
  String goingState();

  @Message(
      "You have not used {tenant} for as long as its policy keeps these data. Use it before then, and they stay.")
  String goingText(String tenant);
}
