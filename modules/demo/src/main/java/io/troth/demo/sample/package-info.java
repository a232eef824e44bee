/** The sample tenant: its people, its policy, its keys. */
@NullMarked
package io.troth.demo.sample;

import org.jspecify.annotations.NullMarked;
