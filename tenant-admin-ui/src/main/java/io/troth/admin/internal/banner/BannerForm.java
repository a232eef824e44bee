package io.troth.admin.internal.banner;

import io.troth.centre.api.BannerDesign;
import io.troth.centre.api.BannerDesign.Palette;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Scheme;
import io.troth.centre.api.BannerDesign.Words;
import io.troth.web.page.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A design as a form: its fields are called as problems name them. Pure. */
final class BannerForm {

  private static final List<String> PARTS =
      List.of("heading", "body", "refuse", "accept", "choose");

  private BannerForm() {}

  /** Fills the form with a design and its words in one language. */
  static Form of(BannerDesign design, String language) {
    var values = new HashMap<String, String>();
    values.put("position", design.position().name());
    values.put("scheme", design.scheme().name());
    values.put("radius", Integer.toString(design.radius()));
    put(values, "light", design.light());
    put(values, "dark", design.dark());
    var words = design.words().get(language);
    if (words != null) {
      values.put(field(language, "heading"), words.heading());
      values.put(field(language, "body"), words.body());
      values.put(field(language, "refuse"), words.refuse());
      values.put(field(language, "accept"), words.accept());
      values.put(field(language, "choose"), words.choose());
    }
    return Form.filled(values);
  }

  private static void put(Map<String, String> values, String name, Palette palette) {
    values.put(name + ".accent", palette.accent());
    values.put(name + ".paper", palette.paper());
    values.put(name + ".ink", palette.ink());
  }

  static String field(String language, String part) {
    return "words." + language + "." + part;
  }

  /**
   * What was posted, on top of what is saved: words in other languages stay. Where every part is
   * left empty our own words are shown.
   */
  static BannerDesign design(Form form, BannerDesign saved, String language) {
    var words = new LinkedHashMap<>(saved.words());
    words.remove(language);
    if (PARTS.stream().anyMatch(part -> !said(form, language, part).isEmpty())) {
      words.put(language, words(form, language));
    }
    return new BannerDesign(
        one(Position.values(), form.value("position"), saved.position()),
        one(Scheme.values(), form.value("scheme"), saved.scheme()),
        radius(form.value("radius")),
        palette(form, "light"),
        palette(form, "dark"),
        words);
  }

  private static Words words(Form form, String language) {
    return new Words(
        said(form, language, "heading"),
        said(form, language, "body"),
        said(form, language, "refuse"),
        said(form, language, "accept"),
        said(form, language, "choose"));
  }

  private static String said(Form form, String language, String part) {
    return form.value(field(language, part)).strip();
  }

  private static Palette palette(Form form, String name) {
    return new Palette(
        form.value(name + ".accent").strip(),
        form.value(name + ".paper").strip(),
        form.value(name + ".ink").strip());
  }

  /** A number out of range where there is none: the rules of designs refuse it by name. */
  private static int radius(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  /** Languages to choose from: ours, the tenant's, and those that were designed. */
  static List<String> languages(BannerDesign design, String home, String current) {
    return Stream.of(Stream.of("en", "de", home, current), design.words().keySet().stream())
        .flatMap(languages -> languages)
        .distinct()
        .sorted()
        .toList();
  }
}
