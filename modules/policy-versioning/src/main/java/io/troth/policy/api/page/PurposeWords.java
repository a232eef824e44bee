package io.troth.policy.api.page;

import io.troth.policy.api.Commitments;
import io.troth.policy.api.Commitments.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says one purpose of a version to people. A pure function. */
public interface PurposeWords {

  /**
   * @param language of the reader; English where Troth does not speak it, and names as the policy
   *     has them where it does not
   */
  PurposeText of(Commitments says, Purpose purpose, Locale language);

  /**
   * A purpose in words.
   *
   * @param basis its ground, for example "your consent"
   * @param data names of the categories used, by name
   * @param recipients who takes part, each with its role and country
   * @param kept how long each category, or each thing in the browser, is kept, as far as the policy
   *     promises
   * @param consentFor how long a consent to it lasts; empty where it lasts until it is withdrawn
   */
  record PurposeText(
      String name,
      String basis,
      List<String> data,
      List<String> recipients,
      List<String> kept,
      Optional<String> consentFor) {
    public PurposeText {
      data = List.copyOf(data);
      recipients = List.copyOf(recipients);
      kept = List.copyOf(kept);
    }
  }
}
