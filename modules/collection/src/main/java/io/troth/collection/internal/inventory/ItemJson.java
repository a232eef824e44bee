package io.troth.collection.internal.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.troth.collection.api.ExtraFields;
import io.troth.collection.api.FieldType;
import io.troth.collection.api.InventoryItem;
import io.troth.collection.api.InventoryItem.Classified;
import io.troth.collection.api.InventoryItem.Field;
import io.troth.collection.api.InventoryItem.Need;
import io.troth.collection.api.VaultAttribute;
import io.troth.policy.api.Commitments.CategoryKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category as JSON: over HTTP, in the table, in the files of presets. */
@Schema(name = "InventoryCategory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
    @Schema(description = "as in the policies") @NotNull String id,
    @Schema(description = "by language: en, de") @NotNull @Size(max = 10)
        Map<String, @NotNull String> name,
    @Schema(description = "what it is in law, by jurisdiction; * for all") @Size(max = 20)
        @Nullable List<@NotNull @Valid ClassifiedJson> classification,
    @Size(max = 60) @Nullable List<@NotNull @Valid FieldJson> fields,
    @Size(max = 20) @Nullable List<@NotNull String> sources,
    @Schema(description = "which fields which purpose needs") @Size(max = 60)
        @Nullable List<@NotNull @Valid NeedJson> needs,
    @Schema(description = "countries; left out, those that the policy in force promises")
        @Size(max = 60)
        @Nullable List<@NotNull String> storedIn,
    @Schema(description = "what becomes of fields that a purpose does not need; REFUSE if left out")
        @Nullable ExtraFields extra,
    @Size(max = 20) @Nullable List<@NotNull String> examples) {

  /** What it is in one jurisdiction. */
  @Schema(name = "InventoryClassification")
  record ClassifiedJson(@NotNull String jurisdiction, @NotNull CategoryKind kind) {}

  /** One field. */
  @Schema(name = "InventoryField")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FieldJson(
      @NotNull String name,
      @NotNull FieldType type,
      @Schema(description = "kept in the identity vault as this, and not in the record")
          @Nullable VaultAttribute vault) {}

  /** What one purpose needs. */
  @Schema(name = "InventoryNeed")
  record NeedJson(@NotNull String purpose, @NotNull @Size(max = 60) List<@NotNull String> fields) {}

  static ItemJson of(InventoryItem item) {
    return new ItemJson(
        item.id(),
        new TreeMap<>(item.name()),
        item.classification().stream()
            .map(one -> new ClassifiedJson(one.jurisdiction(), one.kind()))
            .toList(),
        item.fields().stream()
            .map(one -> new FieldJson(one.name(), one.type(), one.vault().orElse(null)))
            .toList(),
        item.sources(),
        item.needs().stream().map(one -> new NeedJson(one.purpose(), one.fields())).toList(),
        item.storedIn(),
        item.extra(),
        item.examples());
  }

  InventoryItem item() {
    return new InventoryItem(
        id,
        name,
        list(classification).stream()
            .map(one -> new Classified(one.jurisdiction(), one.kind()))
            .toList(),
        list(fields).stream()
            .map(one -> new Field(one.name(), one.type(), Optional.ofNullable(one.vault())))
            .toList(),
        list(sources),
        list(needs).stream().map(one -> new Need(one.purpose(), one.fields())).toList(),
        list(storedIn),
        extra == null ? ExtraFields.REFUSE : extra,
        list(examples));
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
