package io.troth.tenancy.guard;

import io.troth.tenancy.guard.Verdict.Refused;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Verdicts by statement text: each is reached once and then looked up. */
final class Verdicts {

  private static final System.Logger LOG = System.getLogger("io.troth.tenancy.guard");
  private static final int LIMIT = 5_000;

  private static final Map<String, Verdict> KNOWN = new ConcurrentHashMap<>();

  private Verdicts() {}

  static Verdict of(String sql) {
    var known = KNOWN.get(sql);
    return known == null ? judge(sql) : known;
  }

  private static Verdict judge(String sql) {
    var verdict = StatementRules.judge(sql);
    if (verdict instanceof Refused refused) {
      LOG.log(Level.ERROR, "Refused a statement: {0}", refused.reason());
    }
    if (KNOWN.size() >= LIMIT) {
      KNOWN.clear();
    }
    KNOWN.put(sql, verdict);
    return verdict;
  }
}
