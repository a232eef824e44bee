package io.troth.centre.internal.choices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of choices; other languages in {@code messages/choices_*.properties}. */
@MessageBundle(value = "choices", locale = "en")
public interface ChoicesMessages {

  @Message("My choices")
  String title();

  @Message("You decide for each purpose. A switch takes one press either way, and works at once.")
  String lede();

  @Message(
      "There is nothing to decide: no policy uses your data in a way that leaves you a choice.")
  String nothing();

  @Message("All at once")
  String together();

  @Message("For every purpose on this page that has a switch.")
  String togetherHint();

  @Message("Refuse all that is optional")
  String refuseAll();

  @Message("Allow all that is optional")
  String allowAll();

  @Message("Only if you agree")
  String consents();

  @Message(
      "None of this happens unless you switch it on. Switching it off again works from then on.")
  String consentsHint();

  @Message("Kept in your browser")
  String browser();

  @Message(
      "Cookies and the like that are not needed for the pages to work. They are kept only if you agree.")
  String browserHint();

  @Message("Unless you object")
  String objections();

  @Message(
      "These rest on a legitimate interest or a public task. You may object at any time (GDPR Article 21), and it stops.")
  String objectionsHint();

  @Message("Without a choice")
  String needed();

  @Message("These cannot be switched off one by one. The reason stands beside each.")
  String neededHint();

  @Message("Needed for what you agreed on with the company")
  String neededForContract();

  @Message("Required by law")
  String neededByLaw();

  @Message("Needed to protect somebody’s life or health")
  String neededForLife();

  @Message("Needed for a task in the public interest")
  String neededForPublic();

  @Message("Needed for a legitimate interest of the company")
  String neededForInterests();

  @Message("Rests on your consent")
  String neededForConsent();

  @Message("On")
  String on();

  @Message("Off")
  String off();

  @Message("Uses")
  String uses();

  @Message("Purpose")
  String purpose();

  @Message("Why there is no choice")
  String why();

  @Message("If it is off")
  String without();

  @Message("since")
  String since();

  @Message("Ends by itself on")
  String until();

  @Message("Not decided, so it does not happen")
  String statusOpen();

  @Message("You agreed")
  String statusGiven();

  @Message("You agreed again")
  String statusRenewed();

  @Message("You refused")
  String statusRefused();

  @Message("You withdrew your consent")
  String statusWithdrawn();

  @Message("Your consent has run out")
  String statusExpired();

  @Message("Your consent no longer counts")
  String statusInvalidated();

  @Message("Ended by the company")
  String statusRevoked();

  @Message("You have not objected")
  String statusUnlessObjected();

  @Message("You objected")
  String statusObjected();

  @Message(
      "It lasted as long as the policy said it would. It does not happen any more unless you agree again.")
  String noteExpired();

  @Message(
      "What you agreed to works differently under the version that binds you now. It does not happen unless you agree to it as it is.")
  String noteInvalidated();

  @Message("The reason is on the receipt in your history.")
  String noteRevoked();

  @Message("You are asked about this when you accept the version it belongs to.")
  String withAcceptance();

  @Message("It stands still now, because you restricted the use of your data.")
  String stopsRestricted();

  @Message("It stands still now, because you opted out of sale and sharing.")
  String stopsSale();

  @Message("It stands still now, because you opted out of a recipient.")
  String stopsRecipient();

  @Message("It stands still now, because your data is only stored for the time being.")
  String stopsHold();

  @Message("It stands still until you answer the change that is coming.")
  String stopsReconsent();

  @Message("It stands still, because you objected to a change that touches it.")
  String stopsObjection();

  @Message("Sale and sharing")
  String saleHeading();

  @Message(
      "To sell or share is to give data to others for their own ends, for money or for anything else of value, or for advertising across sites.")
  String saleText();

  @Message("Do not sell or share my personal information")
  String saleName();

  @Message("You opted out")
  String saleOut();

  @Message("You allowed it")
  String saleIn();

  @Message("You have not opted out")
  String saleOpen();

  @Message(
      "Opt-out request honored: your browser sends Global Privacy Control, and it is kept here.")
  String signalHonoured();

  @Message("Your browser asked for it by Global Privacy Control.")
  String signalBy();

  @Message(
      "Your browser sends Global Privacy Control, but you allowed sale and sharing here yourself, and that counts. One press changes it.")
  String signalOverruled();

  @Message(
      "Your browser sends Global Privacy Control. Switch on what stands above to have the opt-out on your record, whichever browser you use.")
  String signalSeen();

  @Message(
      "Do Not Track is not honoured, because its specification was given up and no law gives it a meaning. Global Privacy Control has both.")
  String doNotTrack();

  @Message("Restrict the use of my data")
  String restrictHeading();

  @Message(
      "Say that your data is only to be stored for now, for example while you dispute that it is right or that it may be used (GDPR Article 18). What the law requires goes on; everything else stands still, also what you use the service for.")
  String restrictText();

  @Message("Only store my data")
  String restrictName();

  @Message("Restricted")
  String restrictOn();

  @Message("Not restricted")
  String restrictOff();

  @Message("Restricted one by one")
  String restrictedSingle();

  @Message("Lift the restriction")
  String lift();

  @Message("Done: switched on.")
  String doneOn();

  @Message("Done: switched off.")
  String doneOff();

  @Message("Undo")
  String undo();

  @Message("Receipt")
  String receipt();

  @Message("This form was not made for you")
  String formForged();

  @Message("Nothing was changed. Below is the page as it is now; press again there.")
  String formForgedDetail();

  @Message("The page you pressed on was out of date")
  String formStale();

  @Message("Nothing was changed. Below is the page as it is now; press again there.")
  String formStaleDetail();

  @Message("This is not possible now")
  String notPossible();

  @Message("Nothing was changed. Below is the page as it is now.")
  String notPossibleDetail();
}
