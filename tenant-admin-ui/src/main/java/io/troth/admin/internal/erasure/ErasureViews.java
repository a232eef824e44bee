package io.troth.admin.internal.erasure;

import io.troth.admin.internal.desk.Labels;
import io.troth.admin.internal.desk.Names;
import io.troth.retention.api.Certificate;
import io.troth.retention.api.Certificate.Kept;
import io.troth.retention.api.ErasureState;
import io.troth.retention.api.ErasureView;
import io.troth.web.page.Formats;
import io.troth.web.page.Moment;
import io.troth.web.page.Reader;
import io.troth.web.page.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Erasures and certificates as the pages show them. */
final class ErasureViews {

  private ErasureViews() {}

  /** One erasure in the list and at the head of its page. Nobody's name is in it. */
  record Row(
      String href,
      String who,
      Tone tone,
      String state,
      String progress,
      String ground,
      String provision,
      Moment asked,
      Moment askedOn,
      @Nullable Moment done,
      @Nullable String note,
      @Nullable String trouble) {

    static Row of(ErasureView erasure, Reader reader) {
      return new Row(
          ErasurePages.HERE + "/" + erasure.id(),
          Names.pseudonym(erasure.person()),
          ErasureWords.tone(erasure),
          ErasureWords.words(erasure.state()),
          erasure.state() == ErasureState.RUNNING
              ? erasure.done() + " of " + erasure.steps().size() + " steps"
              : "",
          ErasureWords.words(erasure.ground()),
          erasure.ground().provision(),
          reader.moment(erasure.askedAt()),
          reader.brief(erasure.askedAt()),
          erasure.doneAt().map(reader::brief).orElse(null),
          erasure.note().orElse(null),
          erasure.trouble().orElse(null));
    }
  }

  /** A step, done or to come. */
  record StepLine(String name, @Nullable Moment done) {

    static List<StepLine> of(ErasureView erasure, Reader reader) {
      return erasure.steps().stream()
          .map(
              step ->
                  new StepLine(
                      ErasureWords.step(step.name()),
                      step.doneAt().map(reader::moment).orElse(null)))
          .toList();
    }
  }

  /** A certificate to read and to print. */
  record Paper(
      String number,
      int revision,
      List<String> subjects,
      @Nullable Moment keyDestroyed,
      @Nullable String keyPrint,
      long journal,
      List<GoneLine> gone,
      List<KeptLine> kept,
      List<OutsideLine> outside,
      Moment backups,
      List<Moment> returns,
      Moment issued,
      String hash,
      String mac) {

    static Paper of(Certificate certificate, Reader reader) {
      var content = certificate.content();
      return new Paper(
          certificate.erasure().toString(),
          certificate.revision(),
          content.subjects(),
          content.keyDestroyedAt().map(reader::moment).orElse(null),
          content.keyPrint().orElse(null),
          content.journalPosition(),
          content.rooms().stream().flatMap(room -> GoneLine.of(room, reader).stream()).toList(),
          content.remains().stream().map(one -> KeptLine.of(one, reader)).toList(),
          content.outside().stream().map(OutsideLine::of).toList(),
          reader.moment(content.backupsUntil()),
          content.returns().stream().map(reader::moment).toList(),
          reader.moment(content.issuedAt()),
          certificate.hash(),
          certificate.mac());
    }
  }

  /** A kind of data that is gone. */
  record GoneLine(String room, String what, String count, Moment at) {

    static List<GoneLine> of(Certificate.Room room, Reader reader) {
      return room.gone().stream()
          .map(
              gone ->
                  new GoneLine(
                      room.title(),
                      ErasureWords.kind(gone.what()),
                      Formats.number(gone.count(), reader),
                      reader.brief(room.doneAt())))
          .toList();
    }
  }

  /** What a system outside said. */
  record OutsideLine(String title, String answer) {

    static OutsideLine of(Certificate.Outside outside) {
      var answer = Labels.sentence(outside.answer()) + ": " + outside.detail();
      return new OutsideLine(outside.title(), answer);
    }
  }

  /** What is kept. */
  record KeptLine(
      String what, String count, String ground, String reason, @Nullable Moment until) {

    static KeptLine of(Kept kept, Reader reader) {
      return new KeptLine(
          ErasureWords.kind(kept.what()),
          Formats.number(kept.count(), reader),
          kept.ground(),
          kept.reason(),
          kept.until().map(reader::brief).orElse(null));
    }
  }
}
