package io.troth.tenant.internal.links;

import io.troth.tenant.spi.LinkMailer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers who asked for a link. */
@Singleton
final class SentLinks implements LinkMailer {

  private final List<String> addresses = new CopyOnWriteArrayList<>();

  @Override
  public void requested(String email, Locale locale) {
    addresses.add(email);
  }

  List<String> addresses() {
    return List.copyOf(addresses);
  }
}
