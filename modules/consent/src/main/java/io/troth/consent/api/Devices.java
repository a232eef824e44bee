package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import java.util.Optional;

/**
 * Anonymous visitors: devices with a random secret and choices, and nothing else known of them. No
 * version binds a device; it is judged by the one in force. A notice to a device is no notice to a
 * person.
 */
public interface Devices {

  /** Registers a device nobody knew before. */
  Registered register();

  /**
   * A new device.
   *
   * @param secret 256 random bits, base64url, 43 characters; shown this once
   */
  record Registered(SubjectRef ref, String secret) {}

  /** The device with this secret; empty for anything else. */
  Optional<SubjectRef> find(String secret);

  /** The person the device is linked to. */
  Optional<SubjectRef> personOf(SubjectRef device);

  /**
   * Says that the device is the person's. The stricter state wins at the join, the newest act from
   * then on; opt-outs, restrictions and holds are united. Callers have seen proof of both: the
   * secret and the person's own token. A repetition changes nothing.
   *
   * @throws io.troth.kernel.Problem not-found; device-linked when it is somebody else's already
   */
  void link(SubjectRef device, SubjectRef person);

  /**
   * Ends the link: both are again as they would be without it, what each did meanwhile included.
   *
   * @throws io.troth.kernel.Problem not-found when there is no such link
   */
  void unlink(SubjectRef device, SubjectRef person);
}
