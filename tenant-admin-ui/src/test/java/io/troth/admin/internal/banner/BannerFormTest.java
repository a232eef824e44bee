package io.troth.admin.internal.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.web.page.Form;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BannerFormTest {

  private static final Words GERMAN = new Words("Wahl", "Wir fragen.", "Nein", "Ja", "Einzeln");

  @Test
  void whatIsShownComesBackUnchanged() {
    var design = with(Map.of("de", GERMAN));

    assertThat(BannerForm.design(BannerForm.of(design, "de"), design, "de")).isEqualTo(design);
    assertThat(BannerForm.design(BannerForm.of(design, "en"), design, "en")).isEqualTo(design);
  }

  @Test
  void wordsInOtherLanguagesStay() {
    var design = with(Map.of("de", GERMAN));
    var form = changed(BannerForm.of(design, "en"), "words.en.heading", "Your choice");

    assertThat(BannerForm.design(form, design, "en").words()).containsKeys("de", "en");
  }

  @Test
  void emptyWordsBringOursBack() {
    var design = with(Map.of("de", GERMAN));

    assertThat(BannerForm.design(BannerForm.of(design, "en"), design, "de").words()).isEmpty();
  }

  @Test
  void whatNobodyKnowsStaysAsItIs() {
    var design = with(Map.of());
    var form = changed(BannerForm.of(design, "en"), "position", "EVERYWHERE");

    assertThat(BannerForm.design(form, design, "en").position()).isEqualTo(Position.BOTTOM_START);
  }

  @Test
  void aRadiusThatIsNoNumberIsRefusedByTheRulesOfDesigns() {
    var form = changed(BannerForm.of(with(Map.of()), "en"), "radius", "round");

    assertThat(BannerForm.design(form, with(Map.of()), "en").radius()).isNegative();
  }

  private static BannerDesign with(Map<String, Words> words) {
    var plain = BannerDesign.PLAIN;
    return new BannerDesign(
        plain.position(), plain.scheme(), plain.radius(), plain.light(), plain.dark(), words);
  }

  private static Form changed(Form form, String field, String value) {
    var values = new HashMap<>(form.values());
    values.put(field, value);
    return Form.filled(values);
  }
}
