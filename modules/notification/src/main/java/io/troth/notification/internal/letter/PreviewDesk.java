package io.troth.notification.internal.letter;

import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.time.NoticePeriod;
import io.troth.notification.api.NoticePreviews;
import io.troth.notification.internal.mail.NoticeText;
import io.troth.notification.internal.mail.VersionWords;
import io.troth.policy.api.DryRun;
import io.troth.policy.api.Policies;
import io.troth.policy.api.Publications;
import io.troth.policy.api.PublishedVersion;
import io.troth.policy.api.VersionId;
import io.troth.policy.api.VersionView;
import io.troth.tenancy.CurrentTenant;
import io.troth.tenancy.TenantProfile;
import io.troth.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the mail on a draft with what a dry run says of it, by the same templates as any mail. */
@ApplicationScoped
class PreviewDesk implements NoticePreviews {

  private final Policies policies;
  private final Publications publications;
  private final FactsWriter facts;
  private final LetterPress press;
  private final CurrentTenant tenant;
  private final PublicAddress address;
  private final InstantSource clock;

  PreviewDesk(
      Policies policies,
      Publications publications,
      FactsWriter facts,
      LetterPress press,
      CurrentTenant tenant,
      PublicAddress address,
      InstantSource clock) {
    this.policies = policies;
    this.publications = publications;
    this.facts = facts;
    this.press = press;
    this.tenant = tenant;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public Optional<NoticePreview> of(VersionId draft, Optional<LocalDate> on, Locale language) {
    var profile = tenant.profile().orElseThrow();
    var view =
        policies
            .version(draft)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND, "There is no such draft."));
    var run = publications.dryRun(draft, on);
    var date = on.orElse(run.earliest());
    return run.predecessor()
        .flatMap(policies::version)
        .map(before -> write(profile, view, before, run, date, language));
  }

  private NoticePreview write(
      TenantProfile profile,
      VersionView draft,
      VersionView before,
      DryRun run,
      LocalDate date,
      Locale wished) {
    var language = NoticeText.language(wished, profile.locale());
    var version = version(profile, draft, run, date);
    var words =
        new VersionWords(
            version, draft.document(), before.document().commitments().objection(), run.changes());
    var content =
        press.write(
            facts.of(
                profile,
                Optional.empty(),
                Optional.empty(),
                words,
                Set.of(),
                link(profile, draft),
                language),
            language);
    return new NoticePreview(content.subject(), content.text(), content.html(), date, days(run));
  }

  private PublishedVersion version(
      TenantProfile profile, VersionView draft, DryRun run, LocalDate date) {
    return new PublishedVersion(
        draft.head().id(),
        draft.head().number(),
        clock.instant(),
        date.atStartOfDay(profile.zone()).toInstant(),
        NoticePeriod.ofDays(days(run)),
        run.floor(),
        draft.contentHash(),
        draft.document().commitments());
  }

  private static int days(DryRun run) {
    return run.deadlines().get(0).days();
  }

  /** Where the real one leads, without what lets anybody in. */
  private URI link(TenantProfile profile, VersionView draft) {
    return URI.create(address.tenantBase(profile) + "/privacy/coming/" + draft.head().id());
  }
}
