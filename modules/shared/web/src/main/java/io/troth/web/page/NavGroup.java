package io.troth.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a menu that belong together.
 *
 * @param title heading of the group; null for the first, which needs none
 */
public record NavGroup(@Nullable String title, List<NavItem> items) {

  public NavGroup {
    items = List.copyOf(items);
  }
}
