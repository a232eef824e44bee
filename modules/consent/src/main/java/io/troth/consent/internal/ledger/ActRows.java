package io.troth.consent.internal.ledger;

import io.troth.consent.api.ActType;
import io.troth.consent.api.ActView;
import io.troth.consent.api.ChoiceCommand.Source;
import io.troth.consent.api.Manner.OnBehalf;
import io.troth.kernel.Actor;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.PolicyId;
import io.troth.policy.api.VersionId;
import io.troth.tenancy.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of the ledger. */
final class ActRows {

  private ActRows() {}

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        view(row),
        row.getLong("ordinal"),
        row.getInt("compared_with"),
        row.getBoolean("with_acceptance"),
        id(row, "linked_id").map(SubjectRef::new));
  }

  static ActView view(ResultSet row) throws SQLException {
    var at = Instant.ofEpochMilli(row.getLong("acted_at"));
    return new ActView(
        Sql.uuid(row.getBytes("id")),
        new SubjectRef(Sql.uuid(row.getBytes("subject_id"))),
        ActType.valueOf(row.getString("type")),
        text(row),
        Optional.ofNullable(row.getString("purpose")),
        Optional.ofNullable(row.getString("recipient")),
        Optional.ofNullable(row.getString("reason")),
        at,
        Sql.instant(row, "known_at").orElse(at),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        how(row));
  }

  private static Optional<ActView.Text> text(ResultSet row) throws SQLException {
    var policy = id(row, "policy_id");
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ActView.Text(
            new PolicyId(policy.get()),
            new VersionId(Sql.uuid(row.getBytes("version_id"))),
            row.getInt("version_number"),
            row.getString("content_hash")));
  }

  private static ActView.Circumstances how(ResultSet row) throws SQLException {
    var proof = Optional.ofNullable(row.getString("proof"));
    var asserted = row.getBoolean("asserted");
    var onBehalf =
        Optional.ofNullable(row.getString("on_behalf"))
            .map(OnBehalf.Kind::valueOf)
            .map(kind -> new OnBehalf(kind, proof.orElse("")));
    return new ActView.Circumstances(
        row.getString("screen"),
        Optional.ofNullable(row.getString("control")),
        Optional.ofNullable(row.getString("language")),
        id(row, "form_id"),
        Optional.ofNullable(row.getBytes("origin")).map(HexFormat.of()::formatHex),
        Optional.ofNullable(row.getString("source")).map(Source::valueOf),
        onBehalf,
        asserted,
        onBehalf.isPresent() ? Optional.empty() : proof);
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(Sql::uuid);
  }
}
