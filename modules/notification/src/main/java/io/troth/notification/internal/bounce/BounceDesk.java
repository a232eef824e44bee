package io.troth.notification.internal.bounce;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.notification.api.Bounces;
import io.troth.notification.internal.mail.ReturnPaths;
import io.troth.notification.internal.mail.ReturnPaths.Sent;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantDirectory;
import io.troth.tenancy.TenantProfile;
import io.troth.tenancy.TenantScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds out whose mail a report is about. */
@Singleton
final class BounceDesk implements Bounces {

  private final ReturnPaths returnPaths;
  private final TenantDirectory tenants;
  private final CurrentTenant current;
  private final TenantScope scope;
  private final BounceLedger ledger;

  BounceDesk(
      ReturnPaths returnPaths,
      TenantDirectory tenants,
      CurrentTenant current,
      TenantScope scope,
      BounceLedger ledger) {
    this.returnPaths = returnPaths;
    this.tenants = tenants;
    this.current = current;
    this.scope = scope;
    this.ledger = ledger;
  }

  @Override
  public Outcome receive(byte[] message) {
    if (message.length > LONGEST) {
      throw Problem.of(CommonProblem.TOO_LARGE, "A report has at most 1 MiB.");
    }
    var report =
        ReportReader.read(message)
            .orElseThrow(
                () ->
                    Problem.at(
                        CommonProblem.INVALID_INPUT,
                        "body",
                        "This is no report on the delivery of a mail, and no complaint about one.",
                        "a message of type multipart/report (RFC 3464, RFC 5965), as it was received"));
    return sent(report)
        .map(sent -> scope.call(sent.tenant(), () -> ledger.receive(sent.notice(), report)))
        .orElseGet(Outcome.Unknown::new);
  }

  /** Inside a tenant's scope only that tenant's mails are known. */
  private Optional<Sent> sent(MailReport report) {
    var candidates =
        current
            .find()
            .map(List::of)
            .orElseGet(() -> tenants.all().stream().map(TenantProfile::id).toList());
    return report.tokens().stream()
        .flatMap(token -> returnPaths.read(token, candidates).stream())
        .findFirst();
  }
}
