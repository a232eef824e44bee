package io.troth.notification.internal.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.OptionalMails.Reason;
import io.troth.notification.api.OptionalMails.Stop;
import io.troth.subject.api.IdentityVault;
import io.troth.subject.api.IdentityVault.Identity;
import io.troth.tenant.api.TenantKeys;
import io.troth.tenant.api.TenantKeys.Purpose;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that declined mails and outlive their person as a hash, so that whoever is registered
 * anew with one is not sent what they had declined (GDPR Article 21(3)).
 */
@Singleton
public class DeclinedAddresses {

  private final StopStatements stops;
  private final DeclinedStatements declined;
  private final IdentityVault vault;
  private final TenantKeys keys;
  private final InstantSource clock;

  DeclinedAddresses(
      StopStatements stops,
      DeclinedStatements declined,
      IdentityVault vault,
      TenantKeys keys,
      InstantSource clock) {
    this.stops = stops;
    this.declined = declined;
    this.vault = vault;
    this.keys = keys;
    this.clock = clock;
  }

  /** Keeps the address of somebody who declined; says whether there was anything to keep. */
  public boolean remember(SubjectRef person, Instant until) {
    var stop = Optional.ofNullable(with(stops.among(List.of(person)), List.of(person)).get(person));
    var address = vault.find(person).flatMap(Identity::email);
    if (stop.isEmpty() || address.isEmpty()) {
      return false;
    }
    declined.put(hash(address.get()), stop.get().since(), until);
    return true;
  }

  /** Those who declined, and those whose address did. */
  Map<SubjectRef, Stop> with(Map<SubjectRef, Stop> known, Collection<SubjectRef> people) {
    var now = clock.instant();
    var others = people.stream().filter(person -> !known.containsKey(person)).toList();
    if (others.isEmpty() || !declined.any(now)) {
      return known;
    }
    var hashes = new HashMap<SubjectRef, byte[]>();
    vault
        .findAll(others)
        .forEach(
            (person, identity) ->
                identity.email().ifPresent(address -> hashes.put(person, hash(address))));
    var found = declined.among(hashes.values(), now);
    var all = new HashMap<>(known);
    hashes.forEach(
        (person, hash) ->
            Optional.ofNullable(found.get(ByteBuffer.wrap(hash)))
                .ifPresent(since -> all.put(person, new Stop(Reason.DECLINED, since))));
    return Map.copyOf(all);
  }

  /** Forgets those whose time is over. */
  public int forgetEnded() {
    return declined.forget(clock.instant());
  }

  private byte[] hash(String address) {
    return keys.mac(Purpose.SUPPRESSION, ("declined\0" + address).getBytes(UTF_8));
  }
}
