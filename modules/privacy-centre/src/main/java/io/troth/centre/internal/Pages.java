package io.troth.centre.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.ReceiptText;
import io.troth.policy.api.Commitments.Contact;
import io.troth.web.page.Clause;
import io.troth.web.page.Empty;
import io.troth.web.page.Form;
import io.troth.web.page.Moment;
import io.troth.web.page.NavItem;
import io.troth.web.page.PersonLine;
import io.troth.web.page.PersonShell;
import io.troth.web.page.Ribbon;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the privacy centre and what each shows. */
final class Pages {

  private Pages() {}

  @CheckedTemplate(basePath = "centre")
  record Overview(
      PersonShell shell,
      String title,
      List<BoundPolicy> policies,
      List<ComingCard> coming,
      List<TakenBackPages.View> withdrawn,
      Decisions decisions,
      List<Going> going,
      @Nullable NavItem asked,
      @Nullable Contact officer,
      String suffix)
      implements TemplateInstance {}

  /** Data of somebody inactive that will be erased. */
  record Going(String category, Moment when) {}

  @CheckedTemplate(basePath = "centre")
  record ComingPage(PersonShell shell, ComingView it, Form form) implements TemplateInstance {}

  @CheckedTemplate(basePath = "centre")
  record Receipts(PersonShell shell, @Nullable PersonLine line, Empty empty, @Nullable String next)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "centre")
  record Receipt(PersonShell shell, ReceiptText text, String lang) implements TemplateInstance {}

  @CheckedTemplate(basePath = "centre")
  record ContactPage(PersonShell shell, List<Contact> officers, List<InForce> policies)
      implements TemplateInstance {}

  /** A policy in force, and when it was last changed. */
  record InForce(String title, String href, String version, Moment updated, Moment since) {}

  /**
   * What the person can decide, in numbers.
   *
   * @param waiting changes that wait for their answer
   * @param open purposes with a switch
   * @param on of these, how many go on
   * @param parties others who get data and can be refused
   * @param refused of these, how many were
   */
  record Decisions(int waiting, int open, int on, int parties, int refused) {}

  /**
   * What binds the person under one policy.
   *
   * @param correction how it reads by now, where its wording was corrected
   */
  record BoundPolicy(
      String title,
      @Nullable String version,
      @Nullable Moment since,
      String how,
      boolean asserted,
      @Nullable String href,
      @Nullable Correction correction) {}

  /** A corrected wording of a version, and the page that shows what was corrected. */
  record Correction(String words, Moment at, String href) {}

  /** A coming version in short. */
  record ComingCard(
      String title,
      String summary,
      Tone tone,
      String state,
      String binding,
      @Nullable Moment when,
      Ribbon ribbon,
      String href) {}

  /** A coming version in full, with what can be decided. */
  record ComingView(
      String title,
      int number,
      String href,
      String contentHash,
      String summary,
      Tone tone,
      String state,
      String binding,
      @Nullable Moment when,
      Ribbon ribbon,
      @Nullable String comparedWith,
      List<String> changes,
      Decide decide,
      List<Coming.NewConsent> consents,
      String objectionEffect,
      List<Clause> clauses,
      String form) {}

  /** Which decisions are open. */
  record Decide(boolean bound, boolean accept, boolean decline, boolean object, boolean withdraw) {
    public boolean nothing() {
      return !accept && !decline && !object && !withdraw;
    }
  }
}
