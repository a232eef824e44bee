package io.troth.policy.api.open;

import io.troth.policy.api.PolicyKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A policy with its published versions. Drafts are never among them.
 *
 * @param versions newest first; never empty
 */
public record OpenPolicy(String slug, PolicyKind kind, List<OpenHead> versions) {

  public OpenPolicy {
    versions = List.copyOf(versions);
  }

  public Optional<OpenHead> number(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  public Optional<OpenHead> inForce() {
    return versions.stream().filter(version -> version.state() == OpenState.IN_FORCE).findFirst();
  }

  /** Announced versions, the nearest date first. */
  public List<OpenHead> coming() {
    return versions.stream()
        .filter(version -> version.state() == OpenState.COMING)
        .sorted(Comparator.comparing(OpenHead::effectiveAt))
        .toList();
  }

  /** What a version is compared with: the one before it that was not taken back. */
  public Optional<OpenHead> before(OpenHead version) {
    return versions.stream()
        .filter(earlier -> earlier.number() < version.number())
        .filter(earlier -> earlier.state() != OpenState.WITHDRAWN)
        .findFirst();
  }

  public OpenAddress address(OpenHead version) {
    return new OpenAddress(slug, version.number());
  }
}
