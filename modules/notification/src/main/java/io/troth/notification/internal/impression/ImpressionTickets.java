package io.troth.notification.internal.impression;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.notification.api.Impressions;
import io.troth.policy.api.VersionId;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Tickets say which notice was handed to whom and when, under the tenant's key: another person, a
 * further version or another tenant makes another code.
 */
@Singleton
final class ImpressionTickets {

  private static final byte[] WHAT_FOR = "impression\0".getBytes(UTF_8);
  private static final int ID = 16;
  private static final int SAID = Long.BYTES + ID;
  private static final int CODE = 16;

  private final TenantKeys keys;
  private final InstantSource clock;

  ImpressionTickets(TenantKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String issue(SubjectRef person, VersionId version) {
    var said = ByteBuffer.allocate(SAID).putLong(clock.millis());
    put(said, version.value());
    var ticket = ByteBuffer.allocate(SAID + CODE).put(said.array()).put(code(person, said.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket.array());
  }

  /**
   * The version the ticket is about.
   *
   * @throws Problem invalid-input
   */
  VersionId read(SubjectRef person, String ticket) {
    var bytes = decode(ticket);
    if (bytes.length != SAID + CODE) {
      throw forged();
    }
    var said = Arrays.copyOf(bytes, SAID);
    var code = Arrays.copyOfRange(bytes, SAID, bytes.length);
    if (!MessageDigest.isEqual(code, code(person, said))) {
      throw forged();
    }
    var read = ByteBuffer.wrap(said);
    var issued = Instant.ofEpochMilli(read.getLong());
    var now = clock.instant();
    if (now.isBefore(issued.plus(Impressions.SHORTEST))) {
      throw refused("Nobody can have seen it for three seconds yet.");
    }
    if (now.isAfter(issued.plus(Impressions.LONGEST))) {
      throw refused("This ticket is more than a day old.");
    }
    return new VersionId(new UUID(read.getLong(), read.getLong()));
  }

  private byte[] code(SubjectRef person, byte[] said) {
    var message = ByteBuffer.allocate(WHAT_FOR.length + ID + said.length).put(WHAT_FOR);
    put(message, person.value());
    return Arrays.copyOf(keys.mac(Purpose.LOOKUP, message.put(said).array()), CODE);
  }

  private static void put(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static byte[] decode(String ticket) {
    try {
      return Base64.getUrlDecoder().decode(ticket);
    } catch (IllegalArgumentException noTicket) {
      return new byte[0];
    }
  }

  private static Problem forged() {
    return refused("This ticket was not made by us, or is not yours.");
  }

  private static Problem refused(String detail) {
    return Problem.at(
        CommonProblem.INVALID_INPUT, "ticket", detail, "the ticket of a notice just shown");
  }
}
