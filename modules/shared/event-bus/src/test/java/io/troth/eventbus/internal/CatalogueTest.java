package io.troth.eventbus.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troth.eventbus.Envelope;
import io.troth.eventbus.EventListener;
import io.troth.eventbus.EventTransport;
import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.eventbus.StoredFact;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  sealed interface LampFact extends DomainEvent permits Lit, Quenched {}

  record Lit() implements LampFact {}

  record Quenched() implements LampFact {}

  record Broken() implements DomainEvent {}

  record Hears<T extends DomainEvent>(String name, Class<T> type) implements EventListener<T> {
    @Override
    public void on(Envelope<T> envelope) {
      throw new UnsupportedOperationException();
    }
  }

  private static final TenantId OURS = new TenantId(new UUID(0, 1));
  private static final EventType<?> LIT = new EventType<>("lamp.lit.v1", Lit.class);
  private static final EventType<?> QUENCHED = new EventType<>("lamp.quenched.v1", Quenched.class);

  private static EventTypes module(EventType<?>... types) {
    return () -> List.of(types);
  }

  @Test
  void listenerToAnInterfaceHearsEveryFactBehindIt() {
    var all = new Hears<>("log.lamps", LampFact.class);
    var one = new Hears<>("log.lit", Lit.class);
    var catalogue =
        new Catalogue(List.of(module(LIT), module(QUENCHED)), List.of(all, one), List.of());

    assertThat(catalogue.listenersTo(LIT)).hasSize(2).contains(all, one);
    assertThat(catalogue.listenersTo(QUENCHED)).hasSize(1).contains(all);
  }

  @Test
  void sameNameForTwoFactsStopsTheStart() {
    var twin = new EventType<>("lamp.lit.v1", Quenched.class);

    assertThatThrownBy(
            () -> new Catalogue(List.of(module(LIT), module(twin)), List.of(), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lamp.lit.v1");
  }

  @Test
  void sameRecordUnderTwoNamesStopsTheStart() {
    var twin = new EventType<>("lamp.lit.v2", Lit.class);

    assertThatThrownBy(() -> new Catalogue(List.of(module(LIT, twin)), List.of(), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void listeningToAnUnregisteredFactStopsTheStart() {
    var deaf = new Hears<>("log.broken", Broken.class);

    assertThatThrownBy(() -> new Catalogue(List.of(module(LIT)), List.of(deaf), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("log.broken");
  }

  @Test
  void twoListenersOfOneNameStopTheStart() {
    var one = new Hears<>("log", Lit.class);
    var other = new Hears<>("log", Quenched.class);

    assertThatThrownBy(
            () -> new Catalogue(List.of(module(LIT, QUENCHED)), List.of(one, other), List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Wants the facts of one tenant alone. */
  record Choosy(String name, Class<Lit> type, TenantId tenant) implements EventListener<Lit> {
    @Override
    public boolean wants(TenantId other) {
      return tenant.equals(other);
    }

    @Override
    public void on(Envelope<Lit> envelope) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void listenerIsSparedTheFactsOfTenantsItDoesNotWant() {
    var choosy = new Choosy("log.ours", Lit.class, OURS);
    var catalogue = new Catalogue(List.of(module(LIT)), List.of(choosy), List.of());

    assertThat(catalogue.hearersOf(LIT, OURS)).containsExactly("log.ours");
    assertThat(catalogue.hearersOf(LIT, new TenantId(new UUID(0, 2)))).isEmpty();
  }

  record Carries(String name, boolean enabled) implements EventTransport {
    @Override
    public Map<UUID, Fate> carry(List<StoredFact> facts) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void transportThatIsEnabledGetsEveryFactBesideTheListeners() {
    var catalogue =
        new Catalogue(
            List.of(module(LIT, QUENCHED)),
            List.of(new Hears<>("log.lit", Lit.class)),
            List.of(new Carries("out", true), new Carries("off", false)));

    assertThat(catalogue.hearersOf(LIT, OURS)).containsExactly("log.lit", "out");
    assertThat(catalogue.hearersOf(QUENCHED, OURS)).containsExactly("out");
    assertThat(catalogue.listenerNames()).containsExactly("log.lit");
  }

  @Test
  void transportWithTheNameOfAListenerStopsTheStart() {
    var listener = new Hears<>("log.lit", Lit.class);
    var transport = new Carries("log.lit", true);

    assertThatThrownBy(
            () -> new Catalogue(List.of(module(LIT)), List.of(listener), List.of(transport)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("log.lit");
  }

  @Test
  void unregisteredFactIsNotPublished() {
    var catalogue = new Catalogue(List.of(module(LIT)), List.of(), List.of());

    assertThatThrownBy(() -> catalogue.typeOf(new Broken()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nameOfAFactEndsInItsVersion() {
    assertThatThrownBy(() -> new EventType<>("lamp.lit", Lit.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
