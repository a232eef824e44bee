package io.troth.admin.internal.connector;

import io.troth.admin.internal.desk.Todo;
import io.troth.retention.api.Connectors;
import io.troth.web.page.Tone;
import jakarta.inject.Singleton;
import java.util.List;

/** Erasures that a system outside did not answer in time. */
@Singleton
public final class ConnectorTodos {

  private final Connectors connectors;

  ConnectorTodos(Connectors connectors) {
    this.connectors = connectors;
  }

  public List<Todo> today() {
    var overdue = connectors.overdue();
    if (overdue == 0) {
      return List.of();
    }
    return List.of(
        new Todo(
            Tone.BROKEN,
            "Overdue",
            overdue == 1
                ? "A system outside has not said that it erased somebody"
                : overdue + " erasures were not answered by systems outside",
            "Whoever runs it must erase them by hand, and tell you.",
            "See which",
            ConnectorPages.HERE));
  }
}
