/** The whole house in one JVM: what every test of the assembled system stands on. */
@NullMarked
package io.troth.app.house;

import org.jspecify.annotations.NullMarked;
