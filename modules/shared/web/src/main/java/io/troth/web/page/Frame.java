package io.troth.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has, whichever shell it stands in.
 *
 * @param languages other languages of this page; empty hides the switch
 * @param flash what just happened, or null
 * @param theme {@code light} or {@code dark} where the reader chose; null follows their system
 */
public record Frame(
    Reader reader, List<Language> languages, @Nullable Flash flash, @Nullable String theme) {

  public Frame {
    languages = List.copyOf(languages);
  }

  public static Frame of(Reader reader) {
    return new Frame(reader, List.of(), null, null);
  }

  public Frame withLanguages(List<Language> offered) {
    return new Frame(reader, offered, flash, theme);
  }

  public Frame withFlash(@Nullable Flash said) {
    return new Frame(reader, languages, said, theme);
  }

  public Frame withTheme(@Nullable String chosen) {
    return new Frame(reader, languages, flash, chosen);
  }

  public String lang() {
    return reader.lang();
  }

  public String dir() {
    return reader.dir();
  }
}
