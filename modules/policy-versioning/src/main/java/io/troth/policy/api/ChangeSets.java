package io.troth.policy.api;

/** Compares what two versions say. A pure function. */
public interface ChangeSets {

  /**
   * @param from what binds people now
   * @param to what is proposed to them
   */
  ChangeSet between(PolicyDocument from, PolicyDocument to);
}
