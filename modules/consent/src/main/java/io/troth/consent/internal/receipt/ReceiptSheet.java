package io.troth.consent.internal.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.consent.api.ReceiptText;

/** A receipt as it is set on paper. */
@CheckedTemplate(basePath = "receipt")
record ReceiptSheet(ReceiptText it, Paper paper) implements TemplateInstance {

  /** What only paper says. */
  record Paper(String title, String page, String of, String check) {}
}
