package io.troth.policy.api;

/** What the tenant asks for before a version is published. */
public interface PublishingRules {

  /**
   * @param secondPerson who publishes needs the approval of somebody else who may publish
   * @param legalSignOff every language needs the sign-off of somebody who may publish
   */
  record Rules(boolean secondPerson, boolean legalSignOff) {

    /** Whoever may publish may do so alone. */
    public static final Rules NONE = new Rules(false, false);
  }

  Rules get();

  void set(Rules rules);
}
