package io.troth.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawPackTest {

  private final LawPack law = LawPack.current();

  @Test
  void oneWeekIsTheFloorOfPrivacyNotices() {
    assertThat(law.noticeFloorDays("PRIVACY_NOTICE", "EU", "END_USERS")).isEqualTo(7);
  }

  @Test
  void businessUsersInTheUnionGetFifteenDaysForTerms() {
    assertThat(law.noticeFloorDays("TERMS", "EU", "ORGANISATIONS")).isEqualTo(15);
  }

  @Test
  void whatIsNotKnownIsAnsweredWithTheStrictestRow() {
    assertThat(law.noticeFloorDays("TERMS", LawPack.ANY, LawPack.ANY)).isEqualTo(15);
  }

  @Test
  void theAreaIncludesNorwayButNotTheUnitedStates() {
    assertThat(law.isInEea("NO")).isTrue();
    assertThat(law.isInEea("US")).isFalse();
  }

  @Test
  void everyRowSaysItsSourceAndConfidence() {
    assertThat(LawTable.read("notice-floors.csv"))
        .allSatisfy(row -> assertThat(row.get("confidence")).isIn("V", "S", "K"))
        .allSatisfy(row -> assertThat(row.get("source")).isNotBlank());
  }
}
