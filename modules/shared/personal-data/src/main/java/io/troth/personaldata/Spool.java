package io.troth.personaldata;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes put aside in a file until they are needed once. The file is encrypted under a key that is
 * nowhere but in memory, and gone when this is closed: what a crash leaves behind says nothing to
 * anybody. AES in counter mode, each key for one file; nobody but this process reads it back, so it
 * is not authenticated.
 */
final class Spool implements Closeable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int BLOCK = 16;

  private final FileChannel file;
  private final SecretKeySpec key;
  private final OutputStream out;

  private Spool(FileChannel file) {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    this.file = file;
    this.key = new SecretKeySpec(bytes, "AES");
    this.out =
        new BufferedOutputStream(
            new CipherOutputStream(Channels.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE)));
  }

  static Spool open() throws IOException {
    var path = Files.createTempFile("troth-package", ".part");
    return new Spool(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  OutputStream out() {
    return out;
  }

  /** Hands over all that was written. */
  void copyTo(OutputStream to) throws IOException {
    out.flush();
    file.position(0);
    var in = new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    in.transferTo(to);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private Cipher cipher(int mode) {
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
