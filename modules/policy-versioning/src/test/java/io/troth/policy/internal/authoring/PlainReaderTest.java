package io.troth.policy.internal.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.troth.policy.api.Clause;
import io.troth.policy.api.PolicyText;
import io.troth.policy.api.authoring.ImportedPolicy.Dropped;
import io.troth.policy.api.authoring.PlainPolicies.Format;
import io.troth.policy.internal.RandomDocuments;
import org.junit.jupiter.api.Test;

class PlainReaderTest {

  private final Dropping dropping = new Dropping();

  @Test
  void headingsOfAPageBecomeClausesWithIds() {
    var text =
        read(
            Format.HTML,
            """
            <title>Site</title><h1>Privacy notice</h1><p>Who we are.</p>
            <h2>1. What we collect</h2><ul><li>Your name<li>Your <b>e-mail</b> address</ul>
            <h3>More</h3><p>Nothing else.</p><h2>Über Änderungen</h2><p>See
            <a href="https://example.test/a">here</a>.</p>""");

    assertThat(text.title()).isEqualTo("Privacy notice");
    assertThat(text.clauses())
        .containsExactly(
            new Clause("introduction", "Introduction", "Who we are."),
            new Clause(
                "what-we-collect",
                "1. What we collect",
                "-  Your name\n-  Your **e-mail** address\n\n### More\n\nNothing else."),
            new Clause(
                "ueber-aenderungen", "Über Änderungen", "See [here](<https://example.test/a>)."));
  }

  @Test
  void whatCanRunIsDroppedAndSaid() {
    var text =
        read(
            Format.HTML,
            """
            <h2 onclick="steal()">Data<script>alert(1)</script></h2>
            <p>We <svg onload="alert(2)"><text>hidden</text></svg>keep it.
            <a href="javascript:alert(3)">Click</a> <img src=x onerror=alert(4)>
            <iframe src="https://example.test"></iframe></p>""");

    assertThat(text.clauses()).containsExactly(new Clause("data", "Data", "We keep it. Click"));
    assertThat(dropping.all())
        .contains(
            new Dropped("script", 1),
            new Dropped("svg", 1),
            new Dropped("img", 1),
            new Dropped("iframe", 1),
            new Dropped("link", 1),
            new Dropped("handler", 1));
  }

  @Test
  void htmlInsideMarkdownIsTreatedAlike() {
    var text =
        read(
            Format.MARKDOWN,
            "## Data\n\nWe keep <script>alert(1)</script>it.\n\n<svg onload=\"alert(2)\"></svg>\n");

    assertThat(text.clauses()).containsExactly(new Clause("data", "Data", "We keep it."));
    assertThat(dropping.all()).contains(new Dropped("script", 1), new Dropped("svg", 1));
  }

  @Test
  void textThatLooksLikeMarkdownSaysTheSameAfterwards() {
    var text =
        read(
            Format.HTML,
            "<h2>Prices</h2><p># 1 of 2*3 is &lt;b&gt; [x](y) &amp;amp; _so_</p><p>1. no list</p>");

    assertThat(MarkdownLine.plain(text.clauses().get(0).body()))
        .isEqualTo("# 1 of 2*3 is <b> [x](y) &amp; _so_\n\n1. no list");
  }

  @Test
  void plainTextIsCutAtWhatLooksLikeAHeading() {
    var text =
        read(
            Format.TEXT,
            """
            Privacy notice

            We are Example.

            WHAT WE COLLECT
            Your name.

            2. Changes

            We tell you before:
            - by e-mail
            - on the
              platform
            """);

    assertThat(text.title()).isEqualTo("Privacy notice");
    assertThat(text.clauses())
        .containsExactly(
            new Clause("introduction", "Introduction", "We are Example."),
            new Clause("what-we-collect", "WHAT WE COLLECT", "Your name."),
            new Clause(
                "changes",
                "2. Changes",
                "We tell you before:\n\n-  by e-mail\n-  on the platform"));
  }

  @Test
  void ownIdsAndTheTitleOfTheHeadAreKept() {
    var text =
        read(
            Format.MARKDOWN,
            "---\ntitle: Our notice\n---\n\n## Who {#scope}\n\nWe.\n\n## Who\n\nYou.\n");

    assertThat(text.title()).isEqualTo("Our notice");
    assertThat(text.clauses()).extracting(Clause::id).containsExactly("scope", "who");
  }

  @Test
  void aClauseThatIsTooLongGoesOnInTheNext() {
    var text = read(Format.TEXT, "Data\n\n" + "We keep this and that. ".repeat(2_000));

    assertThat(text.clauses()).hasSizeGreaterThan(2);
    assertThat(text.clauses())
        .allSatisfy(clause -> assertThat(clause.body()).hasSizeLessThan(20_001));
    assertThat(text.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
  }

  @Test
  void deepNestingIsReadWithoutFallingOver() {
    var text = read(Format.HTML, "<h2>Deep</h2>" + "<div><b>".repeat(100_000) + "end");

    assertThat(text.clauses()).extracting(Clause::id).containsExactly("deep");
  }

  @Test
  void anyTextBecomesSomethingThatCanBeStored() {
    qt().forAll(RandomDocuments.texts())
        .checkAssert(
            body -> {
              for (var format : Format.values()) {
                var read = read(format, "Some title\n\n" + body);
                assertThat(StoredRules.faultsOf(read)).as("%s: %s", format, body).isEmpty();
              }
            });
  }

  private PolicyText read(Format format, String text) {
    return PlainReader.read(text, format, "en", dropping);
  }
}
