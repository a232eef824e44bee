package io.troth.retention.internal.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.troth.retention.spi.OutsideEraser;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what systems outside must be told of who it is, from before the person's key is destroyed
 * until they were told: encrypted under the tenant's key. Where no system is concerned, nothing.
 */
@Singleton
final class Sealer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final IdentityVault vault;
  private final TenantKeys keys;
  private final Instance<OutsideEraser> systems;

  Sealer(IdentityVault vault, TenantKeys keys, Instance<OutsideEraser> systems) {
    this.vault = vault;
    this.keys = keys;
    this.systems = systems;
  }

  List<OutsideEraser> concerned() {
    return systems.stream().filter(OutsideEraser::concerns).toList();
  }

  Optional<byte[]> seal(ErasureRow erasure) {
    return concerned().isEmpty()
        ? Optional.empty()
        : vault.find(erasure.person()).map(identity -> seal(erasure, identity));
  }

  private byte[] seal(ErasureRow erasure, Identity identity) {
    var node = JSON.createObjectNode().put("externalId", identity.externalId());
    identity.email().ifPresent(email -> node.put("email", email));
    identity.name().ifPresent(name -> node.put("name", name));
    try {
      return keys.wrap(Purpose.VAULT, JSON.writeValueAsBytes(node), context(erasure.id()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Identity> open(ErasureRow erasure) {
    return erasure
        .seal()
        .map(seal -> read(keys.unwrap(Purpose.VAULT, seal, context(erasure.id()))));
  }

  private static Identity read(byte[] text) {
    try {
      var node = JSON.readTree(text);
      return new Identity(
          node.required("externalId").asText(),
          Optional.ofNullable(node.get("email")).map(value -> value.asText()),
          Optional.ofNullable(node.get("name")).map(value -> value.asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] context(UUID erasure) {
    return ("erasure/" + erasure).getBytes(UTF_8);
  }
}
