package io.troth.testing.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A note of a tenant. */
@Entity
@IdClass(TenantKey.class)
public class Note {

  @Id @TenantId UUID tenantId;
  @Id UUID id;
  String body;
  Instant writtenAt;

  @SuppressWarnings("NullAway.Init")
  protected Note() {}

  @SuppressWarnings("NullAway.Init")
  public Note(UUID id, String body, Instant writtenAt) {
    this.id = id;
    this.body = body;
    this.writtenAt = writtenAt;
  }

  public UUID id() {
    return id;
  }

  public String body() {
    return body;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  void rewrite(String text) {
    body = text;
  }

  /** What a bug would do: carry another tenant's id into a write. */
  void pretendToBelongTo(UUID tenant) {
    tenantId = tenant;
  }
}
