package io.troth.admin.internal.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.kernel.SubjectRef;
import io.troth.notification.api.ReturnKind;
import io.troth.notification.api.ReturnedMails.Returned;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsWhateverItsStatus(ReturnKind kind) {
    assertThat(ReturnWords.reason(report(kind, "5.9.99", true))).isNotBlank();
    assertThat(ReturnWords.consequence(report(kind, "", true))).isNotBlank();
    assertThat(ReturnWords.word(kind)).isNotBlank();
  }

  @Test
  void aStatusThatPeopleKnowIsSaidInItsOwnWords() {
    assertThat(ReturnWords.reason(report(ReturnKind.SOFT, "5.2.2", true)))
        .isEqualTo("The mailbox is full.");
  }

  @Test
  void whatWasPutRightSaysSo() {
    assertThat(ReturnWords.consequence(report(ReturnKind.HARD, "5.1.1", false)))
        .startsWith("The address was put right since.");
  }

  private static Returned report(ReturnKind kind, String status, boolean pending) {
    var id = new UUID(1, 2);
    return new Returned(id, id, new SubjectRef(id), kind, status, Instant.EPOCH, pending);
  }
}
