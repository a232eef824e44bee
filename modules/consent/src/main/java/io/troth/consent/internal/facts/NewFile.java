package io.troth.consent.internal.facts;

/**
 * A new person's file.
 *
 * @param lookup keyed hash of the tenant's own identifier, 32 bytes, by which decisions find it
 */
public record NewFile(PersonFile file, byte[] lookup) {}
