package io.troth.policy.api;

import java.util.List;

/** A policy with the heads of its versions, newest first. */
public record PolicyView(
    PolicyId id, String slug, PolicyKind kind, String title, List<VersionHead> versions) {
  public PolicyView {
    versions = List.copyOf(versions);
  }
}
