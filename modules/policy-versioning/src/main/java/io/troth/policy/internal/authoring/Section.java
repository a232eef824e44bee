package io.troth.policy.internal.authoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading and the blocks below it, up to the next heading.
 *
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param blocks Markdown
 */
record Section(int level, String heading, List<String> blocks) {

  static Section opened(int level, String heading) {
    return new Section(level, heading, new ArrayList<>());
  }

  boolean isEmpty() {
    return heading.isEmpty() && blocks.isEmpty();
  }
}
