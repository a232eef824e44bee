package io.troth.tenant.internal.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with the parameters OWASP names first for servers (19 MiB, two passes, one lane). At
 * most four hashes are computed at a time, so that a flood of sign-ins cannot take all memory.
 */
@Singleton
class Passwords {

  private static final int MEBIBYTES_19 = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_A_TIME = 4;

  private final Argon2Function function =
      Argon2Function.getInstance(MEBIBYTES_19, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final String nobody = hash("no account has this password");

  String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    } finally {
      places.release();
    }
  }

  boolean matches(String password, String hash) {
    places.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      places.release();
    }
  }

  /** Takes as long as a real check, so that nobody learns which accounts exist. */
  boolean matchesNobody(String password) {
    matches(password, nobody);
    return false;
  }
}
