package io.troth.eventbus;

import java.util.UUID;

/**
 * A fact and where it stands among those it is ordered with.
 *
 * @param stream the person concerned or, about nobody, the family of types
 * @param position what is committed later in the stream has a greater one
 */
public record RecordedFact(StoredFact fact, UUID stream, long position) {}
