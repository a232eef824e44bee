package io.troth.tenant.internal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of this module's pages; other languages in {@code messages/tenant_*.properties}. */
@MessageBundle(value = "tenant", locale = "en")
public interface TenantMessages {

  @Message("Sign in")
  String signIn();

  @Message("For people who work on the policies of {tenant}.")
  String signInLede(String tenant);

  @Message("Sign-in name")
  String signInName();

  @Message("Password")
  String password();

  @Message("Sign-in by name and password is switched off here. Ask whoever runs this platform.")
  String localClosed();

  @Message("Name and password do not match")
  String doesNotMatch();

  @Message(
      "Check both and try again. Nothing tells you which of them was wrong, and that is on purpose.")
  String doesNotMatchDetail();

  @Message("Too many tries")
  String tooManyTries();

  @Message("Try again in {seconds} seconds. The password was not looked at this time.")
  String tooManyTriesDetail(long seconds);

  @Message("You are signed out")
  String signedOut();

  @Message("Open your privacy centre")
  String openCentre();

  @Message("{tenant} has sent you this link. It is for you alone and works once.")
  String linkLede(String tenant);

  @Message("Open the privacy centre")
  String openCentreNow();

  @Message("This link no longer works")
  String linkOver();

  @Message(
      "A link out of a mail can be used once and only for some time. Nothing has changed: what you decided before still counts.")
  String linkOverDetail();

  @Message("Get a new link")
  String newLink();

  @Message(
      "Enter the e-mail address at which {tenant} writes to you. If we know it, a new link is on its way to it.")
  String newLinkLede(String tenant);

  @Message("E-mail address")
  String email();

  @Message("You are signed out")
  String leftCentre();

  @Message(
      "This browser shows nothing that is yours any more. What you decided goes on counting; to come back you need a new link.")
  String leftCentreDetail();

  @Message("Read the policies of {tenant}, which are open to everybody")
  String leftForPolicies(String tenant);

  @Message("Send me a new link")
  String sendLink();

  @Message("Look into your mailbox")
  String linkOnItsWay();

  @Message(
      "If {tenant} writes to you at this address, a new link is on its way to it. It can take a few minutes.")
  String linkOnItsWayDetail(String tenant);

  @Message("Ask {tenant} for a new link; their privacy policy says how to reach them.")
  String askTenant(String tenant);

  @Message("This is no address mail can be sent to.")
  String noAddress();

  @Message("One address such as maria@example.test.")
  String noAddressExpected();

  @Message("Sign in with {name}")
  String signInWith(String name);

  @Message("Sign in with your account at {tenant}")
  String signInWithAccount(String tenant);

  @Message(
      "Sign in as you do at {tenant}. Or have a link sent to you, which opens your privacy centre once.")
  String waysInLede(String tenant);

  @Message("Sign in as you do at {tenant}.")
  String oneWayInLede(String tenant);

  @Message("We do not know you here")
  String notKnownHere();

  @Message(
      "You signed in, but nobody is registered here under what your account says. Nothing was stored. You can have a link sent to an address we write to.")
  String notKnownHereDetail();

  @Message("You did not sign in")
  String declined();

  @Message(
      "The sign-in was called off. Nothing has changed. Try again, or have a link sent to you.")
  String declinedDetail();

  @Message("This sign-in is over")
  String signInOver();

  @Message(
      "It was begun more than ten minutes ago, in another window or in another browser. Begin again, or have a link sent to you.")
  String signInOverDetail();

  @Message("Signing in does not work at the moment")
  String providerTrouble();

  @Message(
      "The service that knows your account did not answer as it should. Try again later, or have a link sent to you.")
  String providerTroubleDetail();
}
