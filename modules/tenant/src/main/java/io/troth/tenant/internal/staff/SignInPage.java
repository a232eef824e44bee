package io.troth.tenant.internal.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.troth.web.page.Form;
import io.troth.web.page.PlainShell;

/** Pages around the sign-in of staff. */
final class SignInPage {

  private SignInPage() {}

  @CheckedTemplate(basePath = "tenant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SignIn(PlainShell shell, Form form, String next, boolean local)
      implements TemplateInstance {}
}
