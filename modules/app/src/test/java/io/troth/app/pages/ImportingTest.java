package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.troth.app.house.HouseTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plain policy comes in, without script. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class ImportingTest {

  private static final String PAGE =
      """
      <h1>Imported</h1><h2>What we keep</h2><p>Server logs are deleted after 60 days.
      <script>alert(1)</script></p><h2>Changes</h2>
      <p>We notify you by e-mail at least 30 days before any change.</p>""";

  private OpenDraft begun;
  private StaffTab staff;
  private String draft;

  @BeforeEach
  void beginADraft() {
    begun = OpenDraft.begin();
    staff = begun.staff();
    draft = begun.path();
  }

  @AfterEach
  void discardIt() {
    begun.close();
  }

  @Test
  void aPastedPageBecomesADraftOfWhatAPersonConfirmed() {
    staff.open("/admin/policies/import");
    staff.page().selectOption("[name=policy]", "privacy");
    staff.page().fill("[name=text]", PAGE);
    staff.press("Read it");
    assertThat(staff.text()).contains("1 × script", "“Server logs are deleted after 60 days.”");
    assertThat(staff.page().locator("script").count()).isZero();

    staff
        .page()
        .locator(".sheet", locating("at least 30 days"))
        .locator("[type=checkbox]")
        .first()
        .check();
    staff.press("Make the draft");

    staff.open(draft + "/commitments/notice/it");
    assertThat(staff.page().inputValue("[name=days]")).isEqualTo("30");
    staff.open(draft + "/preview");
    assertThat(staff.text()).contains("What we keep");
  }

  @Test
  void moreThanTwoMegabytesAreRefusedInWords() {
    staff.open("/admin/policies/import");
    staff.page().selectOption("[name=policy]", "privacy");
    var paste = "We keep it. ".repeat(200_000);
    staff.page().evalOnSelector("[name=text]", "(field, text) => { field.value = text; }", paste);
    staff.press("Read it");

    assertThat(staff.page().locator("#text-error").innerText())
        .contains("too long to import", "at most 2 MB");
    assertThat(staff.page().inputValue("[name=text]")).hasSameSizeAs(paste).startsWith("We keep");
  }

  @Test
  void anUploadedPageIsReadAsAPastedOne() {
    staff.open("/admin/policies/import");
    staff.page().selectOption("[name=policy]", "privacy");
    staff
        .page()
        .setInputFiles(
            "[name=file]",
            new FilePayload("policy.html", "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
    staff.press("Read it");

    assertThat(staff.text()).contains("1 × script", "“Server logs are deleted after 60 days.”");
  }

  @Test
  void anUploadThatIsNoTextIsRefusedBesideItsField() {
    staff.open("/admin/policies/import");
    staff.page().selectOption("[name=policy]", "privacy");
    staff
        .page()
        .setInputFiles(
            "[name=file]",
            new FilePayload("policy.pdf", "application/pdf", new byte[] {(byte) 0xff, 0, 1}));
    staff.press("Read it");

    assertThat(staff.text()).contains("not text in UTF-8");
  }

  private static Page.LocatorOptions locating(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
