package io.troth.web.internal.idempotency;

/**
 * What matters of an endpoint here.
 *
 * @param streamed its body is read as a stream and must not be kept
 * @param forAnybody it knows no caller, so that the address stands in
 */
record EndpointKind(boolean streamed, boolean forAnybody) {}
