package io.troth.tenant.internal.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.web.page.Form;
import io.troth.web.page.PlainShell;
import org.jspecify.annotations.Nullable;

/** Pages around mail links. None says anything about the person. */
final class LinkPage {

  private LinkPage() {}

  @CheckedTemplate(basePath = "tenant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkOpen(PlainShell shell, String action) implements TemplateInstance {}

  @CheckedTemplate(basePath = "tenant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkNew(
      PlainShell shell,
      Form form,
      boolean offered,
      boolean sent,
      @Nullable String other,
      @Nullable String otherName)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "tenant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignedOut(PlainShell shell) implements TemplateInstance {}
}
