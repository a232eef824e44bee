package io.troth.consent.api;

import java.util.Optional;

/**
 * How an act was done: what was shown, where, what was pressed, and for whom.
 *
 * @param contentHash hash of the text that was shown; another one than the version's is refused.
 *     Empty only for choices, which are about no text
 * @param screen where it is done, 1 to 40 characters: {@code privacy-centre}, {@code script}
 * @param control id of the button or switch that was pressed, at most 40 characters
 * @param language BCP 47 tag of the text that was shown, at most 35 characters
 * @param formToken the form that was shown, from {@link FormTokens#issue}
 * @param origin address of the client as text; never stored: a keyed hash of it goes to the ledger
 * @param onBehalf empty where people act for themselves
 */
public record Manner(
    String contentHash,
    String screen,
    Optional<String> control,
    Optional<String> language,
    Optional<String> formToken,
    Optional<String> origin,
    Optional<OnBehalf> onBehalf) {

  /** Said of a text on a screen, and nothing else known. */
  public static Manner of(String contentHash, String screen) {
    return new Manner(
        contentHash,
        screen,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** For a choice, which is about no text. */
  public static Manner on(String screen) {
    return of("", screen);
  }

  public Manner withControl(String id) {
    return new Manner(contentHash, screen, Optional.of(id), language, formToken, origin, onBehalf);
  }

  public Manner withLanguage(String tag) {
    return new Manner(contentHash, screen, control, Optional.of(tag), formToken, origin, onBehalf);
  }

  public Manner withFormToken(String token) {
    return new Manner(contentHash, screen, control, language, Optional.of(token), origin, onBehalf);
  }

  public Manner withOrigin(String address) {
    return new Manner(
        contentHash, screen, control, language, formToken, Optional.of(address), onBehalf);
  }

  public Manner withOnBehalf(OnBehalf other) {
    return new Manner(
        contentHash, screen, control, language, formToken, origin, Optional.of(other));
  }

  /**
   * Somebody acts for the person. Only staff and keys that may write acts can say so.
   *
   * @param proof what shows that they may: number of a power of attorney, of a case; 1 to 200
   *     characters
   */
  public record OnBehalf(Kind kind, String proof) {

    /** Who acts for the person. */
    public enum Kind {
      /** Holds parental responsibility or guardianship (GDPR Article 8). */
      GUARDIAN,
      /** An authorised agent (CCPA, 11 CCR section 7063). */
      AGENT,
      /** Somebody of the tenant, on the person's word: a call, a letter. */
      ADMINISTRATOR
    }
  }
}
