package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.troth.app.house.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tab of somebody of the sample tenant's staff. */
record StaffTab(Page page) {

  static final String OWNER = "olive@engageware.example";

  StaffTab signIn() {
    open("/admin/sign-in");
    page.fill("input[name=name]", OWNER);
    page.fill("input[name=password]", House.password(OWNER));
    press("Sign in");
    assertThat(page.url()).endsWith("/admin");
    return this;
  }

  void open(String path) {
    page.navigate(House.tenant() + path);
  }

  /** Presses a button of the page's content or of the strip above it, and waits for the answer. */
  void press(String words) {
    Clicks.through(button(words));
  }

  boolean offers(String words) {
    return button(words).count() > 0;
  }

  private com.microsoft.playwright.Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Opens the draft of the next version, begun by somebody before or begun now. */
  String draftNext(String policy) {
    open("/admin/policies/" + policy);
    if (offers("Draft the next version")) {
      press("Draft the next version");
    } else {
      Clicks.through(page.getByText("Go on with the draft"));
    }
    assertThat(page.url()).contains("/admin/drafts/");
    return page.url().replaceFirst("\\?.*", "").replaceFirst(".*?(/admin/)", "$1");
  }

  /** The addresses of the page's menu. */
  List<String> menu() {
    return menu(page);
  }

  static List<String> menu(Page page) {
    var links = page.locator("nav ul a[href^='/']").all();
    assertThat(links).as("the menu of %s", page.url()).isNotEmpty();
    return links.stream().map(link -> link.getAttribute("href")).distinct().toList();
  }

  /** Replaces every part of a draft by the sample's own. */
  void write(String draft, int version) {
    open(draft + "/files");
    for (var file : List.of("en.md", "de.md", "policy.yaml")) {
      page.fill("textarea[name='" + file + "']", sample(version, file));
    }
    press("Save the draft");
    assertThat(page.url()).as("saved").contains("saved=true");
  }

  /** As the owner, answers for whatever in the draft nothing keeps. */
  void answerForGaps(String draft) {
    open(draft.replace("/drafts/", "/board/gaps/"));
    if (page.locator("textarea[name=reason]").count() > 0) {
      page.fill("textarea[name=reason]", "A person does it, by the list on the wall.");
      press("Answer for these gaps");
    }
  }

  private static String sample(int version, String file) {
    var path = "examples/tenants/engageware/policies/privacy/v%d/%s".formatted(version, file);
    try (var in = StaffTab.class.getClassLoader().getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LocalDate earliest() {
    return LocalDate.parse(page.locator("#publish time").first().getAttribute("datetime"));
  }

  void publish(LocalDate on, String significance) {
    page.fill("input[name=effectiveOn]", on.toString());
    page.check("input[value=" + significance + "]");
    press("Publish and tell everybody");
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** The numbers of the page that is open, by their words. */
  Map<String, Long> figures() {
    var figures = new LinkedHashMap<String, Long>();
    for (var figure : page.locator(".figure").all()) {
      var number = figure.locator(".figure-number").textContent().replaceAll("\\D", "");
      figures.put(figure.locator(".figure-label").textContent().strip(), Long.valueOf(number));
    }
    return figures;
  }

  /** What binds a person, as staff read it. */
  String standing(Somebody person) {
    open("/admin/people?q=" + person.externalId());
    Clicks.through(page.locator("tbody th a"));
    return page.locator("section[aria-labelledby=standing-heading] dl").first().innerText();
  }

  /** Everything that is known to have happened to a person. */
  String history(Somebody person) {
    standing(person);
    return page.locator("section[aria-labelledby=line-heading]").innerText();
  }

  void twoWeeksPass() {
    open("/admin");
    press("A week passes");
    press("A week passes");
  }

  /** The rows of the file that a page's link leads to, without its head. */
  List<String> download(String words) {
    var file = page.waitForDownload(() -> page.getByText(words).click());
    try {
      return Files.readAllLines(file.path()).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
