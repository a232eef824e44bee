package io.troth.policy.internal.board;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A page the tenant shows to everybody by its own choice. */
@Entity
@Table(name = "public_page")
@IdClass(PageKey.class)
@SuppressWarnings("NullAway.Init")
public class PageRow {

  @Id @TenantId UUID tenantId;
  @Id String page;
  Instant shownAt;
  String shownBy;

  protected PageRow() {}

  PageRow(String page, Instant shownAt, String shownBy) {
    this.page = page;
    this.shownAt = shownAt;
    this.shownBy = shownBy;
  }
}
