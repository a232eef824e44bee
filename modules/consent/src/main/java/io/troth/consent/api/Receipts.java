package io.troth.consent.api;

import io.troth.kernel.SubjectRef;
import io.troth.web.page.Reader;
import java.util.UUID;

/**
 * Receipts of acts, each in four forms: for people, on paper, as linked data in the shape of
 * ISO/IEC TS 27560:2023, and for consents as a Kantara Consent Receipt. A receipt is made from the
 * act and the version it was about whenever it is asked for, and is the same every time.
 */
public interface Receipts {

  /**
   * The receipt of any act of the tenant, in words.
   *
   * @throws io.troth.kernel.Problem not-found
   */
  ReceiptText text(UUID act, Reader reader);

  /**
   * The receipt of a person's own act, in words.
   *
   * @throws io.troth.kernel.Problem not-found, also for another person's act
   */
  ReceiptText textOfOwn(SubjectRef person, UUID act, Reader reader);
}
