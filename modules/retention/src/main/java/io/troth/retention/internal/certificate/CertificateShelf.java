package io.troth.retention.internal.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificate.Content;
import io.troth.retention.api.Certificates;
import io.troth.retention.internal.certificate.CertificateStatements.Stored;
import io.troth.retention.internal.certificate.CertificateText.Document;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Issues certificates and tells whether one is genuine. */
@ApplicationScoped
public class CertificateShelf implements Certificates {

  private final CertificateStatements statements;
  private final TenantKeys keys;
  private final CurrentTenant tenant;

  CertificateShelf(CertificateStatements statements, TenantKeys keys, CurrentTenant tenant) {
    this.statements = statements;
    this.keys = keys;
    this.tenant = tenant;
  }

  /** Issues the next revision, in the transaction at hand. */
  @Transactional
  public void issue(UUID erasure, Content content) {
    var revision = statements.newest(erasure).map(Stored::revision).orElse(0) + 1;
    var text =
        CertificateText.write(
            new Document(
                CertificateText.FORMAT, erasure, tenant.require().toString(), revision, content));
    statements.add(erasure, revision, text, mac(text), content.issuedAt());
  }

  @Override
  @Transactional
  public Optional<Certificate> of(UUID erasure) {
    return statements.newest(erasure).map(stored -> certificate(erasure, stored));
  }

  private static Certificate certificate(UUID erasure, Stored stored) {
    return new Certificate(
        erasure,
        stored.revision(),
        CertificateText.read(stored.text()).content(),
        stored.text(),
        CertificateText.hash(stored.text()),
        HexFormat.of().formatHex(stored.mac()));
  }

  @Override
  public boolean isGenuine(String text, String mac) {
    return MessageDigest.isEqual(
        HexFormat.of().formatHex(mac(text)).getBytes(UTF_8), mac.strip().getBytes(UTF_8));
  }

  private byte[] mac(String text) {
    return keys.mac(Purpose.CERTIFICATE, ("erasure-certificate\0" + text).getBytes(UTF_8));
  }
}
