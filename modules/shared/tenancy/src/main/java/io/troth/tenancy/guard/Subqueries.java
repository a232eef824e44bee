package io.troth.tenancy.guard;

import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * Finds the queries inside an expression. Whatever it should overlook is noticed by the count of
 * the word {@code select}.
 */
final class Subqueries extends ExpressionVisitorAdapter<@Nullable Void> {

  private final QueryRules rules;
  private final Scope scope;
  private final Names names;

  Subqueries(QueryRules rules, Scope scope, Names names) {
    this.rules = rules;
    this.scope = scope;
    this.names = names;
  }

  @Override
  public <S> @Nullable Void visit(ParenthesedSelect query, S context) {
    rules.select(query, scope, names);
    return null;
  }

  @Override
  public <S> @Nullable Void visit(Select query, S context) {
    rules.select(query, scope, names);
    return null;
  }
}
