package io.troth.centre.internal.party;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on third parties; other languages in {@code messages/parties_*.properties}. */
@MessageBundle(value = "parties", locale = "en")
public interface PartyMessages {

  @Message("Third parties")
  String title();

  @Message(
      "Everybody besides {tenant} who may get data about you: who they are, where, for what, and how to say no.")
  String lede(String tenant);

  @Message("Nobody else gets data about you under the policies that bind you.")
  String nothing();

  @Message("All at once")
  String together();

  @Message("For everybody on this page that has a switch.")
  String togetherHint();

  @Message("Opt out of all of them")
  String allOut();

  @Message("Allow all of them")
  String allIn();

  @Message("You opted out of all of them")
  String allOutSince();

  @Message(
      "Nobody on this page takes part in what is done with your data, except where the law compels it. Allow all of them to decide one by one again.")
  String allOutNote();

  @Message("For their own ends")
  String thirdParties();

  @Message("They may use the data for themselves, within the purposes named.")
  String thirdPartiesHint();

  @Message("Of the same group")
  String affiliates();

  @Message("Companies that belong to the same owner as {tenant}.")
  String affiliatesHint(String tenant);

  @Message("On behalf of {tenant}")
  String processors(String tenant);

  @Message("They do what {tenant} tells them, and have no use of their own for the data.")
  String processorsHint(String tenant);

  @Message("Courts and authorities")
  String authorities();

  @Message("They get data only where the law compels it. There is no choice.")
  String authoritiesHint();

  @Message("Where")
  String country();

  @Message("Protection abroad")
  String safeguard();

  @Message("For what")
  String uses();

  @Message("Only in the cases the policy names")
  String noUse();

  @Message("If you opt out")
  String stops();

  @Message(
      "It takes no part in any of this any more. What cannot be done without it stops for you.")
  String stopsText();

  @Message("May take part")
  String allowed();

  @Message("You opted out")
  String refused();

  @Message("since")
  String since();

  @Message("Find one of them")
  String jump();

  @Message("The European Commission has found the protection there adequate (GDPR Article 45)")
  String adequacy();

  @Message("Standard contractual clauses of the European Commission (GDPR Article 46(2)(c))")
  String clauses();

  @Message("Binding corporate rules (GDPR Article 46(2)(b))")
  String bindingRules();

  @Message("Appropriate safeguards ({ground})")
  String otherSafeguard(String ground);
}
