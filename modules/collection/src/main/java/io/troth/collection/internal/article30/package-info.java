/** Records of processing activities (GDPR Article 30). */
@NullMarked
package io.troth.collection.internal.article30;

import org.jspecify.annotations.NullMarked;
