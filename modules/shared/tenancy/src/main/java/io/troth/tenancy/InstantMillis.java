package io.troth.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Instants are stored as whole milliseconds since 1970-01-01T00:00Z ({@code bigint}): exact and
 * ordered alike on every database, whatever its time zone. Finer parts are cut off.
 */
@Converter(autoApply = true)
public class InstantMillis implements AttributeConverter<@Nullable Instant, @Nullable Long> {

  @Override
  public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
