package io.troth.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a menu.
 *
 * @param key compared with the shell's current key
 * @param count how many things wait there; null shows nothing
 */
public record NavItem(String key, String label, String href, @Nullable Long count) {

  public NavItem(String key, String label, String href) {
    this(key, label, href, null);
  }
}
