package io.troth.consent.internal.receipt;

/** What the API's document says of receipts, wherever they are served. */
final class ReceiptTexts {

  static final String ONE =
      """
      Linked data (JSON-LD) in the words of the Data Privacy Vocabulary 2.3; acts on consent have the
      shape of ISO/IEC TS 27560:2023. With `Accept: application/pdf` the receipt on paper. The same
      act gives the same bytes.""";

  static final String ALL =
      """
      One record for every act, in `dpv:hasRecordOfActivity`. Each record of an act on consent has
      the shape of ISO/IEC TS 27560:2023.""";

  static final String KANTARA =
      """
      Consent Receipt Specification 1.1.0. It knows of consents only: for a refusal, a withdrawal or
      any other act there is none (404), and the linked data is the receipt.""";

  private ReceiptTexts() {}
}
