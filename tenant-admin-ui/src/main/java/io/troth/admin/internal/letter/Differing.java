package io.troth.admin.internal.letter;

import io.troth.web.page.Clause.Run;
import java.util.List;

/**
 * What one part of a mail says otherwise than ours.
 *
 * @param part what staff call it
 * @param runs our text with what was inserted and deleted
 */
record Differing(String part, List<Run> runs) {}
