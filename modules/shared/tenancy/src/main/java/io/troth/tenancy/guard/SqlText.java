package io.troth.tenancy.guard;

import io.troth.tenancy.Exemption;
import org.jspecify.annotations.Nullable;

/**
 * A statement made safe to parse. The parser is not the database's own, so every spot where the two
 * could read the same characters differently is taken away or refused here: comments, quoting,
 * backslashes, {@code ||}, statement ends. Literals become a fixed one and parameters get numbers.
 *
 * @param text what the parser reads
 * @param selects how often the word {@code select} stands in it
 * @param exemption the work named by the leading comment
 */
record SqlText(String text, int selects, @Nullable Exemption exemption) {

  /**
   * Reads a statement.
   *
   * @throws Unfenced when it contains what the guard does not take
   */
  static SqlText read(String sql) {
    return new SqlReader(sql).read();
  }
}
