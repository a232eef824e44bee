package io.troth.centre.internal.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public pages; other languages in {@code messages/open_*.properties}. */
@MessageBundle(value = "open", locale = "en")
public interface OpenMessages {

  @Message("Policies")
  String policies();

  @Message("What {tenant} promises, in every version there ever was.")
  String policiesLede(String tenant);

  @Message("{tenant} has not published a policy yet.")
  String nothingPublished(String tenant);

  @Message("For machines")
  String forMachines();

  @Message("The same list for programs")
  String wellKnown();

  @Message("{title}: version {number}")
  String versionTitle(String title, int number);

  @Message("{title}: all versions")
  String versionsTitle(String title);

  @Message("Every version stays readable at its address. What is published never changes.")
  String versionsLede();

  @Message("Version {number}")
  String version(int number);

  @Message("Version")
  String columnVersion();

  @Message("State")
  String columnState();

  @Message("Date")
  String columnDate();

  @Message("Published")
  String columnPublished();

  @Message("Weight of the change")
  String columnSignificance();

  @Message("Difference")
  String columnChanges();

  @Message("Content hash")
  String columnHash();

  @Message("In force")
  String inForce();

  @Message("Coming")
  String coming();

  @Message("Replaced")
  String replaced();

  @Message("Withdrawn")
  String withdrawn();

  @Message("In force since {date}.")
  String inForceSince(String date);

  @Message("In force from {date}.")
  String inForceFrom(String date);

  @Message("Was in force from {date}.")
  String wasInForceFrom(String date);

  @Message("Was to be in force from {date}.")
  String wasToBeInForce(String date);

  @Message("Wording only")
  String editorial();

  @Message("People are told")
  String notice();

  @Message("People are asked again")
  String reconsent();

  @Message("First version")
  String firstVersion();

  @Message("From version {from} to {to}")
  String fromTo(int from, int to);

  @Message("What changed")
  String whatChanged();

  @Message("This version is not in force yet.")
  String notYet();

  @Message("A later version has taken its place.")
  String notAnyMore();

  @Message(
      "Withdrawn on {date}, before it took effect; it binds nobody. It is kept here so that everybody"
          + " can see what it said.")
  String takenBack(String date);

  @Message("Version {number}, revision {revision}")
  String versionRevision(int number, int revision);

  @Message("{title}: version {number}, revision {revision}")
  String revisionTitle(String title, int number, int revision);

  @Message("Revision {revision}")
  String revision(int revision);

  @Message("The wording of this version was corrected since. What it promises is the same.")
  String correctedSince();

  @Message("Read version {number} as corrected")
  String readAsCorrected(int number);

  @Message("What was corrected")
  String whatWasCorrected();

  @Message("Wordings of this version")
  String wordings();

  @Message(
      "Editorial mistakes were corrected. Every wording promises the same and counts as this"
          + " version.")
  String wordingsHint();

  @Message("Wording")
  String columnWording();

  @Message("{title}: what was corrected in version {number}, from revision {from} to {to}")
  String correctionTitle(String title, int number, int from, int to);

  @Message("Read revision {revision}")
  String readRevision(int revision);

  @Message("Read version {number}, which is in force")
  String readInForce(int number);

  @Message("PDF")
  String pdf();

  @Message("What changed from version {number}")
  String seeChanges(int number);

  @Message("All versions")
  String allVersions();

  @Message("Contents")
  String contents();

  @Message("What this policy promises")
  String promises();

  @Message("The text above, sentence by sentence as what is kept and measured.")
  String promisesHint();

  @Message("About this version")
  String about();

  @Message("Address")
  String address();

  @Message("Content hash (SHA-256)")
  String hash();

  @Message(
      "Anybody can check it: it is the SHA-256 of the canonical JSON, byte for byte as it is served.")
  String hashHint();

  @Message("Canonical JSON")
  String json();

  @Message("Linked data (DPV, JSON-LD)")
  String linkedData();

  @Message("Language that prevails")
  String prevails();

  @Message("{title}: what changed from version {from} to {to}")
  String changesTitle(String title, int from, int to);

  @Message("Compare with another version")
  String compareWith();

  @Message("In plain words")
  String plainWords();

  @Message("Nothing that is promised changes; the wording does.")
  String wordingOnly();

  @Message("Clause by clause")
  String clauseByClause();

  @Message("Read version {number}")
  String readVersion(int number);
}
