package io.troth.centre.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public promise board; German in {@code messages/promises_de.properties}. */
@MessageBundle(value = "promises", locale = "en")
public interface BoardMessages {

  @Message("Are the promises kept?")
  String title();

  @Message("What {tenant} promises, and whether it is being kept. Looked at several times an hour.")
  String lede(String tenant);

  @Message("Version {number}")
  String version(int number);

  @Message("Promise")
  String promise();

  @Message("State")
  String state();

  @Message("Kept")
  String kept();

  @Message("At risk")
  String atRisk();

  @Message("Not kept")
  String broken();

  @Message("Kept by people, not by a machine")
  String gap();

  @Message("Not looked at yet")
  String unknown();

  @Message("Read the whole text")
  String wholeText();
}
