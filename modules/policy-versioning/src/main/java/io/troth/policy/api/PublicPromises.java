package io.troth.policy.api;

/** Whether the tenant shows its promise board to everybody. Off until somebody turns it on. */
public interface PublicPromises {

  boolean shown();

  void show();

  void hide();
}
