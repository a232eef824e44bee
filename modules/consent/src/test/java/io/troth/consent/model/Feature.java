package io.troth.consent.model;

/**
 * Something a version has or lacks, such as a recipient.
 *
 * @param name its name; a feature that is a purpose has the purpose's name
 * @param added the significance of its appearing
 * @param removed the significance of its going
 * @param purpose whether it is a purpose
 * @param onConsent whether it is a purpose that rests on consent
 */
public record Feature(
    String name, Weight added, Weight removed, boolean purpose, boolean onConsent) {}
