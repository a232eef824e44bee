package io.troth.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.app.house.Browser;
import org.junit.jupiter.api.Test;

/** The inspector sees what it is there to see. */
class InspectorTest {

  @Test
  void complainsOfWideShutAndNoisyPages() {
    try (var visitor = Browser.visitor(true)) {
      var inspector = new Inspector(visitor);
      inspector
          .page()
          .setContent(
              """
              <!doctype html><html lang="en"><head><title>Bad</title></head>
              <body><main><h1>Bad</h1><input><div style="width: 1600px">wide</div></main>
              <script>console.error('noise')</script></body></html>
              """);

      inspector.look();

      assertThat(inspector.complaints())
          .anyMatch(complaint -> complaint.contains("px wide at 390 px, LIGHT"))
          .anyMatch(complaint -> complaint.contains("px wide at 1440 px, DARK"))
          .anyMatch(complaint -> complaint.contains("label: <input"))
          .anyMatch(complaint -> complaint.endsWith("says in the console: noise"));
    }
  }
}
