package io.troth.centre.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the contact page; other languages in {@code messages/contact_*.properties}. */
@MessageBundle(value = "contact", locale = "en")
public interface ContactMessages {

  @Message("Contact")
  String title();

  @Message("Ask about your data")
  String heading();

  @Message(
      "The data protection officer answers questions and complaints. You can also turn to the supervisory authority of the country you live in.")
  String lede();

  @Message("Data protection officer")
  String officer();

  @Message("{tenant} names no data protection officer. Write to the company itself.")
  String none(String tenant);

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Address")
  String postal();

  @Message("Telephone")
  String telephone();

  @Message("The policies")
  String policies();

  @Message("Policy")
  String policy();

  @Message("In force")
  String version();

  @Message("Version {number}")
  String versionNumber(int number);

  @Message("Last updated")
  String updated();

  @Message("In force since")
  String since();
}
