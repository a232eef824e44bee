/** Taking records: every check, and the split between vault and record. */
@NullMarked
package io.troth.collection.internal.intake;

import org.jspecify.annotations.NullMarked;
