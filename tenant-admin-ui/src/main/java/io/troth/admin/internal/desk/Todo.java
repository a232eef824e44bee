package io.troth.admin.internal.desk;

import io.troth.web.page.Tone;

/** One thing that waits for a person. */
public record Todo(
    Tone tone, String state, String title, String text, String action, String href) {}
