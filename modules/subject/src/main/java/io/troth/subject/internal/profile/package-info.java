/** What people do with their own profile; putting addresses right. */
@NullMarked
package io.troth.subject.internal.profile;

import org.jspecify.annotations.NullMarked;
