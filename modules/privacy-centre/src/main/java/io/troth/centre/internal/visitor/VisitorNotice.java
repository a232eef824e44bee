package io.troth.centre.internal.visitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the script shows, in one language.
 *
 * @param direction {@code ltr} or {@code rtl}
 * @param policy address of the text
 * @param askAgainAfterDays how long a no is left in peace
 * @param categories what there is to decide; empty where nothing is stored that may be refused
 * @param words of the script, by what they are for
 */
@Schema(name = "VisitorNotice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitorNotice(
    @Nullable UUID version,
    int number,
    String contentHash,
    String language,
    String direction,
    String title,
    String policy,
    int askAgainAfterDays,
    Kind mandatory,
    List<Kind> categories,
    Look design,
    Map<String, String> words) {

  /**
   * A category.
   *
   * @param about what it is for
   * @param without what stops working without it
   * @param mark changes whenever something else is stored under it
   * @param lastsDays after how many days a yes is asked for again; missing where it lasts until it
   *     is taken back
   */
  @Schema(name = "VisitorCategory")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kind(
      String id,
      String name,
      String about,
      @Nullable String without,
      @Nullable String mark,
      @Nullable Integer lastsDays,
      List<Stored> stored) {}

  /**
   * Something in the browser.
   *
   * @param key what the browser knows it by; a star at its end stands for all that begin so
   * @param keep how long, in words
   */
  @Schema(name = "VisitorStored")
  record Stored(String key, String name, String storage, String keep) {}

  /** Colours by day and by night. */
  @Schema(name = "VisitorLook")
  record Look(
      String position,
      String scheme,
      int radius,
      List<String> accent,
      List<String> paper,
      List<String> ink) {}
}
