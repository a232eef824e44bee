package io.troth.centre.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the privacy centre; other languages in {@code messages/centre_*.properties}. */
@MessageBundle(value = "centre", locale = "en")
public interface CentreMessages {

  @Message("Overview")
  String overview();

  @Message("My choices")
  String choices();

  @Message("My receipts")
  String receipts();

  @Message("Contact")
  String contact();

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

  @Message("Read this version")
  String readVersion();

  @Message("What is coming")
  String coming();

  @Message(
      "Nothing is coming. When {tenant} wants to change something, you are told at least a week ahead, by e-mail and here.")
  String nothingComing(String tenant);

  @Message("See the change and decide")
  String decide();

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

  @Message("You decide, purpose by purpose, and every decision takes effect at once.")
  String choicesLede();

  @Message("With your consent")
  String withConsent();

  @Message("Without your consent")
  String withoutConsent();

  @Message("These rest on another legal basis and cannot be switched off one by one.")
  String withoutConsentHint();

  @Message("Under the version that binds you, nothing is done on the basis of your consent.")
  String noConsents();

  @Message("You consented")
  String consented();

  @Message("You did not consent")
  String notConsented();

  @Message("Consent to: {purpose}")
  String consentTo(String purpose);

  @Message("Withdraw consent to: {purpose}")
  String withdraw(String purpose);

  @Message("Everything you did here, newest first. Each entry is a receipt you can keep.")
  String receiptsLede();

  @Message("Nothing yet")
  String receiptsEmpty();

  @Message("When you accept, object or choose something, you find the receipt here.")
  String receiptsEmptyText();

  @Message("Receipt")
  String receipt();

  @Message("Keep the number: with it anybody can find this record.")
  String receiptLede();

  @Message("Number")
  String receiptNumber();

  @Message("What you did")
  String receiptWhat();

  @Message("When")
  String receiptWhen();

  @Message("Text")
  String receiptText();

  @Message("Fingerprint of the text you were shown (SHA-256)")
  String receiptHash();

  @Message("Purpose")
  String receiptPurpose();

  @Message("Where")
  String receiptScreen();

  @Message("Your reason")
  String receiptReason();

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

  @Message("Ask about your data")
  String contactTitle();

  @Message(
      "The data protection officer answers questions and complaints. You can also turn to the supervisory authority of the country you live in.")
  String contactLede();

  @Message("The policy names no data protection officer.")
  String noOfficer();

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Address")
  String postal();

  @Message("Telephone")
  String telephone();

  @Message("Change of the privacy policy")
  String bannerHeading();

  @Message("Please decide: the privacy policy has changed")
  String dialogHeading();

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

  @Message("Contract")
  String basisContract();

  @Message("Legal obligation")
  String basisLegalObligation();

  @Message("Vital interests")
  String basisVitalInterests();

  @Message("Public task")
  String basisPublicTask();

  @Message("Legitimate interests")
  String basisLegitimateInterests();

  @Message("Consent")
  String basisConsent();
}
