package io.troth.consent.internal.rest;

import io.troth.consent.api.Manner;
import io.troth.consent.api.Manner.OnBehalf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How something was done, as far as the caller knows.
 *
 * @param control id of the button or switch that was pressed
 * @param language of the text that was shown
 * @param formToken of the form that was shown
 * @param onBehalf who acted for the person; for servers and staff only
 */
@Schema(name = "Manner")
record MannerRequest(
    @Nullable @Size(max = 40) String control,
    @Nullable @Size(max = 35) String language,
    @Nullable String formToken,
    @Nullable @Valid BehalfRequest onBehalf) {

  /** Who acted for the person, and what shows that they may. */
  @Schema(name = "OnBehalf")
  record BehalfRequest(@NotNull OnBehalf.Kind kind, @NotBlank @Size(max = 200) String proof) {}

  static Manner of(String contentHash, String screen, @Nullable MannerRequest told) {
    var manner = Manner.of(contentHash, screen);
    return told == null ? manner : told.added(manner);
  }

  private Manner added(Manner to) {
    var manner = to;
    if (control != null) {
      manner = manner.withControl(control);
    }
    if (language != null) {
      manner = manner.withLanguage(language);
    }
    if (formToken != null) {
      manner = manner.withFormToken(formToken);
    }
    return onBehalf == null
        ? manner
        : manner.withOnBehalf(new OnBehalf(onBehalf.kind(), onBehalf.proof()));
  }
}
