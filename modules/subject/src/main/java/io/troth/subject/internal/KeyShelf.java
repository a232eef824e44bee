package io.troth.subject.internal;

import io.troth.kernel.SubjectRef;
import io.troth.personaldata.HeldKind;
import io.troth.personaldata.HeldRows;
import io.troth.subject.api.PersonKeys;
import io.troth.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Destroys people's keys. They are unwrapped for one request at a time, so no copy is left. */
@ApplicationScoped
class KeyShelf implements PersonKeys {

  static final HeldKind KEY = HeldKind.of("vault_key", "key", "Key of the identifying values");

  private final VaultStatements vault;
  private final HeldRows rows;
  private final CurrentTenant tenant;

  KeyShelf(VaultStatements vault, HeldRows rows, CurrentTenant tenant) {
    this.vault = vault;
    this.rows = rows;
    this.tenant = tenant;
  }

  @Override
  @Transactional
  public Optional<KeyPrint> print(SubjectRef person) {
    return vault.wrappedKey(tenant.require(), person).map(KeyShelf::print);
  }

  @Override
  @Transactional
  public void destroy(SubjectRef person) {
    rows.erase(person, KEY);
  }

  private static KeyPrint print(byte[] wrapped) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(wrapped);
      return new KeyPrint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
