package io.troth.eventbus;

import java.util.List;

/** The facts a module publishes. Each module provides one bean. */
public interface EventTypes {

  List<EventType<?>> types();
}
