package io.troth.admin.internal.connector;

import io.troth.retention.api.ConnectorTarget.Database;
import io.troth.retention.api.Connectors.ConnectorView;
import io.troth.retention.api.Connectors.Errand;
import io.troth.retention.api.Connectors.Finding;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connectors and what they were asked, as the pages show them. */
final class ConnectorViews {

  private ConnectorViews() {}

  /** One connector in the list and at the head of its page. */
  record Row(
      String href,
      String name,
      String kind,
      String place,
      Tone tone,
      String state,
      boolean on,
      boolean database,
      int days,
      Moment added,
      @Nullable Moment overlap) {

    static Row of(ConnectorView one, Reader reader) {
      return new Row(
          ConnectorPages.HERE + "/" + one.id(),
          one.name(),
          ConnectorWords.kind(one.target()),
          ConnectorWords.place(one.target()),
          ConnectorWords.tone(one),
          ConnectorWords.state(one),
          one.on(),
          one.target() instanceof Database,
          one.days(),
          reader.brief(one.createdAt()),
          one.earlierUntil().map(reader::moment).orElse(null));
    }
  }

  /** What one system was asked in one erasure. */
  record Asked(
      String href,
      String system,
      String erasure,
      Tone tone,
      String state,
      String said,
      Moment since,
      Moment deadline,
      @Nullable Moment next) {

    static Asked of(Errand errand, Reader reader) {
      return new Asked(
          ConnectorPages.HERE + "/" + errand.connector(),
          errand.system(),
          errand.erasure().toString(),
          ConnectorWords.tone(errand.state()),
          ConnectorWords.state(errand),
          ConnectorWords.said(errand),
          reader.brief(errand.createdAt()),
          reader.brief(errand.deadline()),
          errand.nextAt().map(reader::moment).orElse(null));
    }
  }

  /** What a test or a dry run found. */
  record Found(String title, List<Line> lines) {

    static Found of(String title, List<Finding> findings) {
      return new Found(title, findings.stream().map(Line::of).toList());
    }
  }

  /** One thing that was looked at. */
  record Line(Tone tone, String state, String words) {

    static Line of(Finding finding) {
      return finding.well()
          ? new Line(Tone.KEPT, "Well", finding.words())
          : new Line(Tone.BROKEN, "Not well", finding.words());
    }
  }
}
