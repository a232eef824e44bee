package io.troth.tenancy.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that every row of a block must meet: the parts of its top-level AND chains. Only
 * {@code alias.tenant_id = ?} and {@code alias.tenant_id = fenced.tenant_id} count.
 */
final class Conditions {

  private final List<Condition> all = new ArrayList<>();

  private record Condition(EqualsTo equality, @Nullable Set<String> only) {}

  /**
   * Adds a chain.
   *
   * @param only the aliases it filters, or null when it filters whole rows
   */
  void add(@Nullable Expression chain, @Nullable Set<String> only) {
    if (chain instanceof AndExpression and) {
      add(and.getLeftExpression(), only);
      add(and.getRightExpression(), only);
    } else if (chain instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      add(list.get(0), only);
    } else if (chain instanceof EqualsTo equality && isPlain(equality)) {
      all.add(new Condition(equality, only));
    }
  }

  private static boolean isPlain(EqualsTo equality) {
    return equality.getStringExpression().equals("=")
        && equality.getOldOracleJoinSyntax() == 0
        && equality.getOraclePriorPosition() == 0;
  }

  /** Fences what the conditions fence, until nothing more follows. */
  void fence(Scope scope, BitSet parameters) {
    for (var condition : all) {
      byParameter(condition, scope, parameters);
    }
    var more = true;
    while (more) {
      more = false;
      for (var condition : all) {
        var left = condition.equality().getLeftExpression();
        var right = condition.equality().getRightExpression();
        more |= byChain(condition, left, right, scope) || byChain(condition, right, left, scope);
      }
    }
  }

  private static void byParameter(Condition condition, Scope scope, BitSet parameters) {
    var left = condition.equality().getLeftExpression();
    var right = condition.equality().getRightExpression();
    var alias = tenantOf(left, scope);
    var value = right;
    if (alias == null) {
      alias = tenantOf(right, scope);
      value = left;
    }
    if (alias != null && value instanceof JdbcParameter parameter && allows(condition, alias)) {
      parameters.set(parameter.getIndex());
      scope.fence(alias);
    }
  }

  private static boolean byChain(
      Condition condition, Expression open, Expression anchor, Scope scope) {
    var alias = tenantOf(open, scope);
    if (alias == null || scope.isFenced(alias) || !allows(condition, alias)) {
      return false;
    }
    var qualifier = anchor instanceof Column column ? Tables.ownerOfTenantColumn(column) : null;
    if (qualifier == null || !scope.isFenced(qualifier)) {
      return false;
    }
    scope.fence(alias);
    return true;
  }

  private static @Nullable String tenantOf(Expression expression, Scope scope) {
    var qualifier = expression instanceof Column column ? Tables.ownerOfTenantColumn(column) : null;
    return qualifier == null ? null : scope.own(qualifier);
  }

  private static boolean allows(Condition condition, String alias) {
    return condition.only() == null || condition.only().contains(alias);
  }
}
