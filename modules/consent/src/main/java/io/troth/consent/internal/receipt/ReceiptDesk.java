package io.troth.consent.internal.receipt;

import io.troth.consent.api.ActView;
import io.troth.consent.api.Acts;
import io.troth.consent.api.ReceiptText;
import io.troth.consent.api.Receipts;
import io.troth.kernel.CommonProblem;
import io.troth.kernel.Problem;
import io.troth.kernel.SubjectRef;
import io.troth.policy.api.page.PurposeWords;
import io.troth.web.page.Reader;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds acts and hands out their receipts: one statement, whatever the form. */
@Singleton
class ReceiptDesk implements Receipts {

  private final Acts acts;
  private final Deeds deeds;
  private final PurposeWords purposes;

  ReceiptDesk(Acts acts, Deeds deeds, PurposeWords purposes) {
    this.acts = acts;
    this.deeds = deeds;
    this.purposes = purposes;
  }

  @Override
  public ReceiptText text(UUID act, Reader reader) {
    return text(any(act), reader);
  }

  @Override
  public ReceiptText textOfOwn(SubjectRef person, UUID act, Reader reader) {
    return text(own(person, act), reader);
  }

  private ReceiptText text(Deed deed, Reader reader) {
    return TextWriter.of(deed, reader.zone(), reader.locale(), purposes);
  }

  /** Any act of the tenant. */
  Deed any(UUID act) {
    return deeds.of(acts.find(act).orElseThrow(ReceiptDesk::unknown));
  }

  /** An act of this person; another's is not found. */
  Deed own(SubjectRef person, UUID act) {
    return deeds.of(
        acts.find(act).filter(found -> isOf(person, found)).orElseThrow(ReceiptDesk::unknown));
  }

  private static boolean isOf(SubjectRef person, ActView act) {
    return act.subject().equals(person);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such receipt.");
  }
}
