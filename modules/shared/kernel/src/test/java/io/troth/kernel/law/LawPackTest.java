package io.troth.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LawPackTest {

  private static final Set<String> PEOPLE = Set.of("END_USERS");
  private static final Set<String> BUSINESSES = Set.of("ORGANISATIONS");

  private final LawPack law = LawPack.current();

  @Test
  void oneWeekIsTheFloorOfPrivacyNotices() {
    assertThat(law.notice("PRIVACY_NOTICE", Set.of("EU"), PEOPLE).noticeDays()).isEqualTo(7);
  }

  @Test
  void businessUsersInTheUnionGetFifteenDaysForTerms() {
    var notice = law.notice("TERMS", Set.of("EU"), BUSINESSES);

    assertThat(notice.noticeDays()).isEqualTo(15);
    assertThat(notice.noticeSource()).contains("2019/1150");
  }

  @Test
  void consumersInTheUnionGetThirtyDaysForTerms() {
    assertThat(law.notice("TERMS", Set.of("EU"), PEOPLE).noticeDays()).isEqualTo(30);
  }

  @Test
  void oneWeekIsTheFloorWhereNoLawAsksForMore() {
    assertThat(law.notice("TERMS", Set.of("BR"), PEOPLE).noticeDays()).isEqualTo(7);
    assertThat(law.notice("PROCESSING_AGREEMENT", Set.of(), Set.of()).noticeDays()).isEqualTo(7);
  }

  @Test
  void theStrictestOfAllAudiencesAndRegionsCounts() {
    var both = Set.of("END_USERS", "ORGANISATIONS");

    assertThat(law.notice("TERMS", Set.of("BR", "EU"), both).noticeDays()).isEqualTo(30);
  }

  @Test
  void whatIsNotKnownIsAnsweredWithTheStrictestRow() {
    assertThat(law.notice("TERMS", Set.of(), Set.of()).noticeDays()).isEqualTo(30);
    assertThat(law.notice("TERMS", Set.of(), Set.of()).silenceBarredBy()).isPresent();
  }

  @Test
  void aMemberOfTheUnionIsUnderItsLaw() {
    assertThat(law.notice("TERMS", Set.of("IT"), BUSINESSES).noticeDays()).isEqualTo(15);
  }

  @Test
  void whoAnswersToTheUnionAnswersToItsMembers() {
    assertThat(law.notice("TERMS", Set.of("EU"), PEOPLE).silenceBarredBy())
        .hasValueSatisfying(source -> assertThat(source).contains("Bundesgerichtshof"));
    assertThat(law.notice("TERMS", Set.of("FR"), PEOPLE).silenceBarredBy()).isEmpty();
  }

  @Test
  void silenceMayCountWhereNoLawSaysOtherwise() {
    assertThat(law.notice("PRIVACY_NOTICE", Set.of(), Set.of()).silenceBarredBy()).isEmpty();
    assertThat(law.notice("TERMS", Set.of("EU"), BUSINESSES).silenceBarredBy()).isEmpty();
  }

  @Test
  void whoContractsInTheUnionGetsAMessageToKeep() {
    assertThat(law.notice("TERMS", Set.of("FR"), PEOPLE).mailNeededBy())
        .hasValueSatisfying(source -> assertThat(source).contains("2019/770"));
    assertThat(law.notice("PRIVACY_NOTICE", Set.of(), Set.of()).mailNeededBy()).isEmpty();
    assertThat(law.notice("TERMS", Set.of("BR"), PEOPLE).mailNeededBy()).isEmpty();
  }

  @Test
  void whoeverRefusedIsNotAskedAgainForAsLongAsAnyOfTheirLawsSays() {
    assertThat(law.reprompt(Set.of("FR")).months()).isEqualTo(6);
    assertThat(law.reprompt(Set.of("FR")).source()).contains("platform floor");
    assertThat(law.reprompt(Set.of("US-CA")).months()).isEqualTo(12);
    assertThat(law.reprompt(Set.of("US")).months()).isEqualTo(12);
    assertThat(law.reprompt(Set.of("BR")).months()).isEqualTo(6);
    assertThat(law.reprompt(Set.of()).months()).isEqualTo(12);
  }

  @Test
  void theAreaIncludesNorwayButNotTheUnitedStates() {
    assertThat(law.isInEea("NO")).isTrue();
    assertThat(law.isInEea("US")).isFalse();
  }

  @Test
  void everyRowSaysItsSourceAndConfidence() {
    assertThat(LawTable.read("consent-reprompt.csv"))
        .allSatisfy(row -> assertThat(row.get("confidence")).isIn("V", "S", "K"))
        .allSatisfy(row -> assertThat(row.get("source")).isNotBlank())
        .allSatisfy(row -> assertThat(row.get("jurisdiction")).isIn(withStar()));
    assertThat(LawTable.read("notice-floors.csv"))
        .allSatisfy(row -> assertThat(row.get("confidence")).isIn("V", "S", "K"))
        .allSatisfy(row -> assertThat(row.get("source")).isNotBlank());
  }

  @Test
  void everyRegionARowSpeaksOfIsKnown() {
    assertThat(LawTable.read("notice-floors.csv"))
        .extracting(row -> row.get("jurisdiction"))
        .allSatisfy(region -> assertThat(region).isIn(withStar()));
    assertThat(LawTable.read("regions.csv"))
        .extracting(row -> row.get("within"))
        .allSatisfy(outer -> assertThat(outer.isEmpty() || law.regions().contains(outer)).isTrue());
  }

  @Test
  void noRowGoesBelowAWeek() {
    assertThat(LawTable.read("notice-floors.csv"))
        .allSatisfy(row -> assertThat(Integer.parseInt(row.get("days"))).isBetween(7, 365));
  }

  private Set<String> withStar() {
    var regions = new TreeSet<>(law.regions());
    regions.add("*");
    return regions;
  }
}
