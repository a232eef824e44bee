package io.troth.tenancy.guard;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** The rule per query block: each tenant table in it is fenced by a condition on every row. */
final class QueryRules {

  private final BitSet parameters = new BitSet();
  private boolean tenantRows;
  private int selects;

  /** The parameters that must hold the current tenant's id. */
  BitSet parameters() {
    return parameters;
  }

  /** Whether any tenant table was met. */
  boolean tenantRows() {
    return tenantRows;
  }

  void metTenantRows() {
    tenantRows = true;
  }

  /** How many query blocks were read, to be compared with the words in the text. */
  int selects() {
    return selects;
  }

  /** Adds the common table expressions of a statement to the names known around it. */
  Names with(@Nullable List<WithItem<?>> items, Names around) {
    var names = around;
    var recursive = items != null && items.stream().anyMatch(WithItem::isRecursive);
    for (var item : items == null ? List.<WithItem<?>>of() : items) {
      if (!(item.getParenthesedStatement() instanceof ParenthesedSelect body)) {
        throw new Unfenced("a common table expression is no query");
      }
      var withItself = names.and(Tables.plain(item.getAliasName()));
      select(body, null, recursive ? withItself : names);
      names = withItself;
    }
    return names;
  }

  /** Reads a query with everything below it. */
  void select(Select query, @Nullable Scope outer, Names around) {
    var names = with(query.getWithItemsList(), around);
    if (query instanceof PlainSelect block) {
      block(block, outer, names);
    } else if (query instanceof ParenthesedSelect parenthesed) {
      select(parenthesed.getSelect(), outer, names);
      rest(query, new Scope(outer), names);
    } else if (query instanceof SetOperationList operations) {
      operations.getSelects().forEach(one -> select(one, outer, names));
      rest(query, new Scope(outer), names);
    } else if (query instanceof Values values) {
      expression(values.getExpressions(), new Scope(outer), names);
    } else {
      throw new Unfenced("a query of this kind is not taken");
    }
  }

  /** Reads one block and returns its scope, fenced. */
  Scope block(PlainSelect block, @Nullable Scope outer, Names names) {
    selects++;
    var scope = new Scope(outer);
    var conditions = new Conditions();
    if (block.getFromItem() != null) {
      sources(block.getFromItem(), block.getJoins(), scope, conditions, names, null);
    }
    conditions.add(block.getWhere(), null);
    fence(scope, conditions);

    block.getSelectItems().forEach(item -> expression(item.getExpression(), scope, names));
    expression(block.getWhere(), scope, names);
    expression(block.getHaving(), scope, names);
    if (block.getGroupBy() != null) {
      expression(block.getGroupBy().getGroupByExpressionList(), scope, names);
    }
    rest(block, scope, names);
    return scope;
  }

  void fence(Scope scope, Conditions conditions) {
    conditions.fence(scope, parameters);
    scope.requireAllFenced();
  }

  private void rest(Select query, Scope scope, Names names) {
    order(query.getOrderByElements(), scope, names);
    if (query.getLimit() != null) {
      expression(query.getLimit().getRowCount(), scope, names);
      expression(query.getLimit().getOffset(), scope, names);
    }
    if (query.getOffset() != null) {
      expression(query.getOffset().getOffset(), scope, names);
    }
  }

  void order(@Nullable List<OrderByElement> elements, Scope scope, Names names) {
    if (elements != null) {
      elements.forEach(element -> expression(element.getExpression(), scope, names));
    }
  }

  /**
   * Adds what a block reads from, with the conditions of its joins.
   *
   * @param group the aliases of the parenthesis these sources stand in, or null outside of one
   */
  void sources(
      FromItem first,
      @Nullable List<Join> joins,
      Scope scope,
      Conditions conditions,
      Names names,
      @Nullable Set<String> group) {
    source(first, scope, conditions, names, group);
    for (var join : joins == null ? List.<Join>of() : joins) {
      refuseUnusual(join);
      var joined = new HashSet<String>();
      source(join.getFromItem(), scope, conditions, names, joined);
      for (var on : join.getOnExpressions()) {
        conditions.add(on, join.isLeft() ? joined : group);
        expression(on, scope, names);
      }
      if (group != null) {
        group.addAll(joined);
      }
    }
  }

  private static void refuseUnusual(Join join) {
    var outer = join.isRight() || join.isFull() || join.isOuter() && !join.isLeft();
    var odd = join.isNatural() || join.isApply() || join.isSemi() || join.isArray() || join.isAny();
    if (outer || odd || join.isAll() || join.isAsOf() || join.isGlobal() || join.isWindowJoin()) {
      throw new Unfenced("a join other than inner, left or cross");
    }
    if (join.getUsingColumns() != null && !join.getUsingColumns().isEmpty()) {
      throw new Unfenced("a join by 'using'");
    }
  }

  private void source(
      FromItem item, Scope scope, Conditions conditions, Names names, @Nullable Set<String> group) {
    if (item instanceof Table table) {
      note(group, table(table, scope, names));
    } else if (item instanceof ParenthesedFromItem nested && nested.getAlias() == null) {
      var inner = new HashSet<String>();
      sources(nested.getFromItem(), nested.getJoins(), scope, conditions, names, inner);
      inner.forEach(alias -> note(group, alias));
    } else if (item.getClass() == ParenthesedSelect.class) {
      select((ParenthesedSelect) item, null, names);
      note(group, other(item, scope));
    } else if (item instanceof TableFunction function) {
      expression(function.getFunction(), scope, names);
      note(group, other(item, scope));
    } else {
      throw new Unfenced("a source of rows of this kind is not taken");
    }
  }

  private static void note(@Nullable Set<String> group, String alias) {
    if (group != null) {
      group.add(alias);
    }
  }

  private static String other(FromItem item, Scope scope) {
    if (item.getAlias() == null) {
      throw new Unfenced("a derived table has no alias");
    }
    var alias = Tables.plain(item.getAlias().getName());
    scope.addOther(alias);
    return alias;
  }

  /** Adds a table and returns its alias. */
  String table(Table table, Scope scope, Names names) {
    var alias = Tables.aliasOf(table);
    var isCommon = table.getSchemaName() == null && names.has(Tables.nameOf(table));
    if (isCommon || !Tables.isTenantTable(table)) {
      scope.addOther(alias);
    } else {
      tenantRows = true;
      scope.addTenantTable(alias, Tables.nameOf(table));
    }
    return alias;
  }

  /** Reads the queries inside an expression. */
  void expression(@Nullable Expression expression, Scope scope, Names names) {
    if (expression != null) {
      expression.accept(new Subqueries(this, scope, names), null);
    }
  }
}
