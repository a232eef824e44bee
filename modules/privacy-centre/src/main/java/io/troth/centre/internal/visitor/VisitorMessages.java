package io.troth.centre.internal.visitor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the browser script; other languages in {@code messages/visitor_*.properties}. */
@MessageBundle(value = "visitor", locale = "en")
public interface VisitorMessages {

  @Message("You decide what is stored")
  String heading();

  @Message(
      "Some of what this site stores in your browser is not needed for what you came for. It is stored only if you say yes, and you can change your mind at any time.")
  String body();

  @Message("What you allowed has changed since. You are asked again before anything new is stored.")
  String changed();

  @Message("Refuse all")
  String refuse();

  @Message("Allow all")
  String accept();

  @Message("Choose one by one")
  String choose();

  @Message("Save my choice")
  String save();

  @Message("Close without answering")
  String close();

  @Message("Read the policy")
  String policy();

  @Message("What is stored in your browser")
  String title();

  @Message(
      "Switch on what you want. What is off stays off, and what was stored before is removed at once.")
  String intro();

  @Message("Always on")
  String always();

  @Message("What is stored ({count})")
  String stored(String count);

  @Message("Cookie")
  String cookie();

  @Message("Web storage")
  String webStorage();

  @Message("Cache")
  String cache();

  @Message(
      "✓ Opt-out request honoured. Your browser sends the Global Privacy Control signal, so advertising chosen for you stays off.")
  String honoured();

  @Message(
      "Your browser now sends the Global Privacy Control signal. It counts more than the yes you gave before, so advertising chosen for you is off. You can switch it on again for this site.")
  String overruled();

  @Message(
      "Your browser sends the Global Privacy Control signal. You made an exception for this site.")
  String exception();

  @Message("Saved. You can change it at any time.")
  String saved();

  @Message(
      "This could not be saved, so nothing was allowed. What you refused is off. Please try again.")
  String failed();

  @Message("Your choice of {date}")
  String last(String date);

  @Message("Cookies")
  String corner();

  @Message("This part comes from {host}. It is loaded only if you allow it.")
  String held(String host);

  @Message("Allow “{name}” and load")
  String load(String name);

  @Message("Necessary")
  String mandatoryName();

  @Message("Without it, what you ask for does not work.")
  String mandatoryAbout();

  @Message("Settings")
  String functionalName();

  @Message("Remembers how you like the site.")
  String functionalAbout();

  @Message("Statistics")
  String analyticsName();

  @Message("Tells how the site is used.")
  String analyticsAbout();

  @Message("Advertising chosen for you")
  String targetingName();

  @Message("Remembers what interests you, to show you more of it.")
  String targetingAbout();

  @Message("If it stays off: {what}")
  String without(String what);

  @Message("until you leave")
  String visit();

  @Message("{#if count == 1}1 year{#else}{count} years{/if}")
  String years(int count);

  @Message("{#if count == 1}1 month{#else}{count} months{/if}")
  String months(int count);

  @Message("{#if count == 1}1 day{#else}{count} days{/if}")
  String days(int count);

  @Message("{#if count == 1}1 hour{#else}{count} hours{/if}")
  String hours(int count);

  @Message("{#if count == 1}1 minute{#else}{count} minutes{/if}")
  String minutes(int count);
}
