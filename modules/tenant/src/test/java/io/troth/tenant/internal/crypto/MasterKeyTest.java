package io.troth.tenant.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

  private static final byte[] OLD = RandomValues.bytes(32);
  private static final byte[] NEW = RandomValues.bytes(32);
  private static final byte[] HERE = "here".getBytes(UTF_8);
  private static final byte[] SECRET = "a tenant's key".getBytes(UTF_8);

  @Test
  void theNewestWrapsAndEarlierOnesStillOpen() throws Exception {
    var before = ring(OLD).wrap(SECRET, HERE);
    var now = ring(NEW, OLD);

    assertThat(now.unwrap(Optional.of(before.by()), before.value(), HERE)).isEqualTo(SECRET);
    assertThat(now.unwrap(Optional.empty(), before.value(), HERE)).isEqualTo(SECRET);
    assertThat(now.wrap(SECRET, HERE).by()).isEqualTo(MasterKeyId.of(NEW));
  }

  @Test
  void whatIsUnderTheNewestNeedsNoEarlierOne() throws Exception {
    var wrapped = ring(NEW, OLD).wrap(SECRET, HERE);

    assertThat(ring(NEW).unwrap(Optional.of(wrapped.by()), wrapped.value(), HERE))
        .isEqualTo(SECRET);
    assertThatThrownBy(() -> ring(OLD).unwrap(Optional.of(wrapped.by()), wrapped.value(), HERE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyThatIsStillNeededIsMissedAtTheStart() throws Exception {
    var ring = ring(NEW);

    assertThatThrownBy(() -> ring.requireAll(Set.of(MasterKeyId.of(OLD))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(MasterKeyId.of(OLD).text());
    ring.requireAll(Set.of(MasterKeyId.of(NEW)));
  }

  @Test
  void aNameSaysNothingOfTheKeyAndIsReadBack() {
    var id = MasterKeyId.of(OLD);

    assertThat(MasterKeyId.stored(id.bytes())).isEqualTo(id);
    assertThat(id.text()).hasSize(16).isNotEqualTo(MasterKeyId.of(NEW).text());
  }

  private static MasterKey ring(byte[] newest, byte[]... earlier) throws GeneralSecurityException {
    var previous = Stream.of(earlier).map(MasterKeyTest::text).toList();
    return new MasterKey(
        new MasterKeySource(
            Optional.of(text(newest)),
            previous.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(previous)),
            Optional.empty(),
            noDatabase()));
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static DataSource noDatabase() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("Nobody asks the database here");
            });
  }
}
