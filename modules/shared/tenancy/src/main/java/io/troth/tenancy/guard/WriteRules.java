package io.troth.tenancy.guard;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/** The rules for writes: rows are made, changed and removed for the bound tenant only. */
final class WriteRules {

  private final QueryRules queries;

  WriteRules(QueryRules queries) {
    this.queries = queries;
  }

  void update(Update update) {
    if (update.getFromItem() != null || update.getJoins() != null && !update.getJoins().isEmpty()) {
      throw new Unfenced("an update with 'from'");
    }
    var names = queries.with(update.getWithItemsList(), Names.NONE);
    var scope = target(update.getTable(), update.getStartJoins(), update.getWhere(), names);
    sets(update.getUpdateSets(), scope, names);
    queries.order(update.getOrderByElements(), scope, names);
  }

  void delete(Delete delete) {
    if (isFilled(delete.getUsingList()) || isFilled(delete.getUsingFromItemList())) {
      throw new Unfenced("a delete by 'using'");
    }
    var names = queries.with(delete.getWithItemsList(), Names.NONE);
    var scope = target(delete.getTable(), delete.getJoins(), delete.getWhere(), names);
    queries.order(delete.getOrderByElements(), scope, names);
    for (var table : delete.getTables() == null ? List.<Table>of() : delete.getTables()) {
      if (table.getSchemaName() != null) {
        throw new Unfenced("a table is named with another schema");
      }
    }
  }

  private Scope target(
      Table table, @Nullable List<Join> joins, @Nullable Expression where, Names names) {
    var scope = new Scope(null);
    var conditions = new Conditions();
    queries.sources(table, joins, scope, conditions, names, null);
    conditions.add(where, null);
    queries.fence(scope, conditions);
    queries.expression(where, scope, names);
    return scope;
  }

  private void sets(@Nullable List<UpdateSet> sets, Scope scope, Names names) {
    for (var set : sets == null ? List.<UpdateSet>of() : sets) {
      if (queries.tenantRows() && set.getColumns().stream().anyMatch(Tables::writesTenant)) {
        throw new Unfenced("a row would change its tenant");
      }
      queries.expression(set.getValues(), scope, names);
    }
  }

  void insert(Insert insert) {
    if (insert.getSetUpdateSets() != null || insert.getConflictAction() != null) {
      throw new Unfenced("an insert without a list of columns");
    }
    var names = queries.with(insert.getWithItemsList(), Names.NONE);
    var isTenantTable = Tables.isTenantTable(insert.getTable());
    if (insert.getSelect() == null) {
      throw new Unfenced("an insert without values");
    }
    queries.select(insert.getSelect(), null, names);
    if (isTenantTable) {
      queries.metTenantRows();
      source(insert.getSelect(), tenantPosition(insert), insert.getColumns().size(), names);
    }
    sets(insert.getDuplicateUpdateSets(), new Scope(null), names);
  }

  private static int tenantPosition(Insert insert) {
    var found = -1;
    var columns = insert.getColumns() == null ? new ExpressionList<Column>() : insert.getColumns();
    for (var at = 0; at < columns.size(); at++) {
      if (Tables.writesTenant(columns.get(at))) {
        if (found >= 0) {
          throw new Unfenced("the tenant stands twice among the columns");
        }
        found = at;
      }
    }
    if (found < 0) {
      throw new Unfenced("an insert does not name the tenant's column");
    }
    return found;
  }

  private void source(Select source, int position, int width, Names names) {
    if (source instanceof Values values) {
      rows(values.getExpressions(), position, width);
    } else if (source instanceof ParenthesedSelect parenthesed) {
      source(parenthesed.getSelect(), position, width, names);
    } else if (source instanceof SetOperationList operations) {
      operations.getSelects().forEach(one -> source(one, position, width, names));
    } else if (source instanceof PlainSelect block) {
      projection(block, position, width, names);
    } else {
      throw new Unfenced("an insert from a query of this kind");
    }
  }

  private void rows(ExpressionList<?> rows, int position, int width) {
    if (rows instanceof ParenthesedExpressionList<?>) {
      row(rows, position, width);
      return;
    }
    for (var row : rows) {
      if (!(row instanceof ParenthesedExpressionList<?> values)) {
        throw new Unfenced("a row of an insert is unusual");
      }
      row(values, position, width);
    }
  }

  private void row(ExpressionList<?> row, int position, int width) {
    if (row.size() != width) {
      throw new Unfenced("a row of an insert has another width than its columns");
    }
    parameter(row.get(position));
  }

  private void parameter(Object value) {
    if (!(value instanceof JdbcParameter parameter)) {
      throw new Unfenced("an insert gives the tenant otherwise than by a parameter");
    }
    queries.parameters().set(parameter.getIndex());
  }

  /** The block was found lawful before; here only what it hands on as the tenant matters. */
  private void projection(PlainSelect block, int position, int width, Names names) {
    var items = block.getSelectItems();
    if (items.size() != width || items.stream().anyMatch(WriteRules::isStar)) {
      throw new Unfenced("an insert takes columns that it does not name");
    }
    var given = items.get(position).getExpression();
    if (given instanceof Column column) {
      var scope = new QueryRules().block(block, null, names);
      var qualifier = Tables.ownerOfTenantColumn(column);
      if (qualifier == null || !scope.isFenced(qualifier)) {
        throw new Unfenced("an insert takes its tenant from a table that is not fenced");
      }
      return;
    }
    parameter(given);
  }

  private static boolean isStar(SelectItem<?> item) {
    return item.getExpression() instanceof AllColumns;
  }

  private static boolean isFilled(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }
}
