package io.troth.notification.internal.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.troth.tenant.api.TenantKeys.Purpose;
import io.troth.tenant.spi.WrappedValues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Keys that sign mails as values to be wrapped anew. */
@Singleton
final class WrappedKeys implements WrappedValues {

  private final KeyStatements statements;

  WrappedKeys(KeyStatements statements) {
    this.statements = statements;
  }

  @Override
  public String id() {
    return "mail-keys";
  }

  @Override
  public String title() {
    return "Keys that sign mails";
  }

  @Override
  public Purpose purpose() {
    return Purpose.VAULT;
  }

  @Override
  public List<Stored> after(Optional<byte[]> last, int limit) {
    var selector = last.map(key -> new String(key, US_ASCII)).orElse("");
    return statements.wrappedAfter(selector, limit).entrySet().stream()
        .map(
            key ->
                new Stored(
                    key.getKey().getBytes(US_ASCII),
                    key.getValue(),
                    KeyChain.context(key.getKey())))
        .toList();
  }

  @Override
  public void replace(List<Anew> values) {
    values.forEach(
        one -> statements.replace(new String(one.key(), US_ASCII), one.before(), one.after()));
  }

  @Override
  public long count() {
    return statements.countWrapped();
  }
}
