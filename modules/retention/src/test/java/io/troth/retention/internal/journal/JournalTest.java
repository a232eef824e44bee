package io.troth.retention.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import io.troth.kernel.TenantId;
import io.troth.retention.api.ErasureGround;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final TenantId TENANT = new TenantId(new UUID(7, 1));

  @TempDir Path folder;

  private Journal journal;

  @BeforeEach
  void anEmptyJournal() {
    journal = new Journal(new JournalFolder(Optional.of(folder)));
  }

  @Test
  void whatIsWrittenIsReadInItsOrder() {
    assertThat(journal.append(entry(1))).isEqualTo(1);
    assertThat(journal.append(entry(2))).isEqualTo(2);

    var read = new Journal(new JournalFolder(Optional.of(folder))).read();

    assertThat(read.entries()).containsExactly(entry(1), entry(2));
    assertThat(read.fault()).isEmpty();
  }

  @Test
  void anErasureThatGoesOnFindsItsLine() {
    journal.append(entry(1));
    journal.append(entry(2));

    assertThat(journal.append(entry(1))).isEqualTo(1);
    assertThat(journal.read().entries()).hasSize(2);
  }

  @Test
  void aChangedLineIsNoticedAndStillHeeded() throws IOException {
    journal.append(entry(1));
    journal.append(entry(2));
    var text = Files.readString(file());

    Files.writeString(file(), text.replace("NO_LONGER_NEEDED", "UNLAWFUL"));

    assertThat(journal.read().fault()).isPresent();
    assertThat(journal.read().entries()).hasSize(2);
  }

  @Test
  void aLineTakenOutOfTheMiddleIsNoticed() throws IOException {
    journal.append(entry(1));
    journal.append(entry(2));
    journal.append(entry(3));
    var lines = Files.readAllLines(file());

    Files.write(file(), List.of(lines.get(0), lines.get(2)));

    assertThat(journal.read().fault()).isPresent();
  }

  @Test
  void aCutEndShowsByTheLastPlace() throws IOException {
    journal.append(entry(1));
    journal.append(entry(2));
    var lines = Files.readAllLines(file());

    Files.writeString(file(), lines.get(0) + "\n");

    assertThat(journal.read().last()).isEqualTo(1);
  }

  @Test
  void aLineTornByACrashIsWrittenAnew() throws IOException {
    journal.append(entry(1));
    Files.writeString(file(), "{\"position\":2,\"era", UTF_8, StandardOpenOption.APPEND);

    assertThat(journal.append(entry(2))).isEqualTo(2);
    assertThat(journal.read().fault()).isEmpty();
  }

  @Test
  void twoReplicasAppendToOneChain() {
    var other = new Journal(new JournalFolder(Optional.of(folder)));

    journal.append(entry(1));
    other.append(entry(2));
    journal.append(entry(3));

    assertThat(other.read().fault()).isEmpty();
    assertThat(other.read().last()).isEqualTo(3);
  }

  private Path file() {
    return folder.resolve("erasures.jsonl");
  }

  private static JournalEntry entry(int number) {
    return new JournalEntry(
        new UUID(1, number),
        TENANT,
        List.of(new SubjectRef(new UUID(2, number)), new SubjectRef(new UUID(3, number))),
        ErasureGround.NO_LONGER_NEEDED,
        Instant.parse("2026-03-01T12:00:00Z"),
        Instant.parse("2026-03-02T12:00:00Z"),
        Optional.of("ab" + number));
  }
}
