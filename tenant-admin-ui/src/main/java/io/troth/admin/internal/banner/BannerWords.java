package io.troth.admin.internal.banner;

import io.troth.admin.internal.desk.Labels;
import io.troth.centre.api.BannerDesign.Position;
import io.troth.centre.api.BannerDesign.Scheme;

/** What the parts of a design are called. Pure. */
final class BannerWords {

  private BannerWords() {}

  static String of(Enum<?> constant) {
    if (constant instanceof Position position) {
      return switch (position) {
        case BOTTOM -> "Bottom, in the middle";
        case BOTTOM_START -> "Bottom, where lines begin";
        case BOTTOM_END -> "Bottom, where lines end";
        case TOP -> "Top, in the middle";
      };
    }
    if (constant instanceof Scheme scheme) {
      return switch (scheme) {
        case AUTO -> "As the visitor's system is set";
        case LIGHT -> "Always by day";
        case DARK -> "Always by night";
      };
    }
    return Labels.sentence(constant.name());
  }

  /** A colour's field in words, for example {@code light.ink}. */
  static String colour(String field) {
    var scheme = field.startsWith("dark.") ? "by night" : "by day";
    var part = field.substring(field.indexOf('.') + 1);
    return switch (part) {
      case "accent" -> "Buttons and links " + scheme;
      case "paper" -> "The paper " + scheme;
      case "ink" -> "Text " + scheme;
      default -> field;
    };
  }
}
