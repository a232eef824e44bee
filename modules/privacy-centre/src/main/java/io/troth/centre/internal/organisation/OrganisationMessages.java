package io.troth.centre.internal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on organisations; other languages in {@code messages/organisation_*}. */
@MessageBundle(value = "organisation", locale = "en")
public interface OrganisationMessages {

  @Message("Your organisation")
  String title();

  @Message("Who uses the service with you, and what they see of you.")
  String lede();

  @Message("You belong to no organisation here.")
  String none();

  @Message("Member since {when}")
  String member(String when);

  @Message("Administrator since {when}")
  String administrator(String when);

  @Message(
      "Its administrators see your name and your e-mail address, and nothing else of you. You find every look of theirs under Who looked.")
  String seen();

  @Message(
      "You see the names and addresses of its members, and nothing else of them. Every look is shown to them.")
  String sees();

  @Message("Members")
  String members();

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Role")
  String role();

  @Message("Since")
  String since();

  @Message("member")
  String roleMember();

  @Message("administrator")
  String roleAdministrator();

  @Message("not known")
  String unknown();

  @Message("Show the members")
  String show();

  @Message("Who looked")
  String looks();
}
