/** What happens to inventory and records, as facts. */
@NullMarked
package io.troth.collection.api.event;

import org.jspecify.annotations.NullMarked;
