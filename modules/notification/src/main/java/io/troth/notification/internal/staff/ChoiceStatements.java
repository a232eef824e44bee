package io.troth.notification.internal.staff;

import io.troth.notification.api.StaffMails.Choice;
import io.troth.notification.api.StaffTopic;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.Sql;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What colleagues chose. Plain JDBC because one upsert keeps it. */
@Singleton
final class ChoiceStatements {

  private static final String OF =
      "select declined, language from staff_mail_choice where tenant_id = ? and account_id = ?";
  private static final String PUT =
      """
      insert into staff_mail_choice (tenant_id, account_id, declined, language)
      values (?, ?, ?, ?)
      on duplicate key update declined = values(declined), language = values(language)
      """;

  private final Sql sql;
  private final CurrentTenant tenant;

  ChoiceStatements(DataSource database, CurrentTenant tenant) {
    this.sql = new Sql(database);
    this.tenant = tenant;
  }

  Choice of(UUID account) {
    return sql.first(
            OF,
            row -> choice(row.getString("declined"), row.getString("language")),
            tenant.require().value(),
            account)
        .orElse(Choice.EVERYTHING);
  }

  private static Choice choice(String declined, @Nullable String language) {
    var topics =
        Arrays.stream(StaffTopic.values())
            .filter(topic -> Arrays.asList(declined.split(",")).contains(topic.name()))
            .collect(Collectors.toSet());
    return new Choice(topics, Optional.ofNullable(language).map(Locale::forLanguageTag));
  }

  void put(UUID account, Choice choice) {
    var declined =
        choice.declined().stream().sorted().map(StaffTopic::name).collect(Collectors.joining(","));
    sql.update(
        PUT,
        tenant.require().value(),
        account,
        declined,
        choice.language().map(Locale::toLanguageTag));
  }
}
