package io.troth.eventbus.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.arc.All;
import io.troth.eventbus.EventListener;
import io.troth.eventbus.EventTransport;
import io.troth.eventbus.EventType;
import io.troth.eventbus.EventTypes;
import io.troth.kernel.DomainEvent;
import io.troth.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every registered fact and who listens to it. Whatever does not fit together stops the start. */
@ApplicationScoped
class Catalogue {

  private static final Pattern LISTENER_NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

  private final Map<String, EventType<?>> byId;
  private final Map<Class<?>, EventType<?>> byPayload;
  private final Map<String, EventListener<?>> listeners;
  private final Map<String, List<EventListener<?>>> byType;
  private final List<EventTransport> transports;

  Catalogue(
      @All List<EventTypes> modules,
      @All List<EventListener<?>> listeners,
      @All List<EventTransport> transports) {
    List<EventType<?>> types = modules.stream().<EventType<?>>flatMap(all()).toList();
    this.byId = index(types, EventType::id, "Two facts are registered as ");
    this.byPayload = index(types, EventType::payload, "Registered twice: ");
    this.listeners = index(listeners, EventListener::name, "Two listeners are called ");
    this.byType =
        types.stream().collect(toUnmodifiableMap(EventType::id, type -> hearing(type, listeners)));
    this.transports = transports.stream().filter(EventTransport::enabled).toList();
    listeners.forEach(this::check);
    index(transports, EventTransport::name, "Two transports are called ")
        .keySet()
        .forEach(this::checkTransport);
  }

  private void checkTransport(String name) {
    checkName(name);
    if (listeners.containsKey(name)) {
      throw new IllegalStateException("A listener and a transport are called " + name);
    }
  }

  private static Function<EventTypes, Stream<EventType<?>>> all() {
    return module -> module.types().stream();
  }

  private static <K, V> Map<K, V> index(
      List<V> values, Function<? super V, ? extends K> key, String complaint) {
    return values.stream()
        .collect(
            toUnmodifiableMap(
                key,
                Function.identity(),
                (one, other) -> {
                  throw new IllegalStateException(complaint + key.apply(one));
                }));
  }

  private static List<EventListener<?>> hearing(
      EventType<?> type, List<EventListener<?>> listeners) {
    return listeners.stream()
        .<EventListener<?>>map(Function.identity())
        .filter(listener -> listener.type().isAssignableFrom(type.payload()))
        .toList();
  }

  private static void checkName(String name) {
    if (!LISTENER_NAME.matcher(name).matches()) {
      throw new IllegalStateException("No name for a listener: " + name);
    }
  }

  private void check(EventListener<?> listener) {
    checkName(listener.name());
    if (byPayload.keySet().stream().noneMatch(listener.type()::isAssignableFrom)) {
      throw new IllegalStateException(
          listener.name() + " listens to an unregistered fact: " + listener.type().getName());
    }
  }

  /**
   * The type of a fact.
   *
   * @throws IllegalStateException when it is not registered
   */
  EventType<?> typeOf(DomainEvent fact) {
    return Optional.<EventType<?>>ofNullable(byPayload.get(fact.getClass()))
        .orElseThrow(
            () -> new IllegalStateException("Unregistered fact: " + fact.getClass().getName()));
  }

  /**
   * The type of that name.
   *
   * @throws IllegalStateException when this replica does not know it, as an older release may not
   */
  EventType<?> named(String id) {
    return Optional.<EventType<?>>ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalStateException("Unregistered fact: " + id));
  }

  /** The names of all registered facts, in their own order. */
  List<String> typeIds() {
    return byId.keySet().stream().sorted().toList();
  }

  List<EventListener<?>> listenersTo(EventType<?> type) {
    return byType.getOrDefault(type.id(), List.of());
  }

  /**
   * Names of everything that gets facts of the type: listeners that want the tenant's, and
   * transports, which get all.
   */
  List<String> hearersOf(EventType<?> type, TenantId tenant) {
    return Stream.concat(
            listenersTo(type).stream()
                .filter(listener -> listener.wants(tenant))
                .map(EventListener::name),
            transports.stream().map(EventTransport::name))
        .toList();
  }

  /** Those that are enabled. */
  List<EventTransport> transports() {
    return transports;
  }

  EventListener<?> listener(String name) {
    return Optional.<EventListener<?>>ofNullable(listeners.get(name))
        .orElseThrow(() -> new IllegalStateException("No such listener: " + name));
  }

  Set<String> listenerNames() {
    return listeners.keySet();
  }
}
