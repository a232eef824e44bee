package io.troth.collection.internal.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.collection.api.Inventory.Listed;
import io.troth.collection.api.Inventory.Preset;
import io.troth.collection.api.InventoryLint;
import io.troth.collection.api.PromisedCategory;
import io.troth.policy.api.Commitments.CategoryKind;
import io.troth.policy.api.Commitments.RetentionAction;
import io.troth.policy.api.Commitments.RetentionTrigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category as it stands, over HTTP. */
@Schema(name = "ListedCategory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryAnswer(
    ItemJson category,
    long revision,
    @Schema(description = "what the version in force says of it; none where none does")
        @Nullable Promised promised,
    List<Lint> lint) {

  static CategoryAnswer of(Listed listed) {
    return new CategoryAnswer(
        ItemJson.of(listed.item()),
        listed.revision(),
        listed.promised().map(Promised::of).orElse(null),
        listed.lint().stream().map(Lint::of).toList());
  }

  /** Something that does not fit. */
  @Schema(name = "InventoryLint")
  record Lint(
      String category,
      InventoryLint.Rule rule,
      @Schema(description = "whether nothing of the category is taken because of it") boolean stops,
      String message) {

    static Lint of(InventoryLint lint) {
      return new Lint(lint.category(), lint.rule(), lint.rule().stops(), lint.message());
    }
  }

  /** What changes through a published version only. */
  @Schema(name = "PromisedCategory")
  record Promised(
      Map<String, CategoryKind> kind,
      List<String> sources,
      @Schema(description = "the only countries; none where no place is promised")
          List<String> storedIn,
      List<Purpose> purposes,
      List<Kept> retention,
      List<String> saidIn) {

    static Promised of(PromisedCategory by) {
      var kinds = new TreeMap<String, CategoryKind>();
      by.kinds().forEach(one -> kinds.put(one.jurisdiction(), one.kind()));
      return new Promised(
          kinds,
          List.copyOf(new TreeSet<>(by.sources())),
          List.copyOf(new TreeSet<>(by.storedIn())),
          by.uses().stream()
              .map(
                  use ->
                      new Purpose(
                          use.purpose(),
                          use.basis().dpv(),
                          use.recipients().stream().map(PromisedCategory.Recipient::id).toList()))
              .toList(),
          by.retention().stream()
              .map(
                  kept ->
                      new Kept(kept.keep().toString(), kept.trigger(), kept.on(), kept.action()))
              .toList(),
          by.saidIn().stream().map(said -> said.policy() + ":" + said.version()).toList());
    }
  }

  /** A purpose it is used for, its legal basis, and who takes part. */
  @Schema(name = "PromisedPurpose")
  record Purpose(String purpose, String basis, List<String> recipients) {}

  /** How long, from when on, and what happens then. */
  @Schema(name = "PromisedRetention")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Kept(
      @Schema(description = "ISO 8601 duration") String keep,
      RetentionTrigger trigger,
      @Schema(description = "the day it counts from, with FIXED_DATE") Optional<LocalDate> on,
      RetentionAction action) {}

  /** An inventory to begin with. */
  @Schema(name = "InventoryPreset")
  record Offer(
      String id,
      String title,
      @Schema(description = "how many of the promised categories it has") int fits,
      List<String> categories) {

    static Offer of(Preset preset) {
      return new Offer(
          preset.id(),
          preset.title(),
          preset.fits(),
          preset.items().stream().map(item -> item.id()).toList());
    }
  }
}
