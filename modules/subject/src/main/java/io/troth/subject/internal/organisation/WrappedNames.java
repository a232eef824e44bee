package io.troth.subject.internal.organisation;

import io.troth.subject.internal.organisation.OrganisationStatements.Sealed;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What names organisations, as values to be wrapped anew: two of each, told apart by the last byte
 * of their place.
 */
@Singleton
final class WrappedNames implements WrappedValues {

  private static final int ID_BYTES = 16;
  private static final byte EXTERNAL_ID = 0;
  private static final byte NAME = 1;

  private final OrganisationStatements statements;
  private final CurrentTenant tenant;

  WrappedNames(OrganisationStatements statements, CurrentTenant tenant) {
    this.statements = statements;
    this.tenant = tenant;
  }

  @Override
  public String id() {
    return "organisation-names";
  }

  @Override
  public String title() {
    return "What names organisations";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  /** Both values of an organisation come together, so that the last one is always a name. */
  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    var owner = tenant.require();
    return statements
        .sealedAfter(owner, last.map(WrappedNames::id), Math.max(1, limit / 2))
        .stream()
        .flatMap(this::both)
        .toList();
  }

  private Stream<Stored> both(Sealed sealed) {
    var context = OrganisationBook.context(tenant.require(), sealed.id());
    return Stream.of(
        new Stored(key(sealed, EXTERNAL_ID), sealed.externalId(), context),
        new Stored(key(sealed, NAME), sealed.name(), context));
  }

  private static byte[] key(Sealed sealed, byte which) {
    var key = Arrays.copyOf(Sql.bytes(sealed.id()), ID_BYTES + 1);
    key[ID_BYTES] = which;
    return key;
  }

  private static UUID id(byte[] key) {
    return Sql.uuid(Arrays.copyOf(key, ID_BYTES));
  }

  @Override
  public void replace(List<Anew> values) {
    for (var value : values) {
      if (value.key()[ID_BYTES] == NAME) {
        statements.replaceName(tenant.require(), id(value.key()), value.before(), value.after());
      } else {
        statements.replaceExternalId(
            tenant.require(), id(value.key()), value.before(), value.after());
      }
    }
  }

  @Override
  public long count() {
    return 2 * statements.count(tenant.require());
  }
}
