package io.troth.tenancy.guard;

import io.troth.tenancy.guard.Verdict.Fenced;
import io.troth.tenancy.guard.Verdict.Open;
import io.troth.tenancy.guard.Verdict.Refused;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;

/** Judges one statement text. What cannot be understood is refused. */
final class StatementRules {

  private static final Pattern DATA_STATEMENT =
      Pattern.compile("\\s*(select|with|insert|update|delete)\\b.*", Pattern.DOTALL);

  /** The one spelling of a shared lock that both servers take, and the parser does not know. */
  private static final Pattern SHARED_LOCK = Pattern.compile("\\s+lock in share mode\\s*$");

  private StatementRules() {}

  static Verdict judge(String sql) {
    try {
      var text = SqlText.read(sql);
      if (text.exemption() == null) {
        return judge(text);
      }
      return DATA_STATEMENT.matcher(text.text().toLowerCase(Locale.ROOT)).matches()
          ? new Open()
          : new Refused("an exemption is for reading and writing rows only");
    } catch (Unfenced e) {
      return new Refused(e.reason());
    }
  }

  private static Verdict judge(SqlText text) {
    var statement = parse(text.text());
    var queries = new QueryRules();
    if (statement instanceof Select select) {
      queries.select(select, null, Names.NONE);
    } else if (statement instanceof Insert insert) {
      new WriteRules(queries).insert(insert);
    } else if (statement instanceof Update update) {
      new WriteRules(queries).update(update);
    } else if (statement instanceof Delete delete) {
      new WriteRules(queries).delete(delete);
    } else {
      throw new Unfenced("only select, insert, update and delete are taken");
    }
    if (queries.selects() != text.selects()) {
      throw new Unfenced("a query stands where it cannot be checked");
    }
    return queries.tenantRows() ? new Fenced(queries.parameters()) : new Open();
  }

  /** It ends the statement and changes nothing about which rows are read. */
  private static String withoutLock(String text) {
    return SHARED_LOCK.matcher(text).replaceFirst("");
  }

  private static Statement parse(String text) {
    var parser =
        new CCJSqlParser(new StringProvider(withoutLock(text))).withAllowComplexParsing(true);
    try {
      var statement = parser.Statement();
      if (statement == null || parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
        throw new Unfenced("it goes on after its end");
      }
      return statement;
    } catch (ParseException | TokenMgrException e) {
      var where = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Unfenced("it cannot be parsed: " + where);
    }
  }
}
