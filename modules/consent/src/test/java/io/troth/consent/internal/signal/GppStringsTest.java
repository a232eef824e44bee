package io.troth.consent.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.strings;

import io.troth.consent.internal.signal.GppState.Said;
import io.troth.consent.internal.signal.GppStrings.Section;
import io.troth.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GppStringsTest {

  /** A vector of the library: usnat with every field set, the signal among them. */
  private static final String USNAT = "DBABLA~BVVVkkkkkpFY.YA";

  @Test
  void aKnownStringIsRead() {
    var sections = GppStrings.read(USNAT);

    assertThat(sections).extracting(Section::name).containsExactly("usnat");
    assertThat(sections.get(0).id()).isEqualTo(7);
    assertThat(sections.get(0).fields())
        .containsEntry("SaleOptOut", 1)
        .containsEntry("SharingNotice", 1)
        .containsEntry("KnownChildSensitiveDataConsents", List.of(2, 1, 0))
        .containsEntry("Gpc", true);
  }

  @Test
  void theOldStringOfTheUnitedStatesIsRead() {
    assertThat(GppStrings.read("DBABTA~1YNN").get(0).fields())
        .containsEntry("Notice", 'Y')
        .containsEntry("OptOutSale", 'N');
  }

  @Test
  void theConsentFrameworkIsNamedAndNotRead() {
    var sections =
        GppStrings.read("DBACNYA~CPSG_8APSG_8ANwAAAENAwCAAAAAAAAAAAAAAAAAAAAA.QAAA.IAAA~1YNN");

    assertThat(sections).extracting(Section::name).containsExactly("tcfeuv2", "uspv1");
    assertThat(sections.get(0).fields()).isEmpty();
  }

  @Test
  void anEmptyHeaderHasNoSections() {
    assertThat(GppStrings.read("DBAA")).isEmpty();
  }

  @Test
  void whateverIsWrittenIsReadBack() {
    qt().withExamples(300)
        .forAll(said(), said(), said(), arbitrary().pick(true, false))
        .checkAssert(
            (notice, limit, optOut, gpc) -> {
              var state =
                  new GppState(notice, notice, limit, optOut, limit, optOut, notice, limit, gpc);
              var read = GppStrings.read(GppStrings.write(state));
              assertThat(read).extracting(Section::name).containsExactly("usnat", "usca");
              assertThat(fields(read, 0)).isEqualTo(national(state));
              assertThat(fields(read, 1)).isEqualTo(californian(state));
            });
  }

  @Test
  void weArePartyToNoAgreementOfTheIndustry() {
    var state =
        new GppState(
            Said.YES, Said.YES, Said.YES, Said.YES, Said.YES, Said.YES, Said.YES, Said.YES, true);

    assertThat(GppStrings.read(GppStrings.write(state)).get(0).fields())
        .containsEntry("MspaCoveredTransaction", 2)
        .containsEntry("MspaServiceProviderMode", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "DBABLA",
        "DBABLA~",
        "DBABLA~!!!",
        "DBABLA~BVVVkkkkkpFY.YA\n",
        "AAAA~1YNN",
        "DB",
        "DBABTA~9999",
        "~~~~",
        "DBABLA~BVVV kkkkkpFY"
      })
  void garbageIsRefusedWithTheFieldItCameIn(String garbage) {
    assertThatThrownBy(() -> GppStrings.read(garbage))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("invalid-input");
              assertThat(problem.violations().get(0).field()).isEqualTo("gpp");
            });
  }

  @Test
  void aStringThatIsTooLongIsRefusedUnread() {
    var endless = USNAT + "A".repeat(GppStrings.LONGEST);

    assertThatThrownBy(() -> GppStrings.read(endless)).isInstanceOf(Problem.class);
  }

  @Test
  void anythingElseIsReadOrRefusedAndNothingBreaks() {
    qt().withExamples(2_000)
        .forAll(strings().betweenCodePoints('-', 'z').ofLengthBetween(0, 60))
        .check(tail -> isReadOrRefused("DB" + tail) && isReadOrRefused("DBABLA~" + tail));
  }

  private static boolean isReadOrRefused(String gpp) {
    try {
      GppStrings.read(gpp);
      return true;
    } catch (Problem refused) {
      return true;
    }
  }

  private static org.quicktheories.core.Gen<Said> said() {
    return arbitrary().enumValues(Said.class);
  }

  private static List<Object> fields(List<Section> read, int section) {
    var names =
        section == 0
            ? List.of(
                "SharingNotice",
                "SaleOptOutNotice",
                "SharingOptOutNotice",
                "TargetedAdvertisingOptOutNotice",
                "SensitiveDataLimitUseNotice",
                "SaleOptOut",
                "SharingOptOut",
                "TargetedAdvertisingOptOut",
                "Gpc")
            : List.of(
                "SaleOptOutNotice",
                "SharingOptOutNotice",
                "SensitiveDataLimitUseNotice",
                "SaleOptOut",
                "SharingOptOut",
                "Gpc");
    Map<String, Object> fields = read.get(section).fields();
    return new ArrayList<>(names.stream().map(fields::get).toList());
  }

  private static List<Object> national(GppState state) {
    return List.of(
        state.sharingNotice().code(),
        state.saleOptOutNotice().code(),
        state.sharingOptOutNotice().code(),
        state.advertisingOptOutNotice().code(),
        state.limitNotice().code(),
        state.saleOptOut().code(),
        state.sharingOptOut().code(),
        state.advertisingOptOut().code(),
        state.gpc());
  }

  private static List<Object> californian(GppState state) {
    return List.of(
        state.saleOptOutNotice().code(),
        state.sharingOptOutNotice().code(),
        state.limitNotice().code(),
        state.saleOptOut().code(),
        state.sharingOptOut().code(),
        state.gpc());
  }
}
