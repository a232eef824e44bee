package io.troth.policy.internal.document;

import io.troth.kernel.law.NoticeLaw;
import io.troth.policy.api.Commitments.Channel;
import io.troth.policy.api.Commitments.NoticeRule;
import io.troth.policy.api.NoticeTerms;
import io.troth.policy.api.Significance;
import java.util.Set;

/**
 * What must hold of announcing changes: nothing below the law, and nothing that is promised for all
 * changes taken back for those that matter more.
 */
final class NoticeRules {

  private final NoticeRule notice;
  private final Checks checks;
  private final NoticeLaw law;

  NoticeRules(NoticeRule notice, Checks checks, NoticeLaw law) {
    this.notice = notice;
    this.checks = checks;
    this.law = law;
  }

  void check() {
    var general = notice.termsFor(Significance.EDITORIAL);
    terms(NoticeShape.GENERAL, general);
    notice.beyondWording().ifPresent(terms -> more(NoticeShape.BEYOND_WORDING, terms, general));
    notice
        .forReconsent()
        .ifPresent(
            terms -> more(NoticeShape.FOR_RECONSENT, terms, notice.termsFor(Significance.NOTICE)));
    if (notice.bannerReplacesBouncedMail()
        && !notice.channels().containsAll(Set.of(Channel.EMAIL, Channel.PLATFORM))) {
      checks.add("notice.bannerReplacesBouncedMail", "needs both channels", "EMAIL and PLATFORM");
    }
  }

  private void terms(String path, NoticeTerms terms) {
    int most = DocumentLimits.LONGEST_NOTICE_DAYS;
    if (terms.days() < law.noticeDays() || terms.days() > most) {
      checks.add(
          path + ".days",
          terms.days() + " is out of range",
          law.noticeDays() + " to " + most + " (" + law.noticeSource() + ")");
    }
    if (terms.channels().isEmpty()) {
      checks.add(path + ".channels", "is empty", "EMAIL, PLATFORM or both");
    } else if (!terms.channels().contains(Channel.EMAIL)) {
      law.mailNeededBy()
          .ifPresent(
              source ->
                  checks.add(
                      path + ".channels",
                      "the law asks for a message people can keep (" + source + ")",
                      "EMAIL, with PLATFORM or without"));
    }
    checks.cites(path, terms.clauses());
  }

  private void more(String path, NoticeTerms terms, NoticeTerms others) {
    terms(path, terms);
    if (terms.days() < others.days()) {
      checks.add(
          path + ".days",
          terms.days() + " is less than what is promised for changes that matter less",
          others.days() + " or more");
    }
    others.channels().stream()
        .sorted()
        .filter(channel -> !terms.channels().contains(channel))
        .forEach(
            channel ->
                checks.add(
                    path + ".channels",
                    channel + " is promised for changes that matter less, and missing here",
                    "these and more"));
    if (terms.days() == others.days() && terms.channels().equals(others.channels())) {
      checks.add(
          path, "says nothing more than holds anyway", "more days, one more channel, or no such");
    }
  }
}
