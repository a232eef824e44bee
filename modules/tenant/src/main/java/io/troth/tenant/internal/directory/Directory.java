package io.troth.tenant.internal.directory;

import io.troth.kernel.TenantId;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The tenant directory with a memory of one second. */
@Singleton
final class Directory implements TenantDirectory {

  private final TenantStatements statements;
  private final ShortMemory<String, TenantProfile> slugs = new ShortMemory<>();
  private final ShortMemory<TenantId, TenantProfile> ids = new ShortMemory<>();

  Directory(TenantStatements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<TenantProfile> bySlug(String slug) {
    return slugs.get(slug, statements::bySlug);
  }

  @Override
  public Optional<TenantProfile> byId(TenantId id) {
    return ids.get(id, statements::byId);
  }

  @Override
  public List<TenantProfile> all() {
    return statements.all();
  }
}
