package io.troth.admin.internal.letter;

import io.troth.web.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One earlier revision of the words.
 *
 * @param href shows its words; null for the one in use
 */
record RevisionRow(
    long revision, String words, String who, @Nullable Moment at, @Nullable String href) {}
