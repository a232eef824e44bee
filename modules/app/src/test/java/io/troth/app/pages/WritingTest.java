package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.house.Browser;
import io.troth.app.house.House;
import io.troth.app.house.HouseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing a draft in the browser, without script unless a test says so. */
@HouseTest
@SuppressWarnings("NullAway.Init")
class WritingTest {

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
  void aPromiseIsMadeInAFormAndStandsInTheFiles() {
    staff.open(draft + "/commitments/review/it");
    staff.page().fill("[name=every]", "P12M");
    staff.page().check("#clauses-changes");
    staff.press("Save this promise");

    staff.open(draft + "/files");
    assertThat(staff.page().inputValue("[name='policy.yaml']"))
        .contains("review:\n  every: P12M\n  clauses:\n    - changes");
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
    staff.open(draft + "/commitments/rights/_new");
    staff.page().selectOption("[name=id]", "appeal");
    staff.page().fill("[name=answerWithinDays]", "900");
    staff.press("Save this promise");

    assertThat(staff.page().inputValue("[name=answerWithinDays]")).isEqualTo("900");
    assertThat(staff.page().locator("#answerWithinDays-error").innerText()).contains("1 to 365");
    assertThat(staff.page().inputValue("[name=id]")).isEqualTo("appeal");
  }

  @Test
  void aNewClauseIsMarkedUntilItIsTranslated() {
    staff.open(draft + "/clauses/_new");
    staff.page().fill("[name=id]", "news");
    staff.page().fill("[name='heading.en']", "News");
    staff.page().fill("[name='body.en']", "Something new.");
    staff.press("Add the clause");
    assertThat(staff.text()).contains("Not translated");

    staff.open(draft + "/clauses/news");
    staff.page().fill("[name='heading.de']", "Neues");
    staff.page().fill("[name='body.de']", "Etwas Neues.");
    staff.press("Save the clause");

    staff.open(draft);
    assertThat(staff.text()).doesNotContain("Not translated").contains("News");
  }

  @Test
  void theSecondOfTwoEditorsSeesTheFirstsChangeAndLosesNothing() {
    var second = begun.tab();
    second.open(draft + "/clauses/scope");
    var files = begun.tab();
    files.open(draft + "/files");
    staff.open(draft + "/clauses/scope");
    staff.page().fill("[name='body.en']", "First.");
    staff.press("Save the clause");

    second.page().fill("[name='body.en']", "Second.");
    second.press("Save the clause");
    assertThat(second.text())
        .contains("Nothing is saved yet", "First.", "Second.", "Olive", "saved this draft");
    second.page().check("#mine-0");
    second.press("Save with these choices");
    var yaml = files.page().inputValue("[name='policy.yaml']");
    files.page().fill("[name='policy.yaml']", yaml.replace("country: AT", "country: IE"));
    files.press("Save the draft");

    assertThat(files.text()).contains("both changes are in", "Second.");
    files.open(draft + "/files");
    assertThat(files.page().inputValue("[name='en.md']")).contains("Second.");
    assertThat(files.page().inputValue("[name='policy.yaml']")).contains("country: IE");
  }

  @Test
  void brokenYamlIsRefusedWithLineAndColumn() {
    staff.open(draft + "/files");
    staff.page().fill("[name='policy.yaml']", "purposes:\n  - id: a\n bad");
    staff.press("Save the draft");

    assertThat(staff.page().locator("[id='policy.yaml-error']").innerText())
        .contains("line 3, column ");
    assertThat(staff.page().inputValue("[name='policy.yaml']")).contains(" bad");
  }

  @Test
  void aChangedSourceAsksForEachTranslationUntilSomebodySaysItIsStillRight() {
    staff.open(draft + "/clauses/scope");
    staff.page().fill("[name='body.en']", "Other words.");
    staff.press("Save the clause");
    staff.open(draft + "?show=open");
    assertThat(staff.page().locator("table").last().innerText()).contains("Source changed since");
    assertThat(staff.page().locator("table").last().locator("tbody tr").count()).isEqualTo(1);

    staff.open(draft + "/review");
    Clicks.through(staff.page().locator("#publish a[href$='/clauses/scope']").first());
    staff.press("The text in German is still right");

    staff.open(draft);
    assertThat(staff.text()).doesNotContain("Source changed since");
  }

  @Test
  void thePreviewShowsTheMailWithItsDates() {
    staff.write(draft, 3);
    staff.open(draft + "/preview?lang=de");
    assertThat(staff.text()).contains("The mail as it would be sent today", "days of notice");

    var mail = staff.page().frameLocator("iframe").locator("body").innerText();
    assertThat(mail).contains("Datenschutzerklärung", "Engageware");
  }

  @Test
  void titlesAndPromisesAreSavedWhileTypingToo() {
    try (var scripted = Browser.visitor(true)) {
      var typist = new StaffTab(scripted.newPage()).signIn();
      typist.open(draft + "/titles");
      typist.page().fill("[name='title.en']", "Typed title");
      typist.page().getByText("Saved at").waitFor();
      typist.open(draft + "/commitments/retention/server-logs");
      typist.page().fill("[name=keep]", "P61D");
      typist.page().getByText("Saved at").waitFor();
      typist.open(draft + "/commitments/purposes/account");
      typist.page().fill("[name=id]", "renamed");
      typist.page().getByText("a new id is saved by the button only").waitFor();
    }

    staff.open(draft + "/titles");
    assertThat(staff.page().inputValue("[name='title.en']")).isEqualTo("Typed title");
    staff.open(draft + "/files");
    assertThat(staff.page().inputValue("[name='policy.yaml']"))
        .contains("keep: P61D")
        .doesNotContain("renamed");
  }

  @Test
  void whatIsTypedIsSentWhenTheTabIsLeft() {
    try (var scripted = Browser.visitor(true)) {
      var typist = new StaffTab(scripted.newPage()).signIn();
      typist.open(draft + "/titles");
      typist.page().fill("[name='title.en']", "Left at once");
      typist
          .page()
          .waitForResponse(
              answer -> answer.url().endsWith("/titles/autosave"),
              () ->
                  typist
                      .page()
                      .evaluate(
                          "Object.defineProperty(document, 'visibilityState', {value: 'hidden'});"
                              + "document.dispatchEvent(new Event('visibilitychange'))"));
    }

    staff.open(draft + "/titles");
    assertThat(staff.page().inputValue("[name='title.en']")).isEqualTo("Left at once");
  }

  @Test
  void typingIsSavedByItselfAndNeverOverSomebodyElse() {
    try (var scripted = Browser.visitor(true)) {
      var typist = new StaffTab(scripted.newPage()).signIn();
      typist.open(draft + "/clauses/scope");
      type(typist, "Typed.");
      typist.page().getByText("Saved at").waitFor();

      staff.open(draft + "/clauses/scope");
      assertThat(staff.page().inputValue("[name='body.en']")).isEqualTo("Typed.");
      staff.page().fill("[name='body.en']", "Other.");
      staff.press("Save the clause");
      type(typist, "Typed on.");
      typist.page().getByText("Somebody else saved this draft").waitFor();

      staff.open(draft + "/clauses/scope");
      assertThat(staff.page().inputValue("[name='body.en']")).isEqualTo("Other.");
    }
  }

  @Test
  void aHundredAndFiftyPromisesFitOnALightPage() throws IOException {
    staff.open(draft + "/files");
    var yaml = staff.page().inputValue("[name='policy.yaml']");
    staff
        .page()
        .fill("[name='policy.yaml']", yaml.replaceFirst("(?m)^categories:\n", "$0" + more(150)));
    staff.press("Save the draft");
    staff.open(draft.replace("/drafts/", "/board/gaps/"));

    assertThat(staff.text()).contains("More 149");
    assertThat(zipped(staff.page().content())).isLessThan(100 * 1024);
  }

  private static String more(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            each ->
                """
                  - id: more-%d
                    name: {en: More %d, de: Mehr %d}
                    sources: [person]
                    clauses: [what-we-hold]
                """
                    .formatted(each, each, each))
        .collect(Collectors.joining());
  }

  private static int zipped(String page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void everyPageOfADraftIsThereForEverybody() {
    try (var visitor = Browser.visitor(true)) {
      var inspector = new Inspector(visitor);
      new StaffTab(inspector.page()).signIn();
      for (var page :
          new String[] {
            "",
            "/titles",
            "/clauses/_new",
            "/clauses/scope",
            "/commitments",
            "/commitments/purposes/account",
            "/commitments/categories/_new",
            "/commitments/precedence/it",
            "/preview",
            "/files"
          }) {
        inspector.open(House.tenant() + draft + page);
      }
      inspector.open(House.tenant() + "/admin/policies/import");

      assertThat(inspector.complaints()).isEmpty();
    }
  }

  private static void type(StaffTab tab, String words) {
    tab.page().fill("[name='body.en']", words);
  }
}
